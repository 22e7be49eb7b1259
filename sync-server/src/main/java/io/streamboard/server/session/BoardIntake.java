package io.streamboard.server.session;

import io.streamboard.model.access.Caller;
import io.streamboard.model.board.BoardState;
import io.streamboard.model.board.Folded;
import io.streamboard.model.board.WriterState;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.id.WriterId;
import io.streamboard.model.limit.Limits;
import io.streamboard.model.log.LogRecord;
import io.streamboard.model.operation.Outcome;
import io.streamboard.model.operation.VoidReason;
import io.streamboard.model.view.Views;
import io.streamboard.model.wire.ErrorCode;
import io.streamboard.model.wire.ServerMessage.Settled;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The submissions of one board on this node, from the session to the log. What arrives while the
 * log is busy waits a little, so that neighbours of one author go into one record.
 *
 * <p>When something is refused for now, everything later of the same writer is refused too until
 * the refused counter comes again: what a client sent before it heard of the refusal must not
 * overtake. Confined to the board's worker.
 */
final class BoardIntake {

  /** A message has at most 256 KiB, a record of the log at most 1 MiB. */
  private static final int MESSAGES_PER_RECORD = 3;

  /** Longer than a client waits before it sends again what was refused. */
  private static final int FORGET_AFTER_SECONDS = 30;

  private static final Logger LOG = LoggerFactory.getLogger(BoardIntake.class);

  private final BoardId board;
  private final IntakeContext context;
  private final ArrayDeque<Submission> queue = new ArrayDeque<>();
  private final Flights flights;
  private final LinkedHashMap<WriterId, Long> refusedAt = new LinkedHashMap<>();
  private Instant launchedAt = Instant.MIN;
  private int waiting;
  private boolean timer;
  private int quietSeconds;

  BoardIntake(BoardState confirmed, IntakeContext context) {
    this.board = confirmed.board();
    flights = new Flights(confirmed);
    this.context = context;
  }

  /**
   * Whether it has not been used for a while and nothing waits or is under way; asked every second.
   */
  boolean unused() {
    boolean quiet = queue.isEmpty() && flights.none();
    quietSeconds = quiet ? quietSeconds + 1 : 0;
    return quietSeconds > FORGET_AFTER_SECONDS;
  }

  /** Takes the submission in, or tells its author why not. */
  void offer(Submission submission) {
    quietSeconds = 0;
    if (isOfAnother(submission)) {
      turnAway(submission);
      return;
    }
    Optional<ErrorCode> obstacle = submission.trusted() ? Optional.empty() : obstacle(submission);
    if (obstacle.isPresent()) {
      refuse(submission, 0, obstacle.get());
      return;
    }
    context.delivery().expect(flights.confirmed(), submission.writer(), submission.author());
    queue.add(submission);
    waiting += submission.operations().size();
    drain();
  }

  /** A record of the board was folded; where it is known already, nothing happens. */
  void folded(Folded folded) {
    if (isKnown(folded)) {
      return;
    }
    if (folded.replaces() || folded.before().revision() != flights.confirmed().revision()) {
      replaced(folded.after());
      return;
    }
    flights.folded(folded).forEach(flight -> flight.tellDeclined(folded));
    drain();
  }

  /** What takes no revision counts too: by it a board leaves, and comes back. */
  private boolean isKnown(Folded folded) {
    long here = flights.confirmed().revision();
    return folded.goesOn() ? folded.after().revision() <= here : folded.after().revision() < here;
  }

  /** The board stands here now, by records that nobody tells. */
  void replaced(BoardState now) {
    flights.replaced(now);
    drain();
  }

  /** The log did not take the flight. */
  void answered(Flight flight, ErrorCode problem) {
    failed(flight, problem);
    drain();
  }

  /** A wait is over. */
  void timeUp() {
    timer = false;
    drain();
  }

  /**
   * A writer is of the person that used it first; nobody else may spend its counters, or hear its
   * outcomes.
   */
  private boolean isOfAnother(Submission submission) {
    WriterState known = flights.expected().writers().get(submission.writer());
    return known != null && !known.author().equals(submission.person());
  }

  private void turnAway(Submission submission) {
    boolean seen =
        submission
            .stamp()
            .get()
            .filter(caller -> Views.seesBoard(flights.confirmed(), caller))
            .isPresent();
    if (seen) {
      settle(submission, VoidReason.WRITER_UNKNOWN);
    } else {
      refuse(submission, 0, ErrorCode.NOT_FOUND);
    }
  }

  private void settle(Submission submission, VoidReason reason) {
    List<Settled> settled = new ArrayList<>();
    for (long counter = submission.counter(); counter < submission.next(); counter++) {
      settled.add(
          new Settled(
              submission.writer(),
              counter,
              flights.confirmed().revision(),
              new Outcome.Void(reason)));
    }
    submission.author().settled(board, settled);
  }

  private Optional<ErrorCode> obstacle(Submission submission) {
    Long broken = refusedAt.get(submission.writer());
    if (broken != null && submission.counter() > Math.max(broken, next(submission.writer()))) {
      return Optional.of(ErrorCode.BUSY);
    }
    refusedAt.remove(submission.writer());
    if (unanswered(submission.writer()) + submission.operations().size() > Limits.WRITER_WINDOW
        && isNew(submission)) {
      return Optional.of(ErrorCode.BUSY);
    }
    if (waiting + submission.operations().size() > context.settings().boardBacklog()) {
      return Optional.of(ErrorCode.BUSY);
    }
    return context.obstacle(submission);
  }

