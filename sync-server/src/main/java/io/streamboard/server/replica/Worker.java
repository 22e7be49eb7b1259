package io.streamboard.server.replica;

import java.time.Duration;
import java.util.List;
import java.util.PriorityQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * A queue of tasks of which one runs at a time: everything that belongs to a board is touched only
 * by the board's worker, so it needs no lock. The composition root runs {@link #run} on a named
 * thread; a test calls {@link #step} instead. Any thread may hand in tasks.
 */
public final class Worker implements Executor {

  /**
   * So many tasks may run before the quiet hooks do, though more wait: bounds how long a change
   * waits to be sent.
   */
  private static final int LONGEST_BUSY = 64;

  private final BlockingQueue<Runnable> tasks = new LinkedBlockingQueue<>();
  private final List<Runnable> whenQuiet = new CopyOnWriteArrayList<>();
  private final PriorityQueue<Timer> timers = new PriorityQueue<>();
  private final Consumer<Throwable> errors;
  private final LongSupplier nanos;
  private final long began;
  private long timersMade;
  private int sinceQuiet;
  private boolean ended;

  /**
   * @param at in nanoseconds since the worker was made
   */
  private record Timer(long at, long order, Runnable task) implements Comparable<Timer> {
    @Override
    public int compareTo(Timer other) {
      return at == other.at ? Long.compare(order, other.order) : Long.compare(at, other.at);
    }
  }

  /**
   * Hands what a task throws to {@code errors} and goes on with the next.
   *
   * @param nanos a clock that only grows, in nanoseconds from any moment on
   */
  public Worker(Consumer<Throwable> errors, LongSupplier nanos) {
    this.errors = errors;
    this.nanos = nanos;
    this.began = nanos.getAsLong();
  }

  /**
   * Adds a hook that runs on the worker whenever no task waits, for example to send what has
   * gathered.
   */
  public void whenQuiet(Runnable hook) {
    whenQuiet.add(hook);
  }

  @Override
  public void execute(Runnable task) {
    tasks.add(task);
  }

  /** Runs the tasks, as they are when their turn comes, one after the other and no hook between. */
  public void executeTogether(Supplier<List<Runnable>> together) {
    tasks.add(() -> together.get().forEach(this::guarded));
  }

  /**
   * Runs the task once after a while, before others that wait. Called on this worker only, which
   * wakes for it by itself: a timer's thread in between would be woken twice for each.
   */
  public void after(Duration delay, Runnable task) {
    timers.add(new Timer(now() + delay.toNanos(), timersMade, task));
    timersMade++;
  }

  /** How many tasks wait, without those for later. */
  public int waiting() {
    return tasks.size();
  }

  /** Runs the next task, if there is one; false when none is due. */
  public boolean step() {
    Runnable task = untilNext() <= 0 ? timers.remove().task() : tasks.poll();
    if (task == null) {
      return false;
    }
    perform(task);
    return true;
  }

  /** Runs tasks until {@link #end} or until the thread is interrupted. */
  public void run() {
    try {
      while (!ended) {
        perform(next());
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** Lets {@link #run} return after the tasks handed in so far. */
  public void end() {
    tasks.add(() -> ended = true);
  }

  private Runnable next() throws InterruptedException {
    Runnable task = null;
    while (task == null) {
      long wait = untilNext();
      task = wait <= 0 ? timers.remove().task() : tasks.poll(wait, TimeUnit.NANOSECONDS);
    }
    return task;
  }

  /** Nanoseconds until the next timer goes off; the longest time when there is none. */
  private long untilNext() {
    Timer next = timers.peek();
    return next == null ? Long.MAX_VALUE : next.at() - now();
  }

  private long now() {
    return nanos.getAsLong() - began;
  }

  private void perform(Runnable task) {
    guarded(task);
    sinceQuiet++;
    if (tasks.isEmpty() || sinceQuiet >= LONGEST_BUSY) {
      sinceQuiet = 0;
      whenQuiet.forEach(this::guarded);
    }
  }

  private void guarded(Runnable task) {
    try {
      task.run();
    } catch (Throwable thrown) {
      errors.accept(thrown);
    }
  }
}
