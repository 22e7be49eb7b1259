package io.streamboard.server;

import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Measures how long things last: begins with the time of day and from then on only grows, also when
 * somebody sets the machine's clock. Leases, patience and rates go by it; what is shown to people,
 * or kept over a restart, does not. Thread-safe.
 */
final class SteadyClock implements InstantSource {
  private final long beganMillis;
  private final long beganNanos;
  private final LongSupplier nanos;

  /**
   * Begins now.
   *
   * @param nanos monotonic time, as {@code System.nanoTime} gives it
   */
  SteadyClock(InstantSource timeOfDay, LongSupplier nanos) {
    this.beganMillis = timeOfDay.millis();
    this.beganNanos = nanos.getAsLong();
    this.nanos = nanos;
  }

  @Override
  public Instant instant() {
    return Instant.ofEpochMilli(beganMillis).plusNanos(nanos.getAsLong() - beganNanos);
  }

  @Override
  public long millis() {
    return beganMillis + TimeUnit.NANOSECONDS.toMillis(nanos.getAsLong() - beganNanos);
  }
}