  /**
   * The counter that the log expects of the writer. What was refused as unknown may be in the log
   * all the same: then its outcome has told the client to go on behind it.
   */
  private long next(WriterId writer) {
    WriterState known = flights.confirmed().writers().get(writer);
    return known == null ? 1 : known.counter() + 1;
  }

  private boolean isNew(Submission submission) {
    WriterState coming = flights.expected().writers().get(submission.writer());
    return coming == null || coming.counter() < submission.counter();
  }

  private int unanswered(WriterId writer) {
    int count = flights.operationsOf(writer);
    for (Submission queued : queue) {
      count += queued.writer().equals(writer) ? queued.operations().size() : 0;
    }
    return count;
  }

  /** All that waits goes out together, so that the log takes it in one request. */
  private void drain() {
    if (queue.isEmpty()) {
      return;
    }
    Duration rest = rest();
    if (rest.isPositive()) {
      waitFor(rest);
      return;
    }
    launchedAt = context.clock().instant();
    while (!queue.isEmpty()) {
      append(gather());
    }
  }

  /**
   * How long what came has to wait: until what was launched before has come back, but not for long,
   * for the log may be slow.
   */
  private Duration rest() {
    Duration least = flights.none() ? context.settings().gather() : IntakeContext.GATHER_AT_MOST;
    return launchedAt.equals(Instant.MIN)
        ? Duration.ZERO
        : least.minus(Duration.between(launchedAt, context.clock().instant()));
  }

  private void waitFor(Duration rest) {
    if (!timer) {
      timer = true;
      context.worker(board).after(rest, this::timeUp);
    }
  }

  private Submission gather() {
    Submission gathered = queue.remove();
    int messages = 1;
    while (!queue.isEmpty()
        && gathered.continuedBy(queue.peek())
        && gathered.operations().size() + queue.peek().operations().size()
            <= Limits.OPERATIONS_PER_RECORD
        && messages < MESSAGES_PER_RECORD) {
      messages++;
      gathered = gathered.with(queue.remove());
    }
    waiting -= gathered.operations().size();
    return gathered;
  }

  /** Where the precheck throws, the fold would throw too; that must not happen in silence. */
  private void append(Submission submission) {
    try {
      prechecked(submission);
    } catch (RuntimeException | StackOverflowError | AssertionError broken) {
      LOG.error("The precheck failed on board {}", board, broken);
      refuse(submission, 0, ErrorCode.INTERNAL);
    }
  }

  private void prechecked(Submission submission) {
    Optional<Caller> stamp = submission.stamp().get();
    if (stamp.isEmpty()) {
      refuse(submission, 0, ErrorCode.NOT_FOUND);
      return;
    }
    Precheck precheck =
        new Precheck(
            flights.confirmed(),
            flights.expected(),
            submission,
            stamp.get(),
            context.timeOfDay().millis(),
            () -> context.mayWaste(submission));
    Accepted accepted = new Accepted(submission);
    boolean going = true;
    for (int place = 0; place < submission.operations().size() && going; place++) {
      going = follow(precheck.judge(place), accepted, place);
    }
    accepted.settled().ifPresent(settled -> submission.author().settled(board, settled));
    accepted
        .content(stamp.get(), context.timeOfDay().millis())
        .ifPresent(
            content ->
                launch(new Flight(content, submission, accepted.declined()), precheck.expected()));
  }

  /** Does what the judgement says; false when nothing after it is taken. */
  private boolean follow(Judgement judgement, Accepted accepted, int place) {
    Submission submission = accepted.submission();
    return switch (judgement) {
      case Judgement.Append append -> accepted.add(place, append.operation());
      case Judgement.AppendVoid append -> accepted.add(place, append.operation());
      case Judgement.Decline decline -> accepted.decline(place, decline.code());
      case Judgement.Answer answer -> accepted.answer(answer.settled());
      case Judgement.UnderWay _ -> {
        long counter = submission.counter() + place;
        submission.author().launched(counter, counter + 1);
        yield true;
      }
      case Judgement.Later later -> refuse(submission, place, later.code());
      case Judgement.NotFound notFound -> refuse(submission, place, ErrorCode.NOT_FOUND);
    };
  }

  private void launch(Flight flight, BoardState after) {
    flights.add(flight, after);
    LogRecord content = flight.content();
    context.append(
        content, problem -> context.worker(board).execute(() -> answered(flight, problem)));
    flight
        .submission()
        .author()
        .launched(content.counter(), content.counter() + content.operations().size());
  }

  private void failed(Flight flight, ErrorCode code) {
    if (flights.failed(flight)) {
      LogRecord content = flight.content();
      refuse(flight.submission(), (int) (content.counter() - flight.submission().counter()), code);
    }
  }

  /**
   * Refuses the operations of the submission from this place on, and remembers where the writer has
   * to go on. Always false.
   */
  private boolean refuse(Submission submission, int place, ErrorCode code) {
    long first = submission.counter() + place;
    if (code.retry()) {
      refusedAt.merge(submission.writer(), first, Math::min);
      if (refusedAt.size() > Limits.WRITER_WINDOW) {
        refusedAt.remove(refusedAt.firstEntry().getKey());
      }
    }
    submission.refuse(place, code);
    return false;
  }
}
