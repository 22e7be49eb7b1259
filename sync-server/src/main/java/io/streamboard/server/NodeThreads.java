package io.streamboard.server;

import io.streamboard.server.replica.Later;
import io.streamboard.server.replica.Worker;
import io.streamboard.server.replica.Workers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The threads of a node that belong to no single part: one for each worker, one timer, one for
 * snapshots, one for derived topics that nodes share, and virtual ones for what blocks. Started and
 * closed by the composition root.
 */
final class NodeThreads implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(NodeThreads.class);
  private static final int MOST_WORKERS = 8;
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final List<Worker> workers = new ArrayList<>();
  private final List<Thread> workerThreads = new ArrayList<>();
  private final ScheduledThreadPoolExecutor timer = timer("timer");
  private final ScheduledThreadPoolExecutor snapshots = timer("snapshots");
  private final ScheduledThreadPoolExecutor derived = timer("derived");
  private final ScheduledThreadPoolExecutor placement = timer("placement");
  private final ExecutorService blocking =
      Executors.newThreadPerTaskExecutor(
          Thread.ofVirtual()
              .name("blocking-", 0)
              .uncaughtExceptionHandler((_, e) -> log(e))
              .factory());

  NodeThreads() {
    int count = Math.clamp(Runtime.getRuntime().availableProcessors(), 2, MOST_WORKERS);
    for (int index = 0; index < count; index++) {
      Worker worker = new Worker(NodeThreads::log, System::nanoTime);
      workers.add(worker);
      workerThreads.add(Thread.ofPlatform().daemon().name("worker-" + index).start(worker::run));
    }
  }

  Workers workers() {
    return new Workers(workers);
  }

  Later later() {
    return (delay, task) -> {
      Future<?> _ = timer.schedule(() -> guarded(task), delay.toNanos(), TimeUnit.NANOSECONDS);
    };
  }

  Executor blocking() {
    return blocking;
  }

  /** One after another: what becomes of the partitions. */
  Executor placement() {
    return task -> {
      if (!placement.isShutdown()) {
        placement.execute(() -> guarded(task));
      }
    };
  }

  /** For short tasks: the timer's thread is shared. */
  void each(Duration interval, Runnable task) {
    every(timer, interval, task);
  }

  /** For rounds of snapshots, which wait for the log. */
  void eachSnapshotRound(Duration interval, Runnable task) {
    every(snapshots, interval, task);
  }

  /** For writing derived topics, which waits for the log too, and shall not wait for snapshots. */
  void eachDerivedRound(Duration interval, Runnable task) {
    every(derived, interval, task);
  }

  /** Lets the timers end, then the workers after what is in their queues. */
  @Override
  public void close() {
    timer.shutdownNow();
    placement.shutdownNow();
    snapshots.shutdown();
    derived.shutdown();
    await(snapshots);
    await(derived);
    workers.forEach(Worker::end);
    for (Thread thread : workerThreads) {
      join(thread);
    }
    blocking.shutdown();
    await(blocking);
  }

  private static void every(
      ScheduledThreadPoolExecutor executor, Duration interval, Runnable task) {
    Future<?> _ =
        executor.scheduleWithFixedDelay(
            () -> guarded(task), interval.toNanos(), interval.toNanos(), TimeUnit.NANOSECONDS);
  }

  private static void guarded(Runnable task) {
    try {
      task.run();
    } catch (RuntimeException | Error e) {
      // Otherwise the executor would silently never run the task again.
      log(e);
    }
  }

  private static void log(Throwable thrown) {
    LOG.error("A task failed; the others go on.", thrown);
  }

  private static void await(ExecutorService executor) {
    try {
      if (!executor.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        executor.shutdownNow();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void join(Thread thread) {
    try {
      if (!thread.join(PATIENCE)) {
        LOG.warn("{} did not end in time.", thread.getName());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static ScheduledThreadPoolExecutor timer(String name) {
    ScheduledThreadPoolExecutor executor =
        new ScheduledThreadPoolExecutor(1, Thread.ofPlatform().daemon().name(name).factory());
    executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    executor.setContinueExistingPeriodicTasksAfterShutdownPolicy(false);
    executor.setRemoveOnCancelPolicy(true);
    return executor;
  }
}
