package io.streamboard.server.session;

import io.streamboard.model.access.Caller;
import io.streamboard.model.board.BoardFold;
import io.streamboard.model.board.BoardLife;
import io.streamboard.model.board.BoardState;
import io.streamboard.model.board.Folded;
import io.streamboard.model.board.WriterState;
import io.streamboard.model.id.WriterId;
import io.streamboard.model.log.LogEntry;
import io.streamboard.model.log.LogRecord;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.operation.Outcome;
import io.streamboard.model.operation.VoidReason;
import io.streamboard.model.view.Views;
import io.streamboard.model.wire.ErrorCode;
import io.streamboard.model.wire.ServerMessage.Settled;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Judges operations before they go into the log, by folding them on the board as it will be when
 * all that is under way has arrived. It keeps rubbish out of the log; what counts is the fold when
 * the record comes back. Pure but for the expected state it carries along; made for one submission.
 */
final class Precheck {

  /**
   * Stands for the digest of bytes that are not made yet; only the chain depends on it, and nobody
   * looks at that of a guess.
   */
  static final String NO_DIGEST = "0".repeat(64);

  private final BoardState confirmed;
  private final Submission submission;
  private final Caller stamp;
  private final long nodeTime;
  private final BooleanSupplier mayWaste;
  private BoardState expected;

  /**
   * @param confirmed the board as folded
   * @param expected the board with everything under way
   * @param mayWaste whether one more operation without effect may go into the log; asked for each
   */
  Precheck(
      BoardState confirmed,
      BoardState expected,
      Submission submission,
      Caller stamp,
      long nodeTime,
      BooleanSupplier mayWaste) {
    this.confirmed = confirmed;
    this.expected = expected;
    this.submission = submission;
    this.stamp = stamp;
    this.nodeTime = nodeTime;
    this.mayWaste = mayWaste;
  }

  /** The board with everything under way and what was judged to be appended. */
  BoardState expected() {
    return expected;
  }

  /** Judges the operation at this place of the submission; asked for each place in order. */
  Judgement judge(int place) {
    long counter = submission.counter() + place;
    Operation operation = submission.operations().get(place);
    Optional<Judgement> known = known(counter);
    boolean reachable = submission.trusted() || reachable(operation);
    if (known.isPresent() && (reachable || isRemembered(counter))) {
      return known.get();
    }
    if (!reachable) {
      return new Judgement.NotFound();
    }
    Folded folded = fold(counter, operation);
    Judgement judgement =
        switch (folded.operations().getFirst().outcome()) {
          case Outcome.Applied applied -> new Judgement.Append(operation);
          case Outcome.Void voided -> bounded(judge(counter, operation, voided.reason()));
        };
    expect(judgement, counter, folded);
    return judgement;
  }

  private Judgement bounded(Judgement judgement) {
    boolean wastes =
        judgement instanceof Judgement.AppendVoid || judgement instanceof Judgement.Decline;
    return wastes && !mayWaste.getAsBoolean() ? new Judgement.Later(ErrorCode.BUSY) : judgement;
  }

  private void expect(Judgement judgement, long counter, Folded folded) {
    switch (judgement) {
      case Judgement.Append append -> expected = folded.after();
      case Judgement.AppendVoid append -> expected = folded.after();
      case Judgement.Decline decline ->
          expected = fold(counter, new Operation.Declined(decline.code().code())).after();
      case Judgement.Answer answer -> {}
      case Judgement.UnderWay underWay -> {}
      case Judgement.Later later -> {}
      case Judgement.NotFound notFound -> {}
    }
  }

  private Optional<Judgement> known(long counter) {
    WriterId writer = submission.writer();
    WriterState standing = confirmed.writers().get(writer);
    WriterState coming = expected.writers().get(writer);
    if (ofAnother(standing) || ofAnother(coming)) {
      return Optional.of(new Judgement.Answer(voided(counter, VoidReason.WRITER_UNKNOWN)));
    }
    if (standing != null && counter <= standing.counter()) {
      return Optional.of(new Judgement.Answer(standing(standing, counter)));
    }
    return coming != null && counter <= coming.counter()
        ? Optional.of(new Judgement.UnderWay())
        : Optional.empty();
  }

  /** What became of its own operation, a person may hear also when the board is gone for it. */
  private boolean isRemembered(long counter) {
    WriterState standing = confirmed.writers().get(submission.writer());
    return standing != null && !ofAnother(standing) && standing.answer(counter).isPresent();
  }

  private boolean ofAnother(@Nullable WriterState writer) {
    return writer != null && !writer.author().equals(submission.person());
  }

  private Settled standing(WriterState writer, long counter) {
    return writer
        .answer(counter)
        .map(
            answer ->
                new Settled(submission.writer(), counter, answer.revision(), answer.outcome()))
        .orElseGet(() -> voided(counter, VoidReason.DUPLICATE));
  }

  private Settled voided(long counter, VoidReason reason) {
    return new Settled(
        submission.writer(), counter, confirmed.revision(), new Outcome.Void(reason));
  }

  private boolean reachable(Operation operation) {
    return Views.seesBoard(expected, stamp)
        || (operation instanceof Operation.BoardCreate && expected.life() == BoardLife.ABSENT);
  }

  private Judgement judge(long counter, Operation operation, VoidReason reason) {
    return switch (reason) {
      case OUT_OF_ORDER -> new Judgement.Later(ErrorCode.BUSY);
      case STALE_STAMP -> new Judgement.Later(ErrorCode.BEHIND);
      // Where the board has left, an earlier operation of a new writer may have found it gone too.
      case WRITER_UNKNOWN ->
          expected.place().left()
              ? new Judgement.Later(ErrorCode.BUSY)
              : new Judgement.Answer(voided(counter, reason));
      case NOT_ALLOWED -> decline(operation, ErrorCode.NOT_ALLOWED);
      case TOO_LARGE -> decline(operation, ErrorCode.TOO_LARGE);
      case INVALID, LEVEL, UNREADABLE, DECLINED -> decline(operation, ErrorCode.INVALID);
      case DUPLICATE, NOT_FOUND, LOCKED, EXISTS, BASE_TOO_OLD, SUPERSEDED, LAST_OWNER ->
          new Judgement.AppendVoid(operation);
    };
  }

  private Judgement decline(Operation operation, ErrorCode code) {
    return submission.trusted() ? new Judgement.AppendVoid(operation) : new Judgement.Decline(code);
  }

  private Folded fold(long counter, Operation operation) {
    LogRecord record =
        new LogRecord(
            submission.board(),
            submission.writer(),
            counter,
            stamp,
            nodeTime,
            0,
            Optional.empty(),
            List.of(operation));
    return BoardFold.fold(expected, new LogEntry.Readable(record, NO_DIGEST));
  }
}
