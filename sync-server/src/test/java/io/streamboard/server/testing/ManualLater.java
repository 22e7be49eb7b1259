package io.streamboard.server.testing;

import io.streamboard.server.replica.Later;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;

/** Timers that go off when the clock is moved past them. */
public final class ManualLater implements Later {

  private record Timer(long at, long order, Runnable task) {}

  private final ManualClock clock;
  private final PriorityQueue<Timer> timers =
      new PriorityQueue<>(Comparator.comparingLong(Timer::at).thenComparingLong(Timer::order));
  private long order;

  public ManualLater(ManualClock clock) {
    this.clock = clock;
  }

  @Override
  public synchronized void after(Duration delay, Runnable task) {
    order++;
    timers.add(new Timer(clock.millis() + delay.toMillis(), order, task));
  }

  /** Runs the next timer that is due; false when none is. */
  public boolean step() {
    Optional<Timer> due = nextDue();
    due.ifPresent(timer -> timer.task().run());
    return due.isPresent();
  }

  private synchronized Optional<Timer> nextDue() {
    Timer next = timers.peek();
    if (next == null || next.at() > clock.millis()) {
      return Optional.empty();
    }
    return Optional.of(timers.remove());
  }
}
