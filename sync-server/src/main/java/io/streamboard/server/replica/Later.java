package io.streamboard.server.replica;

import java.time.Duration;

/**
 * Runs a task once after a while, on a timer's thread: tasks only hand work to a worker. The
 * simulation drives it by hand.
 */
@FunctionalInterface
public interface Later {

  void after(Duration delay, Runnable task);
}
