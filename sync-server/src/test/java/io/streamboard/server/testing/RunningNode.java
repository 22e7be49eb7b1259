package io.streamboard.server.testing;

import io.streamboard.server.Core;
import io.streamboard.server.directory.Directory;
import io.streamboard.server.http.HttpRoute;
import io.streamboard.server.http.StreamRoute;
import io.streamboard.server.identity.Identity;
import io.streamboard.server.log.OperationLog;
import io.streamboard.server.replica.Later;
import io.streamboard.server.replica.StateStore;
import io.streamboard.server.replica.Worker;
import io.streamboard.server.replica.Workers;
import io.streamboard.server.websocket.Served;
import io.streamboard.server.websocket.SocketServer;
import io.streamboard.server.websocket.SocketSettings;
import io.streamboard.testing.process.Await;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * The core and the socket server on real threads and a real port, with a log in memory. Closed by
 * the test.
 */
public final class RunningNode implements AutoCloseable {

  /** The accounts as the test sets them; without anybody if it brought its own. */
  public final FixedIdentity identity;

  public final InMemoryOperationLog log;
  private final StateStore store;
  public final Core core;
  public final List<Throwable> errors = new CopyOnWriteArrayList<>();
  private final ExecutorService logThread =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().name("test-log").factory());
  private final ExecutorService blocking = Executors.newVirtualThreadPerTaskExecutor();
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().name("test-timer").factory());
  private final List<Thread> threads = new ArrayList<>();
  private final List<Worker> workers =
      List.of(new Worker(errors::add, System::nanoTime), new Worker(errors::add, System::nanoTime));
  private final SocketServer server;

  public RunningNode(
      FixedIdentity identity, SocketSettings sockets, Core.Settings settings, HttpRoute... routes)
      throws IOException {
    this(identity, identity, new InMemoryStateStore(), sockets, settings, routes);
  }

  /** With a store of the test's own, which is closed with the node. */
  public RunningNode(
      FixedIdentity identity, SocketSettings sockets, Core.Settings settings, StateStore store)
      throws IOException {
    this(identity, identity, store, sockets, settings);
  }

  private RunningNode(
      FixedIdentity fixed,
      Identity accounts,
      StateStore store,
      SocketSettings sockets,
      Core.Settings settings,
      HttpRoute... routes)
      throws IOException {
    this(fixed, accounts, store, sockets, settings, InstantSource.system(), routes);
  }

  /** With accounts of the test's own. */
  public RunningNode(
      Identity accounts, SocketSettings sockets, Core.Settings settings, HttpRoute... routes)
      throws IOException {
    this(new FixedIdentity(), accounts, new InMemoryStateStore(), sockets, settings, routes);
  }

  /** With a clock of the test's own; timers still go by the real one. */
  public RunningNode(
      FixedIdentity identity,
      SocketSettings sockets,
      Core.Settings settings,
      InstantSource clock,
      HttpRoute... routes)
      throws IOException {
    this(identity, identity, new InMemoryStateStore(), sockets, settings, clock, routes);
  }

  /** Paths whose bodies flow, made of a node's own parts. */
  @FunctionalInterface
  public interface Streams {
    List<StreamRoute> of(Core core, OperationLog log);
  }

  /** With paths whose bodies flow, made of the node's own parts. */
  public RunningNode(
      FixedIdentity identity, SocketSettings sockets, Core.Settings settings, Streams streams)
      throws IOException {
    this(
        identity,
        identity,
        new InMemoryStateStore(),
        sockets,
        settings,
        InstantSource.system(),
        streams);
  }

  private RunningNode(
      FixedIdentity fixed,
      Identity accounts,
      StateStore store,
      SocketSettings sockets,
      Core.Settings settings,
      InstantSource clock,
      HttpRoute... routes)
      throws IOException {
    this(fixed, accounts, store, sockets, settings, clock, (core, log) -> List.of(), routes);
  }

  private RunningNode(
      FixedIdentity fixed,
      Identity accounts,
      StateStore store,
      SocketSettings sockets,
      Core.Settings settings,
      InstantSource clock,
      Streams streams,
      HttpRoute... routes)
      throws IOException {
    this.identity = fixed;
    this.store = store;
    this.log = new InMemoryOperationLog(2, logThread);
    Later later =
        (delay, task) -> {
          var _ = timer.schedule(task, delay.toMillis(), TimeUnit.MILLISECONDS);
        };
    this.core =
        Core.of(
            new Core.Ports(
                log,
                store,
                accounts,
                new Directory(),
                () -> false,
                new Workers(workers),
                blocking,
                later,
                InstantSource.system(),
                clock,
                () -> UUID.randomUUID().toString(),
                "test"),
            settings);
    this.server = new SocketServer(sockets, List.of());
    server.serve(
        new Served(
            accounts,
            core.sessions(),
            List.of(routes),
            streams.of(core, log),
            blocking,
            later,
            clock));
    workers.forEach(
        worker -> threads.add(Thread.ofPlatform().name("test-worker").start(worker::run)));
    core.start();
    var _ = timer.scheduleAtFixedRate(this::tick, 0, 50, TimeUnit.MILLISECONDS);
    server.start();
    Await.that("the lease", Duration.ofSeconds(10), () -> core.lease().current());
  }

  private void tick() {
    try {
      log.beat();
      core.sessions().tick();
      server.tick();
    } catch (RuntimeException problem) {
      errors.add(problem);
    }
  }

  private static void join(Thread thread) {
    try {
      thread.join(5_000);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  public int port() {
    return server.port();
  }

  @Override
  public void close() {
    core.close();
    server.close();
    timer.shutdownNow();
    workers.forEach(Worker::end);
    threads.forEach(RunningNode::join);
    store.close();
    blocking.shutdownNow();
    logThread.shutdownNow();
  }
}
