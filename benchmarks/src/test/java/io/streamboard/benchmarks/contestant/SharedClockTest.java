package io.streamboard.benchmarks.contestant;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Which readings of two clocks are believed, and what is told from them. */
class SharedClockTest {
  private static final long SECOND = 1_000_000_000;

  private final AtomicLong reads = new AtomicLong();

  /**
   * Both clocks go on by 50 ns with each look, but the thread is put aside in most of the pairs.
   */
  @Test
  void aThreadThatIsPutAsideBetweenTheClocksDoesNotMoveThem() {
    InstantSource wall = () -> Instant.ofEpochSecond(5, elapsed());
    ClockReading reading = ClockReading.narrowest(wall, this::elapsed);
    assertThat(reading.uncertainNanos()).isLessThanOrEqualTo(100);
    assertThat(reading.wallNanos() - 5 * SECOND - reading.nanos()).isBetween(-100L, 100L);
  }

  /** Two milliseconds are lost with every look but those from the 300th to the 320th. */
  private long elapsed() {
    long look = reads.incrementAndGet();
    long busy = Math.max(0, Math.min(look, 300)) + Math.max(0, look - 320);
    return look * 50 + busy * 2_000_000;
  }

  @Test
  void aWallClockThatGoesALittleFasterIsFollowedEvenly() {
    SharedClock clock =
        new SharedClock(
            new ClockReading(1_000 * SECOND, 7 * SECOND, 200),
            new ClockReading(1_010 * SECOND + 400_000, 17 * SECOND, 300));
    assertThat(clock.wallMicros(7 * SECOND)).isEqualTo(1_000_000_000);
    assertThat(clock.wallMicros(12 * SECOND)).isEqualTo(1_005_000_200);
    assertThat(clock.wallMicros(17 * SECOND)).isEqualTo(1_010_000_400);
    assertThat(clock.uncertainMicros()).isEqualTo(401);
    assertThat(clock.objection()).isEmpty();
  }

  @Test
  void aWallClockThatWasSetCannotBeUsed() {
    SharedClock clock =
        new SharedClock(
            new ClockReading(1_000 * SECOND, 7 * SECOND, 200),
            new ClockReading(1_011 * SECOND, 17 * SECOND, 300));
    assertThat(clock.objection())
        .contains("the wall clock was set or slewed by 1000.00 ms meanwhile");
  }

  @Test
  void theMachinesOwnClocksCanBeMatched() {
    ClockReading reading = ClockReading.now();
    assertThat(reading.uncertainNanos()).isNotNegative();
    assertThat(new SharedClock(reading, ClockReading.now()).wallMicros(System.nanoTime()))
        .isPositive();
  }
}
