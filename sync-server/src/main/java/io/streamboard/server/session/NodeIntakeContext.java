package io.streamboard.server.session;

import io.streamboard.model.id.BoardId;
import io.streamboard.model.json.LogRecordCodec;
import io.streamboard.model.log.LogRecord;
import io.streamboard.model.wire.ErrorCode;
import io.streamboard.server.delivery.Delivery;
import io.streamboard.server.log.LogException;
import io.streamboard.server.log.OperationLog;
import io.streamboard.server.replica.Later;
import io.streamboard.server.replica.Lease;
import io.streamboard.server.replica.Worker;
import io.streamboard.server.replica.Workers;
import io.streamboard.server.telemetry.Telemetry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;

/**
 * What the intakes of a node share.
 *
 * @param owners of boards that are shown here and worked on elsewhere
 * @param quotas of all persons, whatever board they write on
 * @param wasted the same for operations without effect
 */
record NodeIntakeContext(
    OperationLog log,
    Owners owners,
    Workers workers,
    Delivery delivery,
    Lease lease,
    DiskGuard disk,
    Later later,
    InstantSource timeOfDay,
    InstantSource clock,
    SessionSettings settings,
    Quotas quotas,
    Quotas wasted,
    Telemetry telemetry)
    implements IntakeContext {

  /** What another node took and does not come by the log after this time may be lost. */
  private static final Duration DOUBT = Duration.ofSeconds(10);

  @Override
  public Worker worker(BoardId board) {
    return workers.of(board);
  }

  @Override
  public Optional<ErrorCode> obstacle(Submission submission) {
    if (!lease.current()) {
      return Optional.of(ErrorCode.BEHIND);
    }
    if (disk.full()) {
      return Optional.of(ErrorCode.DISK_FULL);
    }
    boolean within = quotas.take(submission.person(), submission.operations().size());
    return within ? Optional.empty() : Optional.of(ErrorCode.BUSY);
  }

  @Override
  public boolean mayWaste(Submission submission) {
    return submission.trusted() || wasted.take(submission.person(), 1);
  }

  @Override
  public void append(LogRecord content, Consumer<ErrorCode> failed) {
    if (content.operations().stream().anyMatch(Incoming::onlyByServers)
        || !owners.hand(content, said -> handed(said, content, failed))) {
      appendHere(content, failed);
    }
  }

  /** Where the owner says nothing, the fold judges alone. */
  private void handed(Owners.Said said, LogRecord content, Consumer<ErrorCode> failed) {
    switch (said) {
      case Owners.Said.Taken _ -> later.after(DOUBT, () -> failed.accept(ErrorCode.UNKNOWN_RESULT));
      case Owners.Said.Refused refused -> failed.accept(refused.code());
      case Owners.Said.Nothing _ -> appendHere(content, failed);
    }
  }

  private void appendHere(LogRecord content, Consumer<ErrorCode> failed) {
    long since = telemetry.nanos();
    CompletableFuture<Long> written;
    try {
      written = log.append(content.board(), LogRecordCodec.encode(content));
    } catch (LogException refused) {
      written = CompletableFuture.failedFuture(refused);
    }
    var _ =
        written.whenComplete(
            (offset, problem) -> {
              if (problem == null) {
                telemetry.appended(content.operations().size(), since);
              } else {
                failed.accept(code(problem));
              }
            });
  }

  private static ErrorCode code(Throwable problem) {
    Throwable cause =
        problem instanceof CompletionException wrapped && wrapped.getCause() != null
            ? wrapped.getCause()
            : problem;
    if (!(cause instanceof LogException known)) {
      return ErrorCode.UNKNOWN_RESULT;
    }
    return switch (known.problem()) {
      case LOG_UNAVAILABLE, POSITION_LOST, DAMAGED -> ErrorCode.LOG_UNAVAILABLE;
      case MOVING -> ErrorCode.BUSY;
      case UNKNOWN_RESULT -> ErrorCode.UNKNOWN_RESULT;
      case TOO_LARGE -> ErrorCode.TOO_LARGE;
    };
  }
}
