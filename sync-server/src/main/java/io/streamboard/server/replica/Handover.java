package io.streamboard.server.replica;

import io.streamboard.server.log.OperationLog.StoredRecord;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Records on their way from the log to one worker. What has come when the worker gets to it is one
 * task, so that its boards' sessions get one frame for it and not one for each record.
 */
final class Handover {

  /** So many records are one task at most: bounds how long a change waits to be sent. */
  private static final int MOST = 64;

  private final Worker worker;
  private final Consumer<StoredRecord> receiver;
  private final Object lock = new Object();
  private final ArrayDeque<StoredRecord> gathered = new ArrayDeque<>();
  private int tasks;

  /**
   * @param receiver called on the worker
   */
  Handover(Worker worker, Consumer<StoredRecord> receiver) {
    this.worker = worker;
    this.receiver = receiver;
  }

  /** Adds a record, which goes with those before it at the next {@link #handOver}. Any thread. */
  void add(StoredRecord stored) {
    synchronized (lock) {
      gathered.add(stored);
    }
  }

  /**
   * Sees to it that tasks of the worker take all that was added; a task handed to the worker later
   * comes after them. Any thread.
   */
  void handOver() {
    synchronized (lock) {
      while (tasks * MOST < gathered.size()) {
        tasks++;
        worker.executeTogether(this::take);
      }
    }
  }

  private List<Runnable> take() {
    List<Runnable> taken = new ArrayList<>();
    synchronized (lock) {
      tasks--;
      while (!gathered.isEmpty() && taken.size() < MOST) {
        StoredRecord stored = gathered.remove();
        taken.add(() -> receiver.accept(stored));
      }
    }
    return taken;
  }
}
