package io.streamboard.server.move;

import io.streamboard.model.id.BoardId;
import io.streamboard.model.operation.Operation;
import io.streamboard.server.Core;
import io.streamboard.server.delivery.DeliverySettings;
import io.streamboard.server.directory.Directory;
import io.streamboard.server.identity.Identity.SignedIn;
import io.streamboard.server.log.LogException;
import io.streamboard.server.replica.ReplicaSettings;
import io.streamboard.server.replica.Worker;
import io.streamboard.server.replica.Workers;
import io.streamboard.server.session.SessionSettings;
import io.streamboard.server.testing.FatefulLog;
import io.streamboard.server.testing.FatefulLog.Fate;
import io.streamboard.server.testing.FixedIdentity;
import io.streamboard.server.testing.InMemoryStateStore;
import io.streamboard.server.testing.LoggedBoard;
import io.streamboard.server.testing.ManualClock;
import io.streamboard.server.testing.ManualLater;
import io.streamboard.server.testing.MemoryWire;
import io.streamboard.server.testing.RecordsInMemory;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/**
 * A node that moves boards while hands work on them, on one thread: whatever may happen next
 * happens as the seed says, also in the middle of what the mover does. Logs lose answers and write
 * twice, and the node may be killed.
 */
final class MovingWorld {
  private static final int MOST_STEPS = 200_000;
  private static final int KINDS = 8;
  private static final List<Fate> FATES = List.of(Fate.values());

  /** The node was killed; what it was doing is not gone on with. */
  private static final class KilledException extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  final Log old = new Log(2);
  final Log fresh = new Log(3);
  final List<Hand> hands = new ArrayList<>();
  private final SplittableRandom random;
  private final FixedIdentity identity = new FixedIdentity("ana");
  private final ManualClock clock = new ManualClock();
  private final AtomicInteger ids = new AtomicInteger();
  private InMemoryStateStore store = new InMemoryStateStore();
  private Node node;
  private boolean working = true;
  private boolean stepping;
  private int mayKill;

  /** A log whose mover may be interrupted by everything else before each of its appends. */
  final class Log extends FatefulLog {
    private final Queue<Runnable> work;

    private final FatefulLog now;

    Log(int partitions) {
      this(new RecordsInMemory(partitions), new ArrayDeque<>());
    }

    private Log(RecordsInMemory records, Queue<Runnable> work) {
      super(records, work::add);
      this.work = work;
      this.now = new FatefulLog(records, Runnable::run);
    }

    @Override
    public CompletableFuture<Long> append(BoardId board, byte[] stored) {
      if (!stepping) {
        steps(random.nextInt(20));
      }
      return super.append(board, stored);
    }
  }

  private static final class Node {
    final Queue<Runnable> work = new ArrayDeque<>();
    final List<Throwable> errors = new ArrayList<>();
    final List<Worker> workers;
    final ManualLater later;
    final MoveWatch watch = new MoveWatch();
    final Set<BoardId> staying;
    final TwoPlaces places;
    final Core core;

    Node(MovingWorld world) {
      this.later = new ManualLater(world.clock);
      this.workers =
          List.of(
              new Worker(errors::add, world.clock::nanos),
              new Worker(errors::add, world.clock::nanos));
      this.staying = new LinkedHashSet<>(Residents.of(world.old).boards());
      staying.removeAll(Residents.of(world.fresh).arrived());
      this.places = new TwoPlaces(world.old, world.fresh, staying);
      this.core =
          Core.of(
              new Core.Ports(
                  places,
                  watch.over(world.store),
                  world.identity,
                  new Directory(),
                  () -> false,
                  new Workers(workers),
                  work::add,
                  later,
                  world.clock,
                  world.clock,
                  () -> "id" + world.ids.incrementAndGet(),
                  "test"),
              new Core.Settings(
                  ReplicaSettings.DEFAULT,
                  DeliverySettings.DEFAULT,
                  SessionSettings.DEFAULT.withOperations(100_000, 100_000)));
      core.start();
    }
  }

