package io.streamboard.server.testing;

import io.streamboard.server.Core;
import io.streamboard.server.Redistribution;
import io.streamboard.server.directory.Directory;
import io.streamboard.server.directory.DirectoryEntry;
import io.streamboard.server.identity.Identity.SignedIn;
import io.streamboard.server.placement.EveryNode;
import io.streamboard.server.placement.Placement;
import io.streamboard.server.replica.Worker;
import io.streamboard.server.replica.Workers;
import io.streamboard.server.session.Session;
import io.streamboard.server.telemetry.Telemetry;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * The server's core with its real classes and no thread: {@link #settle} runs everything there is
 * to do, {@link #advance} lets time pass. Belongs to one thread.
 */
public final class SteppedNode {

  /** For stamps of records only; {@link #clock} is for all that lasts. */
  public final ManualClock timeOfDay = new ManualClock();

  public final ManualClock clock = new ManualClock();
  public final ManualLater later = new ManualLater(clock);
  public final Directory directory = new Directory();
  public final FatefulLog log;
  public final InMemoryStateStore store;
  public final FixedIdentity identity;
  public final Core core;
  private final Queue<Runnable> work = new ArrayDeque<>();
  private final List<Throwable> errors = new ArrayList<>();
  private final List<Worker> workers =
      List.of(new Worker(errors::add, clock::nanos), new Worker(errors::add, clock::nanos));
  private final AtomicInteger ids = new AtomicInteger();
  private boolean disk;
  private int turn;

  public SteppedNode(FixedIdentity identity) {
    this(identity, Core.Settings.DEFAULT);
  }

  public SteppedNode(FixedIdentity identity, Core.Settings settings) {
    this(identity, settings, work -> new InMemoryOperationLog(4, work));
  }

  /**
   * On a log of the test's own.
   *
   * @param log makes it; what it is given does the log's work when the node is stepped
   */
  public SteppedNode(
      FixedIdentity identity, Core.Settings settings, Function<Executor, FatefulLog> log) {
    this(identity, settings, new InMemoryStateStore(), log);
  }

  /**
   * The node that comes after this one: same log, same store, empty memory. This one is not stepped
   * any more.
   */
  public SteppedNode restarted(Core.Settings settings) {
    return restarted(settings, store);
  }

  /** The node that comes after this one, on another store: one that was kept a while ago. */
  public SteppedNode restarted(Core.Settings settings, InMemoryStateStore kept) {
    core.close();
    return new SteppedNode(identity, settings, kept, log::movedTo);
  }

  /** Another node on the same log, stepped beside this one; it has read what is there by now. */
  public SteppedNode beside(Core.Settings settings) {
    return new SteppedNode(identity, settings, new InMemoryStateStore(), log::movedTo);
  }

  private SteppedNode(
      FixedIdentity identity,
      Core.Settings settings,
      InMemoryStateStore store,
      Function<Executor, FatefulLog> log) {
    this(identity, settings, store, log, Optional.empty(), Optional.empty(), "id");
  }

  /**
   * One of several nodes on one log.
   *
   * @param ids stands before its ids, which no other node of the test has
   */
  public SteppedNode(
      FixedIdentity identity,
      Function<Executor, FatefulLog> log,
      Placement placement,
      Redistribution redistribution,
      String ids) {
    this(
        identity,
        Core.Settings.DEFAULT,
        new InMemoryStateStore(),
        log,
        Optional.of(placement),
        Optional.of(redistribution),
        ids);
  }

  private SteppedNode(
      FixedIdentity identity,
      Core.Settings settings,
      InMemoryStateStore store,
      Function<Executor, FatefulLog> log,
      Optional<Placement> placement,
      Optional<Redistribution> redistribution,
      String prefix) {
    this.identity = identity;
    this.log = log.apply(work::add);
    this.store = store;
    store.states().forEach(state -> directory.restore(DirectoryEntry.of(state)));
    this.core =
        Core.of(
            new Core.Ports(
                this.log,
                placement.orElseGet(() -> new EveryNode(this.log.partitions())),
                store,
                identity,
                directory,
                () -> disk,
                new Workers(workers),
                work::add,
                later,
                timeOfDay,
                clock,
                () -> prefix + ids.incrementAndGet(),
                "test",
                Telemetry.unread()),
            settings,
            redistribution);
    core.start();
    settle();
  }

  public void diskFull(boolean full) {
    disk = full;
  }

  /**
   * Does the next thing, of the workers and the log by turns; false when there is nothing to do
   * until the clock moves.
   */
  public boolean step() {
    for (int tried = 0; tried <= workers.size(); tried++) {
      turn = (turn + 1) % (workers.size() + 1);
      if (turn < workers.size() ? workers.get(turn).step() : stepWork()) {
        return true;
      }
    }
    return later.step();
  }

  private boolean stepWork() {
    Runnable task = work.poll();
    if (task != null) {
      task.run();
    }
    return task != null;
  }

  /** Does everything there is to do now. Throws what a worker threw. */
  public void settle() {
    while (step()) {
      if (!errors.isEmpty()) {
        throw new AssertionError("a worker's task threw", errors.getFirst());
      }
    }
    core.sessions().tick();
    while (step()) {}
  }

  /** Time passes; the log says meanwhile that the node is at its end. */
  public void advance(Duration time) {
    timeOfDay.advance(time);
    clock.advance(time);
    log.beat();
    core.tickImages();
    settle();
  }

  /** Time passes while the log says nothing. */
  public void advanceWithoutLog(Duration time) {
    timeOfDay.advance(time);
    clock.advance(time);
    settle();
  }

  /** A session of the person, whose peer is the wire. */
  public Session connect(String person, MemoryWire wire) {
    String token = "token-" + person;
    SignedIn who = identity.authenticate(token).orElseThrow();
    return core.sessions().open(who, wire, () -> identity.authenticate(token));
  }
}
