package io.streamboard.server.replica;

import java.time.Duration;
import java.time.InstantSource;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * Whether the node may speak: for each partition its replicas were at the end of the log a short
 * while ago. Thread-safe.
 */
public final class Lease {

  /** How old the last sight of the end may be. */
  public static final Duration LENGTH = Duration.ofSeconds(5);

  private final InstantSource clock;
  private final long lengthMillis;
  private final AtomicLongArray lastAtEnd;

  public Lease(InstantSource clock, Duration length, int partitions) {
    this.clock = clock;
    this.lengthMillis = length.toMillis();
    this.lastAtEnd = new AtomicLongArray(partitions);
    for (int partition = 0; partition < partitions; partition++) {
      lastAtEnd.set(partition, Long.MIN_VALUE);
    }
  }

  /**
   * All records that were in the partition at that time (milliseconds of the clock) are folded and
   * handed to delivery.
   */
  void atEnd(int partition, long atMillis) {
    lastAtEnd.accumulateAndGet(partition, atMillis, Math::max);
  }

  public int partitions() {
    return lastAtEnd.length();
  }

  /** Whether the last sight of the end is old enough to be worth another. */
  boolean wantsRenewal(int partition, long atMillis) {
    long last = lastAtEnd.get(partition);
    return last == Long.MIN_VALUE || atMillis - last >= lengthMillis / 20;
  }

  /**
   * How long ago, in milliseconds, the replicas were at the end of the partition; empty before the
   * first time.
   */
  public OptionalLong sinceAtEnd(int partition) {
    long last = lastAtEnd.get(partition);
    return last == Long.MIN_VALUE
        ? OptionalLong.empty()
        : OptionalLong.of(Math.max(0, clock.millis() - last));
  }

  /** Whether the lease holds on all partitions. */
  public boolean current() {
    for (int partition = 0; partition < lastAtEnd.length(); partition++) {
      if (!current(partition)) {
        return false;
      }
    }
    return true;
  }

  public boolean current(int partition) {
    long last = lastAtEnd.get(partition);
    return last != Long.MIN_VALUE && clock.millis() - last <= lengthMillis;
  }
}
