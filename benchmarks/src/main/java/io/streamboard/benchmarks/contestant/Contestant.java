package io.streamboard.benchmarks.contestant;

import io.streamboard.benchmarks.generator.Crowd;
import java.io.IOException;
import java.util.OptionalLong;

/** A server that is measured, running in a process of its own from its making until closed. */
public interface Contestant extends AutoCloseable {
  /** As it stands in tables. */
  String name();

  long pid();

  /**
   * Makes ready for a crowd.
   *
   * @param run names it, for people; need not differ from other runs
   */
  Arena arena(String run, Crowd crowd) throws IOException;

  /** Bytes of heap in use, where it tells. */
  default OptionalLong heap() {
    return OptionalLong.empty();
  }

  /** Settings and limits in force, for people. */
  String conditions();

  @Override
  void close() throws IOException;
}
