package io.streamboard.server.replica;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
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
  private final Consumer<Throwable> errors;
  private int sinceQuiet;
  private boolean ended;

  /** Hands what a task throws to {@code errors} and goes on with the next. */
  public Worker(Consumer<Throwable> errors) {
    this.errors = errors;
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

  /** How many tasks wait. */
  public int waiting() {
    return tasks.size();
  }

  /** Runs the next task, if there is one; false when none waits. */
  public boolean step() {
    Runnable task = tasks.poll();
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
        perform(tasks.take());
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** Lets {@link #run} return after the tasks handed in so far. */
  public void end() {
    tasks.add(() -> ended = true);
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
