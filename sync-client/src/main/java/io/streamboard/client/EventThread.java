package io.streamboard.client;

import java.time.Duration;
import java.time.InstantSource;
import java.util.OptionalLong;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread of a client: does what it is given in order, and what is due in time. An error in
 * one piece of work is logged and does not end the others. A daemon, so that a forgotten client
 * does not keep a process alive.
 */
final class EventThread {
  private static final Logger LOG = LoggerFactory.getLogger(EventThread.class);
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(1);

  private final BlockingQueue<Runnable> work = new LinkedBlockingQueue<>();
  private final InstantSource clock;
  private final Runnable due;
  private final Supplier<OptionalLong> nextDue;
  private final Thread thread;
  private volatile boolean ending;

  EventThread(String name, InstantSource clock, Runnable due, Supplier<OptionalLong> nextDue) {
    this.clock = clock;
    this.due = due;
    this.nextDue = nextDue;
    this.thread = Thread.ofPlatform().daemon().name(name).unstarted(this::run);
  }

  void start() {
    thread.start();
  }

  /** Never blocks. After the end it does nothing. */
  void post(Runnable task) {
    if (!ending) {
      work.add(task);
    }
  }

  boolean isCurrent() {
    return Thread.currentThread().equals(thread);
  }

  /** Does this last piece of work and ends; waits for that unless called on the thread itself. */
  void end(Runnable last, Duration patience) {
    post(
        () -> {
          ending = true;
          last.run();
        });
    if (!isCurrent()) {
      join(patience);
    }
  }

  private void join(Duration patience) {
    try {
      if (!thread.join(patience)) {
        LOG.warn("{} did not end in time", thread.getName());
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    while (!ending) {
      try {
        Runnable task = work.poll(waitMillis(), TimeUnit.MILLISECONDS);
        perform(task);
      } catch (InterruptedException nobodyInterruptsIt) {
        LOG.warn("{} was interrupted and goes on", thread.getName());
      }
    }
  }

  private void perform(@Nullable Runnable task) {
    try {
      if (task != null) {
        task.run();
      }
      OptionalLong next = nextDue.get();
      if (next.isPresent() && next.getAsLong() <= clock.millis()) {
        due.run();
      }
    } catch (RuntimeException problem) {
      LOG.error("an event of the client failed", problem);
    }
  }

  private long waitMillis() {
    OptionalLong next = nextDue.get();
    long wait = next.isPresent() ? next.getAsLong() - clock.millis() : LONGEST_WAIT.toMillis();
    return Math.clamp(wait, 0, LONGEST_WAIT.toMillis());
  }
}
