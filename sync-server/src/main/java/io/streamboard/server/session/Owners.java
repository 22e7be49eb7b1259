package io.streamboard.server.session;

import io.streamboard.model.log.LogRecord;
import io.streamboard.model.wire.ErrorCode;
import java.util.function.Consumer;

/**
 * The nodes that work on boards which are shown here too: what people here do on those is judged
 * there once more and appended there. Called on the board's worker; never blocks.
 */
@FunctionalInterface
public interface Owners {

  /** For a node that works on all boards on which it takes something. */
  Owners NONE = (content, then) -> false;

  /** What the other node said. */
  sealed interface Said {

    /** It is on its way into the log. */
    record Taken() implements Said {}

    /** Not all of it will be in the log by that node. */
    record Refused(ErrorCode code) implements Said {}

    /** Nothing in time, or that it is not the one. */
    record Nothing() implements Said {}
  }

  /**
   * Hands the operations over; those of one board one record after another.
   *
   * @param then told once, on any thread, before the next record of the board is handed over
   * @return false when no other node works on the board: then nothing was done
   */
  boolean hand(LogRecord content, Consumer<Said> then);
}