  /**
   * The boards are made, and are in the old log.
   *
   * @param kills how often the node may be killed while it moves them
   */
  MovingWorld(long seed, int boards, int kills) {
    this.random = new SplittableRandom(seed);
    this.mayKill = kills;
    for (int board = 0; board < boards; board++) {
      LoggedBoard made = new LoggedBoard(old.now, "board" + board);
      var _ = made.does(new Operation.BoardCreate("Plans"));
      hands.add(new Hand(made.board(), "one" + board));
      hands.add(new Hand(made.board(), "two" + board));
    }
    this.node = new Node(this);
    hands.forEach(this::connect);
  }

  private static void drain(Log log) {
    while (!log.work.isEmpty()) {
      log.work.remove().run();
    }
  }

  private void connect(Hand hand) {
    MemoryWire wire = new MemoryWire();
    SignedIn who = identity.authenticate("token-ana").orElseThrow();
    hand.connect(
        node.core.sessions().open(who, wire, () -> identity.authenticate("token-ana")), wire);
  }

  /** Logs do what they should, or mostly. */
  void troubled(boolean troubled) {
    old.fates(_ -> troubled ? fate() : Fate.WRITTEN);
    fresh.fates(_ -> troubled ? fate() : Fate.WRITTEN);
  }

  private Fate fate() {
    return random.nextInt(10) > 0 ? Fate.WRITTEN : FATES.get(random.nextInt(FATES.size()));
  }

  /** Moves all boards while hands work, and returns when everything they did is answered. */
  void moveAll() {
    steps(random.nextInt(400));
    while (!moved()) {
      restart();
    }
    troubled(false);
    steps(random.nextInt(200));
    working = false;
    until(() -> hands.stream().allMatch(Hand::done));
  }

  /** False when the node was killed in between. */
  private boolean moved() {
    try {
      BoardMover mover =
          new BoardMover(
              node.places, node.core.boards(), node.watch, "there", clock::millis, this::await);
      for (BoardId board : node.staying) {
        while (!moved(mover, board)) {
          steps(random.nextInt(50));
        }
        steps(random.nextInt(50));
      }
      return true;
    } catch (KilledException killed) {
      return false;
    }
  }

  private static boolean moved(BoardMover mover, BoardId board) {
    try {
      long _ = mover.move(board);
      return true;
    } catch (LogException away) {
      return false;
    }
  }

  private void await(CompletableFuture<?> work) {
    if (mayKill > 0 && random.nextInt(6) == 0) {
      mayKill--;
      steps(random.nextInt(10));
      throw new KilledException();
    }
    until(work::isDone);
  }

  /** What was under way to the logs may come there or not, and the state store may be gone. */
  private void restart() {
    node.core.close();
    List.of(old, fresh)
        .forEach(
            log -> {
              if (random.nextBoolean()) {
                drain(log);
              }
              log.work.clear();
            });
    store = random.nextInt(3) == 0 ? new InMemoryStateStore() : store;
    node = new Node(this);
    hands.forEach(this::connect);
  }

  private void until(BooleanSupplier condition) {
    for (int step = 0; !condition.getAsBoolean(); step++) {
      if (step > MOST_STEPS) {
        throw new AssertionError("nothing goes on: " + hands);
      }
      step();
    }
  }

  private void steps(int count) {
    for (int step = 0; step < count; step++) {
      step();
    }
  }

  private void step() {
    stepping = true;
    try {
      any(random.nextInt(KINDS));
    } finally {
      stepping = false;
    }
    if (!node.errors.isEmpty()) {
      throw new AssertionError("a worker's task threw", node.errors.getFirst());
    }
  }

  private void any(int kind) {
    switch (kind) {
      case 0, 1 -> node.workers.get(kind).step();
      case 2 -> next(old.work);
      case 3 -> next(fresh.work);
      case 4 -> next(node.work);
      case 5 -> node.later.step();
      case 6 -> timePasses();
      default -> workOn(hands.get(random.nextInt(hands.size())));
    }
  }

  private static void next(Queue<Runnable> work) {
    Runnable task = work.poll();
    if (task != null) {
      task.run();
    }
  }

  private void timePasses() {
    clock.advance(Duration.ofMillis(20));
    if (random.nextInt(4) == 0) {
      old.beat();
      fresh.beat();
      node.core.sessions().tick();
    }
  }

  private void workOn(Hand hand) {
    if (working) {
      hand.add();
    }
    hand.goOn();
  }
}
