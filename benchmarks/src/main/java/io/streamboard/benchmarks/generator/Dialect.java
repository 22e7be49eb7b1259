package io.streamboard.benchmarks.generator;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;

/** How to join a server, how to move something there, and how to find moves in what it sends. */
public interface Dialect {
  /** Where a client connects, with path and query. */
  URI target(int client);

  /** Whole header lines of the handshake. */
  List<String> headers(int client);

  /** Whom clients trust, where they speak with TLS. */
  default Optional<SSLContext> trust() {
    return Optional.empty();
  }

  /**
   * What this client says and hears.
   *
   * @param client from 0; those below the number of writers move
   */
  Talk talk(int client);

  /**
   * After how many moves a writer comes back to the same thing. A server that shows only where
   * things are may leave out a move that a later one of the same thing overtook: that one counts as
   * shown with it, and separately. 0 where nothing may be left out.
   */
  default int cycle() {
    return 0;
  }

  /** Whether a writer is sent its own moves too. */
  default boolean echoes() {
    return true;
  }

  /** Whether all moves must arrive; else the last one of each writer must. */
  default boolean lossless() {
    return true;
  }
}
