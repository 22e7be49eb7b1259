package io.streamboard.server.delivery;

import io.streamboard.model.board.BoardState;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.id.PersonId;
import io.streamboard.server.replica.Lease;
import io.streamboard.server.replica.Worker;
import io.streamboard.server.telemetry.Telemetry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * The feeds of one worker's boards. What was touched is sent when the worker is quiet: at once when
 * little happens or few see it, in one frame when much does or many do, and to very many in turns.
 * Confined to the worker.
 */
final class WorkerFeeds {

  private final Worker worker;
  private final People people;
  private final Lease lease;
  private final InstantSource clock;
  private final DeliverySettings settings;
  private final Telemetry telemetry;
  private final Map<BoardId, BoardFeed> feeds = new LinkedHashMap<>();
  private final Map<BoardId, Long> unusedSince = new LinkedHashMap<>();
  private final Map<BoardId, Long> presenceSentAt = new LinkedHashMap<>();
  private final Set<BoardFeed> due = new LinkedHashSet<>();
  private final PresenceTeller teller;
  private final BoardTimers roundTimers;
  private final BoardTimers presenceTimers;
  private final BoardTimers tellerTimers;
  private final Probe probe = new Probe();

  WorkerFeeds(
      Worker worker,
      People people,
      Lease lease,
      InstantSource clock,
      DeliverySettings settings,
      Telemetry telemetry,
      Neighbours neighbours) {
    this.worker = worker;
    this.people = people;
    this.lease = lease;
    this.clock = clock;
    this.settings = settings;
    this.telemetry = telemetry;
    this.teller = new PresenceTeller(neighbours);
    this.roundTimers = new BoardTimers(worker, this::touch);
    this.presenceTimers = new BoardTimers(worker, this::touch);
    this.tellerTimers = new BoardTimers(worker, this::touch);
    worker.whenQuiet(this::flush);
  }

  boolean attach(
      BoardState state, Subscriber subscriber, Optional<String> request, Optional<Stand> from) {
    BoardFeed feed = feed(state);
    due.add(feed);
    if (!feed.open()) {
      teller.asks(state.board());
    }
    return feed.attach(subscriber, request, from);
  }

  /** What another node says of a board that is open here. */
  void heard(NodePresence said) {
    use(
        said.board(),
        feed -> {
          feed.presence().elsewhere().heard(said, clock.millis());
          if (said.asks() && feed.open()) {
            teller.wantsWhole(said.board());
          }
        });
  }

  /** The board's feed, made if there is none; {@code state} is the board now. */
  BoardFeed feed(BoardState state) {
    unusedSince.remove(state.board());
    return feeds.computeIfAbsent(
        state.board(), board -> new BoardFeed(state, people, settings, telemetry));
  }

  /**
   * Does something to the board's feed, if there is one, and remembers to send what comes of it.
   */
  void use(BoardId board, Consumer<BoardFeed> task) {
    BoardFeed feed = feeds.get(board);
    if (feed != null) {
      due.add(feed);
      task.accept(feed);
    }
  }

  /** Those that sessions have open. */
  List<BoardId> open(Predicate<BoardId> boards) {
    return feeds.values().stream()
        .filter(BoardFeed::open)
        .map(BoardFeed::board)
        .filter(boards)
        .toList();
  }

  void personChanged(PersonId person) {
    for (BoardFeed feed : feeds.values()) {
      due.add(feed);
      feed.personChanged(person);
    }
  }

  List<PersonId> present(BoardId board) {
    BoardFeed feed = feeds.get(board);
    return feed == null ? List.of() : feed.presence().people();
  }

  /** These boards are elsewhere now, which their sessions are told. */
  void given(Predicate<BoardId> boards) {
    for (BoardFeed feed : List.copyOf(feeds.values())) {
      if (boards.test(feed.board())) {
        feed.given();
        drop(feed);
      }
    }
  }

  boolean holds(BoardId board) {
    return feeds.containsKey(board);
  }

  /** Sends something to a subscriber that only says that it came, in the next flush. */
  void probe(Runnable sent) {
    due.add(probe.folded(sent));
  }

  /** Forgets boards that nobody has had open for a while. */
  void sweep() {
    long now = clock.millis();
    for (BoardFeed feed : List.copyOf(feeds.values())) {
      boolean left = feed.presence().elsewhere().leaveSilent(now);
      if (teller.wantsWhole(feed, now) || left) {
        due.add(feed);
      }
      if (feed.open() || !feed.outbound().idle()) {
        unusedSince.remove(feed.board());
      } else if (now - unusedSince.computeIfAbsent(feed.board(), board -> now)
          >= settings.keepClosed().toMillis()) {
        drop(feed);
      }
    }
  }

  private void drop(BoardFeed feed) {
    feeds.remove(feed.board());
    unusedSince.remove(feed.board());
    presenceSentAt.remove(feed.board());
    teller.forget(feed.board());
    due.remove(feed);
  }

  private void flush() {
    try {
      for (BoardFeed feed : List.copyOf(due)) {
        // One by one: when a turn fails, what the others have to send stays due.
        due.remove(feed);
        turn(feed);
      }
    } finally {
      if (!due.isEmpty()) {
        worker.execute(() -> {});
      }
    }
  }

  /** One turn of the board's round, which begins if it may; the next when the worker is quiet. */
  private void turn(BoardFeed feed) {
    boolean goesOn = feed.underWay();
    try {
      if (goesOn || begins(feed)) {
        feed.goOn();
      } else {
        feed.outbound().sendSettled();
      }
    } finally {
      if (goesOn || feed.underWay()) {
        // Looked at once more after the end: who had the turn may be due again.
        due.add(feed);
      }
    }
    tellOthers(feed);
  }

  private boolean begins(BoardFeed feed) {
    Instant now = clock.instant();
    Duration rest = feed.rest(now);
    if (rest.isPositive()) {
      roundTimers.in(rest, feed.board());
      return false;
    }
    boolean withPresence = feed.presenceDue() && presenceBegins(feed);
    if (feed.stirred() || withPresence) {
      feed.begin(now, withPresence);
      return true;
    }
    return false;
  }

  private void touch(BoardId board) {
    use(board, feed -> {});
  }

  private void tellOthers(BoardFeed feed) {
    teller
        .due(feed, clock.millis())
        .filter(wait -> lease.current())
        .ifPresent(
            wait -> {
              if (!wait.isPositive()) {
                teller.tell(feed, clock.millis());
              } else {
                tellerTimers.in(wait, feed.board());
              }
            });
  }

  /** At once when the last presence was sent a while ago, else when the interval is over. */
  private boolean presenceBegins(BoardFeed feed) {
    long now = clock.millis();
    long wait =
        presenceSentAt.getOrDefault(feed.board(), 0L) + feed.presencePause().toMillis() - now;
    if (!lease.current()) {
      return false;
    }
    if (wait > 0) {
      presenceTimers.in(Duration.ofMillis(wait), feed.board());
      return false;
    }
    presenceSentAt.put(feed.board(), now);
    return true;
  }
}
