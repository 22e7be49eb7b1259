package io.streamboard.benchmarks.contestant;

import java.util.Optional;

/**
 * Tells when, by the wall clock, something happened that was noted by the steady one. The two were
 * compared at the begin and at the end of a measurement; what they differ by in between is taken to
 * have grown evenly.
 */
record SharedClock(ClockReading begin, ClockReading end) {
  private static final long NANOS_PER_MICRO = 1_000;
  private static final long MOST_APART_NANOS = 1_000_000;

  /** Microseconds since the epoch, rounded up. */
  long wallMicros(long nanos) {
    long sinceBegin = nanos - begin.nanos();
    double share = (double) sinceBegin / Math.max(1, end.nanos() - begin.nanos());
    return Math.ceilDiv(
        begin.wallNanos() + sinceBegin + Math.round(apartNanos() * share), NANOS_PER_MICRO);
  }

  /** By how much that may be off, either way, in microseconds, rounded up. */
  long uncertainMicros() {
    return Math.ceilDiv(
        Math.max(begin.uncertainNanos(), end.uncertainNanos()) + Math.abs(apartNanos()),
        NANOS_PER_MICRO);
  }

  /** By how much more the wall clock went on than the steady one. */
  private long apartNanos() {
    return end.wallNanos() - begin.wallNanos() - (end.nanos() - begin.nanos());
  }

  /** Why nothing can be told from the two, if so. */
  Optional<String> objection() {
    return Math.abs(apartNanos()) <= MOST_APART_NANOS
        ? Optional.empty()
        : Optional.of(
            "the wall clock was set or slewed by %.2f ms meanwhile".formatted(apartNanos() / 1e6));
  }
}
