package io.streamboard.server.testing;

import io.streamboard.server.replica.Later;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Timers that go off when the clock is moved past them. */
public final class ManualLater implements Later {

  private record Timer(long at, long order, Runnable task) {}

  private final ManualClock clock;
  private final List<Timer> timers = new ArrayList<>();
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
    List<Timer> due;
    synchronized (this) {
      due =
          timers.stream()
              .filter(timer -> timer.at() <= clock.millis())
              .sorted(Comparator.comparingLong(Timer::at).thenComparingLong(Timer::order))
              .limit(1)
              .toList();
      timers.removeAll(due);
    }
    due.forEach(timer -> timer.task().run());
    return !due.isEmpty();
  }
}
