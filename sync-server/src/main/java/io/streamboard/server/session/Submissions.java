package io.streamboard.server.session;

import io.streamboard.model.board.BoardState;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.json.LogRecordCodec;
import io.streamboard.model.log.LogRecord;
import io.streamboard.model.wire.ErrorCode;
import io.streamboard.server.delivery.Delivery;
import io.streamboard.server.log.LogException;
import io.streamboard.server.log.OperationLog;
import io.streamboard.server.replica.BoardUpdate;
import io.streamboard.server.replica.Boards;
import io.streamboard.server.replica.Later;
import io.streamboard.server.replica.Lease;
import io.streamboard.server.replica.ReplicaListener;
import io.streamboard.server.replica.ReplicaState;
import io.streamboard.server.replica.Worker;
import io.streamboard.server.replica.Workers;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;

/**
 * All submissions on this node: prechecked and appended on the worker of their board. Must hear of
 * folded records before delivery does, so that it is told first among the listeners. Any thread may
 * submit.
 */
public final class Submissions implements ReplicaListener {

  private final OperationLog log;
  private final Workers workers;
  private final Context context;
  private final List<Map<BoardId, BoardIntake>> intakes = new ArrayList<>();

  public Submissions(
      OperationLog log,
      Workers workers,
      Delivery delivery,
      Lease lease,
      DiskGuard disk,
      Later later,
      InstantSource clock,
      SessionSettings settings) {
    this.log = log;
    this.workers = workers;
    this.context = new Context(delivery, lease, disk, later, clock, settings);
    workers.all().forEach(worker -> intakes.add(new HashMap<>()));
  }

  /** Hands the submission to the board's worker. */
  void submit(Boards boards, Submission submission) {
    boards.with(submission.board(), loaded -> take(submission, loaded));
  }

  /**
   * Called every second: forgets boards for which nothing is under way, and persons who submit
   * nothing.
   */
  void sweep() {
    context.quotas.sweep();
    for (int index = 0; index < intakes.size(); index++) {
      Map<BoardId, BoardIntake> own = intakes.get(index);
      workers.all().get(index).execute(() -> own.values().removeIf(BoardIntake::unused));
    }
  }

  @Override
  public void folded(BoardUpdate update) {
    BoardState after = update.folded().after();
    BoardIntake intake = intakes.get(workers.index(after.board())).get(after.board());
    if (intake != null) {
      intake.folded(update.folded());
    }
  }

  private void take(Submission submission, ReplicaState.Loaded loaded) {
    switch (loaded) {
      case ReplicaState.Live live -> intake(live.state()).offer(submission);
      case ReplicaState.Quarantined set -> refuse(submission, ErrorCode.QUARANTINED);
    }
  }

  private BoardIntake intake(BoardState state) {
    return intakes
        .get(workers.index(state.board()))
        .computeIfAbsent(state.board(), board -> new BoardIntake(state, context));
  }

  private static void refuse(Submission submission, ErrorCode code) {
    for (long counter = submission.counter(); counter < submission.next(); counter++) {
      submission.author().refused(submission.board(), submission.writer(), counter, code);
    }
  }

  /** What intakes share. */
  private final class Context implements IntakeContext {

    private final Delivery delivery;
    private final Lease lease;
    private final DiskGuard disk;
    private final Later later;
    private final InstantSource clock;
    private final SessionSettings settings;
    private final Quotas quotas;

    Context(
        Delivery delivery,
        Lease lease,
        DiskGuard disk,
        Later later,
        InstantSource clock,
        SessionSettings settings) {
      this.delivery = delivery;
      this.lease = lease;
      this.disk = disk;
      this.later = later;
      this.clock = clock;
      this.settings = settings;
      this.quotas = new Quotas(settings.operationsPerSecond(), settings.operationsBurst(), clock);
    }

    @Override
    public Delivery delivery() {
      return delivery;
    }

    @Override
    public SessionSettings settings() {
      return settings;
    }

    @Override
    public Later later() {
      return later;
    }

    @Override
    public InstantSource clock() {
      return clock;
    }

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
    public void append(LogRecord content, Consumer<Optional<ErrorCode>> done) {
      CompletableFuture<Long> written;
      try {
        written = log.append(content.board(), LogRecordCodec.encode(content));
      } catch (LogException refused) {
        written = CompletableFuture.failedFuture(refused);
      }
      var _ =
          written.whenComplete(
              (offset, problem) -> done.accept(Optional.ofNullable(problem).map(Context::code)));
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
        case LOG_UNAVAILABLE, POSITION_LOST -> ErrorCode.LOG_UNAVAILABLE;
        case UNKNOWN_RESULT -> ErrorCode.UNKNOWN_RESULT;
        case TOO_LARGE -> ErrorCode.TOO_LARGE;
      };
    }
  }
}
