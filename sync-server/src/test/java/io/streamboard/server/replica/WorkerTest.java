package io.streamboard.server.replica;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.server.testing.ManualClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class WorkerTest {
  private static final Duration SOON = Duration.ofMillis(5);
  private static final Duration LATER = Duration.ofMillis(20);

  private final List<String> done = new CopyOnWriteArrayList<>();
  private final List<Throwable> errors = new ArrayList<>();
  private final ManualClock clock = new ManualClock();
  private final Worker worker = new Worker(errors::add, clock::nanos);

  private Runnable task(String name) {
    return () -> done.add(name);
  }

  private void workOff() {
    while (worker.step()) {
      // each step is one task
    }
  }

  @Test
  void tasksRunInOrderAndThenTheHooks() {
    worker.whenQuiet(task("quiet"));
    IntStream.range(0, 3).forEach(i -> worker.execute(task("task " + i)));
    worker.execute(
        () -> {
          throw new IllegalStateException();
        });
    workOff();
    assertThat(done).containsExactly("task 0", "task 1", "task 2", "quiet");
    assertThat(errors).hasSize(1);
  }

  @Test
  void whatIsForLaterRunsWhenItIsDueBeforeWhatWaitsInItsOrder() {
    worker.after(LATER, task("later"));
    worker.after(SOON, task("soon"));
    worker.after(SOON, task("soon too"));
    workOff();
    assertThat(done).isEmpty();
    clock.advance(SOON);
    worker.execute(task("a task"));
    workOff();
    assertThat(done).containsExactly("soon", "soon too", "a task");
    clock.advance(LATER);
    workOff();
    assertThat(done).endsWith("later");
    assertThat(worker.step()).isFalse();
  }

  @Test
  void theHooksRunAfterWhatWasForLater() {
    worker.whenQuiet(task("quiet"));
    worker.after(SOON, task("soon"));
    clock.advance(SOON);
    workOff();
    assertThat(done).containsExactly("soon", "quiet");
  }

  @Test
  void aThreadWakesForWhatIsDueAndForWhatComesMeanwhile() throws InterruptedException {
    Worker running = new Worker(errors::add, System::nanoTime);
    CountDownLatch both = new CountDownLatch(2);
    Thread thread = Thread.ofPlatform().name("test-worker").start(running::run);
    running.execute(() -> running.after(Duration.ofSeconds(30), both::countDown));
    running.execute(() -> running.after(SOON, both::countDown));
    running.execute(both::countDown);
    assertThat(both.await(20, TimeUnit.SECONDS)).isTrue();
    running.end();
    thread.join();
    assertThat(both.getCount()).isZero();
  }
}
