package io.streamboard.server.session;

import io.streamboard.model.access.Caller;
import io.streamboard.model.board.BoardState;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.json.LogRecordCodec;
import io.streamboard.model.log.LogRecord;
import io.streamboard.model.wire.ClientMessage;
import io.streamboard.model.wire.ErrorCode;
import io.streamboard.server.delivery.Delivery;
import io.streamboard.server.log.OperationLog;
import io.streamboard.server.replica.BoardUpdate;
import io.streamboard.server.replica.Boards;
import io.streamboard.server.replica.Later;
import io.streamboard.server.replica.Lease;
import io.streamboard.server.replica.ReplicaListener;
import io.streamboard.server.replica.ReplicaState;
import io.streamboard.server.replica.Workers;
import io.streamboard.server.telemetry.Telemetry;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * All submissions on this node: prechecked and appended on the worker of their board. Must hear of
 * folded records before delivery does, so that it is told first among the listeners. Any thread may
 * submit.
 */
public final class Submissions implements ReplicaListener {

  private final Workers workers;
  private final NodeIntakeContext context;
  private final List<Map<BoardId, BoardIntake>> intakes = new ArrayList<>();

  /**
   * @param timeOfDay for the stamps of records
   */
  public Submissions(
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
      Telemetry telemetry) {
    this.workers = workers;
    this.context =
        new NodeIntakeContext(
            log,
            owners,
            workers,
            delivery,
            lease,
            disk,
            later,
            timeOfDay,
            clock,
            settings,
            new Quotas(settings.operationsPerSecond(), settings.operationsBurst(), clock),
            new Quotas(settings.voidPerSecond(), settings.voidBurst(), clock),
            telemetry);
    workers.all().forEach(worker -> intakes.add(new HashMap<>()));
  }

  /**
   * Takes what somebody with a session at another node does, on a board that this one works on.
   *
   * @param stamp reads who the author is at the moment of the append
   * @return completes with the refused counters, when the others are on their way into the log
   */
  public CompletableFuture<Map<Long, ErrorCode>> take(
      Boards boards,
      PersonId person,
      ClientMessage.Submit submit,
      Supplier<Optional<Caller>> stamp) {
    DistantAuthor author =
        new DistantAuthor(submit.counter(), submit.counter() + submit.operations().size());
    submit(
        boards,
        new Submission(
            submit.board(),
            person,
            submit.writer(),
            submit.counter(),
            submit.operations(),
            author,
            stamp,
            false));
    return author.answer();
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
    context.quotas().sweep();
    context.wasted().sweep();
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

  @Override
  public void replaced(BoardState now) {
    BoardIntake intake = intakes.get(workers.index(now.board())).get(now.board());
    if (intake != null) {
      intake.replaced(now);
    }
  }

  /** What is under way is answered where the boards are now, as the clients send it again there. */
  @Override
  public void given(int worker, Predicate<BoardId> boards) {
    intakes.get(worker).keySet().removeIf(boards);
  }

  private void take(Submission submission, ReplicaState.Loaded loaded) {
    switch (loaded) {
      case ReplicaState.Live live -> intake(live.state()).offer(submission);
      case ReplicaState.Quarantined set -> submission.refuse(0, ErrorCode.QUARANTINED);
      case ReplicaState.Elsewhere _ -> {
        if (submission.trusted()) {
          appendUnjudged(submission);
        } else if (!submission.author().elsewhere(submission.board())) {
          submission.refuse(0, ErrorCode.BEHIND);
        }
      }
    }
  }

  /** Of the node itself, for a board that it does not have: the fold judges it wherever it is. */
  private void appendUnjudged(Submission own) {
    own.stamp().get().ifPresent(stamp -> append(own, stamp));
  }

  private void append(Submission own, Caller stamp) {
    LogRecord content =
        new LogRecord(
            own.board(),
            own.writer(),
            own.counter(),
            stamp,
            context.timeOfDay().millis(),
            0,
            Optional.empty(),
            own.operations());
    var _ =
        context
            .log()
            .append(own.board(), LogRecordCodec.encode(content))
            .whenComplete(
                (_, problem) -> {
                  if (problem == null) {
                    own.author().settled(own.board(), List.of());
                  } else {
                    own.refuse(0, ErrorCode.UNKNOWN_RESULT);
                  }
                });
  }

  private BoardIntake intake(BoardState state) {
    return intakes
        .get(workers.index(state.board()))
        .computeIfAbsent(state.board(), board -> new BoardIntake(state, context));
  }
}
