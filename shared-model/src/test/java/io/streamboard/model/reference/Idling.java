package io.streamboard.model.reference;

import io.streamboard.model.access.Caller;
import io.streamboard.model.generate.Values;
import io.streamboard.model.id.WriterId;
import io.streamboard.model.limit.Limits;
import io.streamboard.model.log.LogRecord;
import io.streamboard.model.operation.Operation;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;

/**
 * Long stretches in which nothing happens: full records of declined operations, up to just before
 * or behind the revision at which something is forgotten.
 */
final class Idling {
  private static final WriterId WRITER = new WriterId("idle");

  private final Values values;
  private final Profile profile;
  private long until;
  private long restUntil = 300;

  Idling(Values values, Profile profile) {
    this.values = values;
    this.profile = profile;
  }

  /** A record of nothing, while the silence lasts. */
  Optional<String> next(ReferenceBoard board) {
    if (profile.silence == 0) {
      return Optional.empty();
    }
    if (until <= board.revision && board.revision > restUntil) {
      until = board.revision + profile.silence + values.random().nextInt(-60, 10);
      restUntil = until + 200;
    }
    return until > board.revision ? Optional.of(nothing(board)) : Optional.empty();
  }

  private String nothing(ReferenceBoard board) {
    long last =
        Optional.ofNullable(board.writers.get(WRITER)).map(known -> known.counter).orElse(0L);
    int count = (int) Math.min(Limits.OPERATIONS_PER_RECORD, until - board.revision);
    return Stored.line(
        new LogRecord(
            SideBySide.BOARD,
            WRITER,
            last + 1,
            new Caller(LogRecord.SYSTEM, Set.of(), 1),
            1,
            0,
            Optional.empty(),
            Collections.nCopies(count, new Operation.Declined("busy"))));
  }
}
