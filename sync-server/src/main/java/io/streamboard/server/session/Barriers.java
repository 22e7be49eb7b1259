package io.streamboard.server.session;

import io.streamboard.model.access.Caller;
import io.streamboard.model.access.Principal;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.id.WriterId;
import io.streamboard.model.log.LogRecord;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.wire.ErrorCode;
import io.streamboard.model.wire.ServerMessage.Settled;
import io.streamboard.server.delivery.Author;
import io.streamboard.server.replica.Later;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Appends an access barrier to each board whose rights name what a person has lost, so that stamps
 * made before are void there. Each barrier is sent again under its id until the log has it.
 * Thread-safe.
 */
final class Barriers {

  private static final Duration AGAIN_AFTER = Duration.ofSeconds(1);

  private final SessionParts parts;
  private final Later later;

  Barriers(SessionParts parts, Later later) {
    this.parts = parts;
    this.later = later;
  }

  void append(PersonId person, Principal left, long accountsRevision) {
    for (BoardId board : parts.directory().naming(left)) {
      new Barrier(board, person, accountsRevision).submit();
    }
  }

  /** One barrier on one board, with a writer of its own. */
  private final class Barrier implements Author {

    private final Submission submission;

    Barrier(BoardId board, PersonId person, long accountsRevision) {
      Caller stamp = new Caller(LogRecord.SYSTEM, Set.of(), accountsRevision);
      this.submission =
          new Submission(
              board,
              LogRecord.SYSTEM,
              new WriterId(parts.ids().get()),
              1,
              List.of(new Operation.AccessBarrier(person, accountsRevision)),
              this,
              () -> Optional.of(stamp),
              true);
    }

    void submit() {
      parts.submissions().submit(parts.boards(), submission);
    }

    @Override
    public void settled(BoardId board, List<Settled> settled) {}

    @Override
    public void refused(BoardId board, WriterId writer, long counter, ErrorCode code) {
      if (code.retry()) {
        later.after(AGAIN_AFTER, this::submit);
      }
    }
  }
}
