package io.streamboard.server.faults;

import io.streamboard.client.Clients;
import io.streamboard.client.SignedIn;
import io.streamboard.model.access.Principal;
import io.streamboard.model.access.Role;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.operation.Operation;
import io.streamboard.server.history.Event;
import io.streamboard.server.history.History;
import io.streamboard.server.history.HistoryChecker;
import io.streamboard.server.history.RecordedClient;
import io.streamboard.server.history.Violation;
import io.streamboard.server.log.OperationLog.StoredRecord;
import io.streamboard.testing.process.Await;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Five clients of three people at work on one board: Ana, who owns it, twice, Ben, who edits,
 * twice, and Eve, whose rights come and go. Each works on a thread of its own until told to stop.
 */
public final class Crowd implements AutoCloseable {
  private static final Duration MOST = Duration.ofMinutes(2);
  private static final int UNANSWERED = 12;
  private static final Duration PACE = Duration.ofMillis(15);
  private static final long STANDSTILL_NANOS = 1_500_000_000;

  private final Duration pace;
  private final SplittableRandom random;
  private final int clockSpeed;
  private final Principal eve;
  private final BoardId board;
  private final List<RecordedClient> clients = new ArrayList<>();
  private final List<Thread> hands = new ArrayList<>();
  private final AtomicLong done = new AtomicLong();
  private volatile boolean working = true;

  /** The three, signed in. */
  public record People(SignedIn ana, SignedIn ben, SignedIn eve) {
    public static final String PASSWORD = "correct horse staple 7";

    public static People signIn(URI server) {
      return new People(signIn(server, "ana"), signIn(server, "ben"), signIn(server, "eve"));
    }

    /** One of them, or who has the same password. */
    public static SignedIn signIn(URI server, String name) {
      return Clients.signIn(server, name, PASSWORD);
    }

    /** The same people on other ways to the same server. */
    People through(URI way, URI evesWay) {
      return new People(through(ana, way), through(ben, way), through(eve, evesWay));
    }

    /** The same people, each at a node of the same cluster. */
    public People at(URI anas, URI bens, URI eves) {
      return new People(through(ana, anas), through(ben, bens), through(eve, eves));
    }

    private static SignedIn through(SignedIn who, URI way) {
      return new SignedIn(way, who.person(), who.name(), who.token());
    }
  }

  /**
   * Makes a board, lets everybody in and opens it everywhere; nobody works yet.
   *
   * @param clockSpeed of the clients
   */
  Crowd(People people, SplittableRandom random, int clockSpeed) {
    this(people, random, clockSpeed, PACE);
  }

  /**
   * As above.
   *
   * @param pace how long each waits after an operation
   */
  public Crowd(People people, SplittableRandom random, int clockSpeed, Duration pace) {
    this.pace = pace;
    this.random = random;
    this.clockSpeed = clockSpeed;
    this.eve = new Principal.Person(people.eve().person());
    RecordedClient owner = add("Ana 1", people.ana());
    this.board = owner.create("Plans");
    owner.open(board);
    owner.submit(
        board, new Operation.BoardGrant(new Principal.Person(people.ben().person()), Role.EDITOR));
    owner.submit(board, new Operation.BoardGrant(eve, Role.VIEWER));
    Await.that("the grants", MOST, () -> owner.pending(board) == 0);
    add("Ana 2", people.ana()).open(board);
    add("Ben 1", people.ben()).open(board);
    add("Ben 2", people.ben()).open(board);
    add("Eve", people.eve()).open(board);
  }

  /** Somebody more who only looks on, and is among those who converge. */
  public void visit(String name, SignedIn who) {
    add(name, who).open(board);
  }

  private RecordedClient add(String name, SignedIn who) {
    RecordedClient client = new RecordedClient(name, who, clockSpeed);
    clients.add(client);
    return client;
  }

  public BoardId board() {
    return board;
  }

