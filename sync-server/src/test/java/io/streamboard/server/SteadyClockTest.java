package io.streamboard.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.server.testing.ManualClock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

final class SteadyClockTest {
  private final ManualClock timeOfDay = new ManualClock();

  /** About to run over: differences are right all the same. */
  private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 1_000_000);

  @Test
  void goesOnWhateverTheTimeOfDayDoes() {
    long began = timeOfDay.millis();
    SteadyClock clock = new SteadyClock(timeOfDay, nanos::get);
    timeOfDay.advance(Duration.ofDays(365));
    assertThat(clock.millis()).isEqualTo(began);
    nanos.addAndGet(5_999_999);
    timeOfDay.advance(Duration.ofDays(-999));
    assertThat(clock.millis()).isEqualTo(began + 5);
    assertThat(clock.instant().toEpochMilli()).isEqualTo(began + 5);
  }
}
