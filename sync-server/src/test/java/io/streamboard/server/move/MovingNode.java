package io.streamboard.server.move;

import io.streamboard.model.board.BoardState;
import io.streamboard.model.id.BoardId;
import io.streamboard.server.Core;
import io.streamboard.server.directory.Directory;
import io.streamboard.server.replica.Worker;
import io.streamboard.server.replica.Workers;
import io.streamboard.server.testing.FatefulLog;
import io.streamboard.server.testing.FixedIdentity;
import io.streamboard.server.testing.InMemoryStateStore;
import io.streamboard.testing.process.Await;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * The core of a node that serves two logs in memory while boards move from one to the other, on
 * real threads. Closed by the test; the next one on the same logs goes on.
 */
final class MovingNode implements AutoCloseable {
  final Core core;
  final BoardMover mover;
  final Set<BoardId> staying;
  private final MoveWatch watch = new MoveWatch();
  private final List<Throwable> errors = new CopyOnWriteArrayList<>();
  private final List<Worker> workers =
      List.of(new Worker(errors::add, System::nanoTime), new Worker(errors::add, System::nanoTime));
  private final List<Thread> threads = new ArrayList<>();
  private final ExecutorService blocking = Executors.newVirtualThreadPerTaskExecutor();
  private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();

  MovingNode(FatefulLog old, FatefulLog fresh) {
    this.staying = new LinkedHashSet<>(Residents.of(old).boards());
    staying.removeAll(Residents.of(fresh).arrived());
    TwoPlaces places = new TwoPlaces(old, fresh, staying);
    this.core =
        Core.of(
            new Core.Ports(
                places,
                watch.over(new InMemoryStateStore()),
                new FixedIdentity(),
                new Directory(),
                () -> false,
                new Workers(workers),
                blocking,
                (delay, task) -> {
                  var _ = timer.schedule(task, delay.toMillis(), TimeUnit.MILLISECONDS);
                },
                InstantSource.system(),
                InstantSource.system(),
                () -> UUID.randomUUID().toString(),
                "test"),
            Core.Settings.DEFAULT);
    workers.forEach(
        worker -> threads.add(Thread.ofPlatform().name("test-worker").start(worker::run)));
    core.start();
    var _ =
        timer.scheduleAtFixedRate(
            () -> {
              old.beat();
              fresh.beat();
            },
            0,
            20,
            TimeUnit.MILLISECONDS);
    Await.that("the lease", Duration.ofSeconds(60), () -> core.lease().current());
    this.mover = new BoardMover(places, core.boards(), watch, "there", System::nanoTime);
  }

  void moveAll() {
    for (BoardId board : staying) {
      long _ = mover.move(board);
    }
  }

  /** As the node has it, with the record at the offset in it. */
  BoardState folded(BoardId board, long offset) {
    return watch.folded(core.boards(), board, offset).orTimeout(60, TimeUnit.SECONDS).join();
  }

  @Override
  public void close() {
    timer.shutdownNow();
    core.close();
    workers.forEach(Worker::end);
    threads.forEach(MovingNode::join);
    blocking.shutdownNow();
    if (!errors.isEmpty()) {
      throw new AssertionError("a worker's task threw", errors.getFirst());
    }
  }

  private static void join(Thread thread) {
    try {
      thread.join(5_000);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