  public void work() {
    for (int index = 0; index < clients.size(); index++) {
      RecordedClient client = clients.get(index);
      Deeds deeds = new Deeds("w" + index, random.split(), eve);
      hands.add(Thread.ofVirtual().name("crowd-" + index).start(() -> work(client, deeds)));
    }
  }

  private void work(RecordedClient client, Deeds deeds) {
    while (working) {
      if (client.over(board)) {
        client.open(board);
      } else if (client.pending(board) < UNANSWERED) {
        client
            .view(board)
            .ifPresent(
                view -> {
                  client.submit(board, deeds.on(view));
                  done.incrementAndGet();
                });
      }
      LockSupport.parkNanos(pace.toNanos());
    }
  }

  /** How many operations were submitted so far. */
  public long done() {
    return done.get();
  }

  /** Returns when so many more were submitted. */
  public void goOnFor(long operations) {
    goOnFor(operations, () -> {});
  }

  /**
   * As above.
   *
   * @param meanwhile is done again and again until then
   */
  void goOnFor(long operations, Runnable meanwhile) {
    long until = done() + operations;
    await(
        operations + " more operations",
        () -> {
          meanwhile.run();
          return done() >= until;
        });
  }

  /** Returns when each who has the board stands further than now. */
  public void everybodyHearsMore() {
    List<Long> before = clients.stream().map(client -> client.revision(board)).toList();
    await(
        "everybody to hear more",
        () ->
            IntStream.range(0, clients.size())
                .allMatch(
                    index ->
                        clients.get(index).over(board)
                            || clients.get(index).revision(board) > before.get(index)));
  }

  /** Returns when the log has taken nothing for a while, though everybody has something to say. */
  void awaitStandstill() {
    AtomicReference<Standstill> last = new AtomicReference<>(new Standstill(-1, 0));
    await(
        "a standstill",
        () -> {
          long now = clients.getFirst().revision(board);
          if (now != last.get().revision()) {
            last.set(new Standstill(now, System.nanoTime()));
          }
          return clients.getFirst().pending(board) == UNANSWERED
              && System.nanoTime() - last.get().since() > STANDSTILL_NANOS;
        });
  }

  private record Standstill(long revision, long since) {}

  /** Waits, and says where everybody was if it was in vain. */
  public void await(String what, Supplier<Boolean> condition) {
    Await.value(
        what,
        () -> clients.stream().map(client -> " " + client.where(board)).toList().toString(),
        MOST,
        () -> condition.get() ? Optional.of(true) : Optional.empty());
  }

  /** Everybody stops working, Eve is let in again, and all come to stand where the log stands. */
  public long converge() {
    working = false;
    hands.forEach(Crowd::join);
    RecordedClient owner = clients.getFirst();
    owner.submit(board, new Operation.BoardGrant(eve, Role.EDITOR));
    Await.that("the last operation", MOST, () -> owner.pending(board) == 0);
    await("everybody at one revision", this::comeTogether);
    clients.forEach(client -> client.settle(board));
    return owner.revision(board);
  }

  /**
   * Eve may hear only now that she was sent away before, where she reads slowly: she comes back.
   */
  private boolean comeTogether() {
    clients.stream().filter(client -> client.over(board)).forEach(client -> client.open(board));
    long first = clients.getFirst().revision(board);
    return clients.stream()
        .allMatch(client -> client.pending(board) == 0 && client.revision(board) == first);
  }

  private static void join(Thread hand) {
    try {
      hand.join();
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  public List<History> histories() {
    return clients.stream().map(RecordedClient::history).toList();
  }

  /** How many frames all of them were sent. */
  public long frames() {
    return histories().stream().mapToLong(history -> history.all(Event.Heard.class).size()).sum();
  }

  /** What is not right of this crowd's board, by the whole log. */
  public List<Violation> violations(List<StoredRecord> log) {
    return new HistoryChecker()
        .check(log.stream().filter(stored -> stored.board().equals(board)).toList(), histories());
  }

  @Override
  public void close() {
    working = false;
    hands.forEach(Crowd::join);
    clients.forEach(RecordedClient::close);
  }
}
