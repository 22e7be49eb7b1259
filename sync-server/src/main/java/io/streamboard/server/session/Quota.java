package io.streamboard.server.session;

import java.time.InstantSource;

/** A token bucket: so many a second for long, so many at once. Thread-safe. */
final class Quota {

  private final double perMilli;
  private final int burst;
  private final InstantSource clock;
  private double left;
  private long at;

  Quota(int perSecond, int burst, InstantSource clock) {
    this.perMilli = perSecond / 1_000.0;
    this.burst = burst;
    this.clock = clock;
    this.left = burst;
    this.at = clock.millis();
  }

  /** Takes so many, all or none. */
  synchronized boolean take(int count) {
    long now = clock.millis();
    left = Math.min(burst, left + Math.max(0, now - at) * perMilli);
    at = now;
    if (left < count) {
      return false;
    }
    left -= count;
    return true;
  }

  /** Whether it has been left alone long enough to be forgotten. */
  synchronized boolean full() {
    return left + Math.max(0, clock.millis() - at) * perMilli >= burst;
  }
}
