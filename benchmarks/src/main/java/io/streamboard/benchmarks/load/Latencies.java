package io.streamboard.benchmarks.load;

import java.util.Arrays;

/**
 * How long moves took to arrive. The readers' thread adds; whoever asks does so when all have
 * arrived. Thread-safe.
 */
public final class Latencies {
  private static final double NANOS_PER_MILLI = 1e6;

  private long[] nanos = new long[16_384];
  private int count;

  /** One more arrived, after so many nanoseconds. */
  public synchronized void add(long taken) {
    if (count == nanos.length) {
      nanos = Arrays.copyOf(nanos, count * 2);
    }
    nanos[count] = taken;
    count++;
  }

  public synchronized int count() {
    return count;
  }

  /**
   * The time within which this share of the moves arrived, in milliseconds; not a number when there
   * were none.
   *
   * @param share 0 to 1; 1 is the slowest
   */
  public synchronized double millis(double share) {
    if (count == 0) {
      return Double.NaN;
    }
    long[] sorted = Arrays.copyOf(nanos, count);
    Arrays.sort(sorted);
    return sorted[Math.max(0, (int) Math.ceil(share * count) - 1)] / NANOS_PER_MILLI;
  }

  /** For people: the usual percentiles. */
  public String text() {
    return "%,d deliveries, p50 %.1f ms, p99 %.1f ms, max %.1f ms"
        .formatted(count(), millis(0.5), millis(0.99), millis(1));
  }
}
