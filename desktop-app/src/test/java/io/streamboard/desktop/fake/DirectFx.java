package io.streamboard.desktop.fake;

import io.streamboard.desktop.ui.FxThread;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * The calling thread in place of the JavaFX thread. Work runs in the order it came, when the test
 * says that a handler has returned; delayed work runs when the test lets time pass.
 */
public final class DirectFx implements FxThread {

  private final Deque<Runnable> work = new ArrayDeque<>();
  private final List<Runnable> later = new ArrayList<>();

  @Override
  public boolean here() {
    return true;
  }

  @Override
  public void run(Runnable next) {
    work.add(next);
  }

  /**
   * Runs what was asked for, as the JavaFX thread does once the handler that it is in has returned.
   */
  public void drain() {
    for (Runnable next = work.poll(); next != null; next = work.poll()) {
      next.run();
    }
  }

  @Override
  public Cancellation after(Duration delay, Runnable next) {
    later.add(next);
    return () -> later.remove(next);
  }

  /** All delays are over. */
  public void passTime() {
    List<Runnable> due = List.copyOf(later);
    later.clear();
    due.forEach(Runnable::run);
    drain();
  }
}
