package io.streamboard.model.log;

import io.streamboard.model.id.BoardId;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.id.WriterId;
import io.streamboard.model.limit.Require;
import java.util.List;

/**
 * A stored record as the fold takes it: decoded as far as this version can, with the SHA-256 of its
 * stored bytes for the chain.
 */
public sealed interface LogEntry {
  /** 64 hexadecimal digits. */
  String digest();

  /**
   * The envelope could be read; single operations inside may still be {@link
   * io.streamboard.model.operation.Operation.Unreadable}.
   */
  record Readable(LogRecord content, String digest) implements LogEntry {}

  /**
   * The board was moved to another log: what follows here is void. Takes no revision. Written by
   * the node that moves it, and by nobody else.
   *
   * @param to the other log, as its mover names it
   */
  record Departure(BoardId board, String to, String digest) implements LogEntry {}

  /**
   * A part of the state of a board that was moved here from another log. Takes no revision. The one
   * kind of it is {@code ArrivalPart}, which stands beside the state.
   */
  non-sealed interface Arrival extends LogEntry {
    BoardId board();
  }

  /**
   * How far writers came that a board had forgotten before it was moved here: they are in the other
   * log, and a client that comes back after long has to be told all the same. Changes nothing and
   * takes no revision. Stands before the arrival.
   */
  record Standings(BoardId board, List<Standing> writers, String digest) implements LogEntry {
    public Standings {
      writers = List.copyOf(writers);
    }
  }

  /**
   * One of them.
   *
   * @param author whose writer it was
   * @param counter the highest that was taken, 1 or more
   */
  record Standing(WriterId writer, PersonId author, long counter) {
    public Standing {
      Require.that(counter > 0, "counter", "1 or more");
    }
  }

  /** Not even the envelope could be read. It takes one revision and is void. */
  record Unreadable(String digest) implements LogEntry {}
}
