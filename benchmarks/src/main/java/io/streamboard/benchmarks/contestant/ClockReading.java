package io.streamboard.benchmarks.contestant;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;

/**
 * The wall clock and the steady one at one moment. Used by the main thread.
 *
 * @param wallNanos since the epoch
 * @param nanos as {@code System.nanoTime} counts
 * @param uncertainNanos by how much one may be off against the other, either way
 */
record ClockReading(long wallNanos, long nanos, long uncertainNanos) {
  /** So many tries that one of them is not interrupted, on the busiest machine. */
  private static final int TRIES = 2_000;

  static ClockReading now() {
    return narrowest(InstantSource.system(), System::nanoTime);
  }

  /**
   * Of many tries the one with the least time between the steady clock before and after the wall
   * clock: a thread that is put aside in the middle of one would be milliseconds off.
   */
  static ClockReading narrowest(InstantSource wall, LongSupplier steady) {
    return IntStream.range(0, TRIES)
        .mapToObj(_ -> once(wall, steady))
        .reduce((a, b) -> b.uncertainNanos < a.uncertainNanos ? b : a)
        .orElseThrow();
  }

  private static ClockReading once(InstantSource wall, LongSupplier steady) {
    long before = steady.getAsLong();
    Instant now = wall.instant();
    long half = (steady.getAsLong() - before + 1) / 2;
    return new ClockReading(Duration.between(Instant.EPOCH, now).toNanos(), before + half, half);
  }
}
