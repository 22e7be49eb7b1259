package io.streamboard.server.replica;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;

/**
 * Renews the lease when everything that was read before a sight of the log's end has passed through
 * all workers, so that a lease also says that folding and delivery keep up. {@link #seen} is called
 * on the log's thread, the rest runs on the workers.
 */
final class AtEnd {

  private final Workers workers;
  private final Lease lease;
  private final AtomicIntegerArray running;
  private final Reached reached;

  /** Told after each renewal, on a worker: all that was in the partition at that time is folded. */
  @FunctionalInterface
  interface Reached {
    void accept(int partition, long atMillis);
  }

  AtEnd(Workers workers, Lease lease, Reached reached) {
    this.workers = workers;
    this.lease = lease;
    this.reached = reached;
    this.running = new AtomicIntegerArray(lease.partitions());
  }

  /**
   * The follower is at the end of the partition; does nothing while the last sight is still on its
   * way through the workers.
   */
  void seen(int partition, long atMillis) {
    if (!lease.wantsRenewal(partition, atMillis) || !running.compareAndSet(partition, 0, 1)) {
      return;
    }
    AtomicInteger missing = new AtomicInteger(workers.all().size());
    for (Worker worker : workers.all()) {
      worker.execute(() -> passed(partition, atMillis, missing));
    }
  }

  private void passed(int partition, long atMillis, AtomicInteger missing) {
    if (missing.decrementAndGet() == 0) {
      lease.atEnd(partition, atMillis);
      running.set(partition, 0);
      reached.accept(partition, atMillis);
    }
  }
}
