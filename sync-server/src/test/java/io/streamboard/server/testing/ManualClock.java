package io.streamboard.server.testing;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** A clock that stands until it is told otherwise. */
public final class ManualClock implements InstantSource {

  private final AtomicLong millis = new AtomicLong(1_000_000);

  public void advance(Duration time) {
    millis.addAndGet(time.toMillis());
  }

  /** The same time, as a worker asks for it. */
  public long nanos() {
    return TimeUnit.MILLISECONDS.toNanos(millis.get());
  }

  @Override
  public Instant instant() {
    return Instant.ofEpochMilli(millis.get());
  }
}
