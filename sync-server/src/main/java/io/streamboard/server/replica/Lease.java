package io.streamboard.server.replica;

import java.time.Duration;
import java.time.InstantSource;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Whether the node may speak: for each partition that it works on, its replicas were at the end of
 * the log a short while ago, and it knows which partitions those are; and for each partition of
 * others of which it shows boards, its owner said so a short while ago. Thread-safe.
 */
public final class Lease {

  /** How old the last sight of the end may be. */
  public static final Duration LENGTH = Duration.ofSeconds(5);

  private static final long NOT_TAKEN = Long.MIN_VALUE;
  private static final long NEVER = Long.MIN_VALUE + 1;

  private final InstantSource clock;
  private final long lengthMillis;
  private final AtomicLongArray lastAtEnd;
  private final AtomicLongArray lastTold;
  private final BooleanSupplier placed;

  /**
   * At first of no partition.
   *
   * @param partitions of the log
   * @param placed whether the node knows what it works on
   */
  public Lease(InstantSource clock, Duration length, int partitions, BooleanSupplier placed) {
    this.clock = clock;
    this.lengthMillis = length.toMillis();
    this.lastAtEnd = new AtomicLongArray(partitions);
    this.lastTold = new AtomicLongArray(partitions);
    this.placed = placed;
    for (int partition = 0; partition < partitions; partition++) {
      lastAtEnd.set(partition, NOT_TAKEN);
      lastTold.set(partition, NOT_TAKEN);
    }
  }

  /** From now on the partition counts, and its end was not seen yet. */
  void take(int partition) {
    lastAtEnd.set(partition, NEVER);
  }

  /** From now on the partition does not count. */
  void give(int partition) {
    lastAtEnd.set(partition, NOT_TAKEN);
  }

  /**
   * All records that were in the partition at that time (milliseconds of the clock) are folded and
   * handed to delivery.
   */
  void atEnd(int partition, long atMillis) {
    renew(lastAtEnd, partition, atMillis);
  }

  /**
   * Boards of a partition on which another node works are shown here: from now on what that node
   * says of it counts too, while this one does not work on the partition itself.
   *
   * @param atMillis when everything that was in it was known here
   */
  public void watch(int partition, long atMillis) {
    lastTold.compareAndSet(partition, NOT_TAKEN, NEVER);
    told(partition, atMillis);
  }

  /**
   * The node that works on the partition had folded everything at that time, and what it sent of it
   * was handed to delivery here. Nothing happens where no board of it is shown.
   */
  public void told(int partition, long atMillis) {
    renew(lastTold, partition, atMillis);
  }

  /** No board of another node's partition is shown any more. */
  public void unwatch(int partition) {
    lastTold.set(partition, NOT_TAKEN);
  }

  private static void renew(AtomicLongArray array, int partition, long atMillis) {
    array.accumulateAndGet(
        partition, atMillis, (last, now) -> last == NOT_TAKEN ? last : Math.max(last, now));
  }

  public int partitions() {
    return lastAtEnd.length();
  }

  /** The partitions that the node works on. */
  public Set<Integer> followed() {
    return IntStream.range(0, partitions())
        .filter(partition -> lastAtEnd.get(partition) != NOT_TAKEN)
        .boxed()
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Whether the last sight of the end is old enough to be worth another. */
  boolean wantsRenewal(int partition, long atMillis) {
    long last = lastAtEnd.get(partition);
    return last == NEVER || (last != NOT_TAKEN && atMillis - last >= lengthMillis / 20);
  }

  /**
   * How long ago, in milliseconds, the replicas were at the end of the partition; empty before the
   * first time, and for a partition that the node does not work on.
   */
  public OptionalLong sinceAtEnd(int partition) {
    long last = lastAtEnd.get(partition);
    return last <= NEVER
        ? OptionalLong.empty()
        : OptionalLong.of(Math.max(0, clock.millis() - last));
  }

  /** Whether the lease holds on all partitions that the node works on or shows boards of. */
  public boolean current() {
    if (!placed.getAsBoolean()) {
      return false;
    }
    for (int partition = 0; partition < lastAtEnd.length(); partition++) {
      long last = last(partition);
      if (last != NOT_TAKEN && !isFresh(last)) {
        return false;
      }
    }
    return true;
  }

  /** Never for a partition that the node neither works on nor shows boards of. */
  public boolean current(int partition) {
    return isFresh(last(partition));
  }

  /** What others say counts only where the node does not look itself. */
  private long last(int partition) {
    long own = lastAtEnd.get(partition);
    return own == NOT_TAKEN ? lastTold.get(partition) : own;
  }

  private boolean isFresh(long last) {
    return last > NEVER && clock.millis() - last <= lengthMillis;
  }
}
