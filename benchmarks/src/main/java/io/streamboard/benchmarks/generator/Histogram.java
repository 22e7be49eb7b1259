package io.streamboard.benchmarks.generator;

/**
 * How often each duration occurred, within 0.8 % of its value: durations are sorted into buckets
 * whose width grows with the value, 128 for each power of two. Takes any number of values in the
 * same space.
 */
public final class Histogram {
  private static final int EXACT_BITS = 7;
  private static final int PER_OCTAVE = 1 << EXACT_BITS;
  private static final double NANOS_PER_MILLI = 1e6;

  private final long[] buckets = new long[(Long.SIZE - EXACT_BITS) * PER_OCTAVE];
  private long count;
  private long largest;

  /** Negative durations, which no clock here gives, count as 0. */
  public void add(long nanos) {
    long value = Math.max(0, nanos);
    buckets[bucket(value)]++;
    count++;
    largest = Math.max(largest, value);
  }

  public long count() {
    return count;
  }

  /**
   * The time within which this share of all lies, in milliseconds, not less than it was; not a
   * number when there are none.
   *
   * @param share 0 to 1; 1 is the slowest, exactly
   */
  public double millis(double share) {
    if (count == 0) {
      return Double.NaN;
    }
    long wanted = Math.max(1, (long) Math.ceil(share * count));
    long seen = 0;
    for (int bucket = 0; bucket < buckets.length; bucket++) {
      seen += buckets[bucket];
      if (seen >= wanted) {
        return Math.min(upper(bucket), largest) / NANOS_PER_MILLI;
      }
    }
    throw new AssertionError("the buckets hold fewer than were added");
  }

  /** Values below twice {@link #PER_OCTAVE} have a bucket each, then each octave has 128. */
  private static int bucket(long value) {
    int shift = Math.max(0, Long.SIZE - EXACT_BITS - 1 - Long.numberOfLeadingZeros(value));
    return shift * PER_OCTAVE + (int) (value >>> shift);
  }

  /** The largest value of a bucket. */
  private static long upper(int bucket) {
    int shift = Math.max(0, bucket / PER_OCTAVE - 1);
    long mantissa = bucket - (long) shift * PER_OCTAVE;
    return ((mantissa + 1) << shift) - 1;
  }
}
