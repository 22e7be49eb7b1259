package io.streamboard.desktop.ui;

import java.time.Duration;

/**
 * The way onto the thread that owns all screens and view models. May be called by any thread. Tests
 * put their own in its place and need no toolkit.
 */
public interface FxThread {

  /** Whether the caller is on this thread, and so may not wait for it. */
  boolean here();

  /** Runs the work soon, after what was asked for before. */
  void run(Runnable work);

  /** Runs the work once, not before the delay has passed, unless cancelled. */
  Cancellation after(Duration delay, Runnable work);

  /** Takes back work that has not started. */
  interface Cancellation {
    void cancel();
  }
}
