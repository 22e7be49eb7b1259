package io.streamboard.server.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.server.testing.InMemoryOperationLog;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Days on which something was found once, under the name of what was wrong. Each ends well now.
 * What a failing run of the world prints as the smallest day is put here as it is.
 */
class DaysThatFailedTest {

  /** What was wrong, with a day that showed it. The first ones were planted. */
  enum Failed {
    LATE_REVOCATION(new Day(1, 400, Weather.of(1))),
    LOST_TAIL_ON_RESUME(new Day(2, 400, Weather.of(2)));

    private final Day day;

    Failed(Day day) {
      this.day = day;
    }
  }

  @ParameterizedTest
  @EnumSource
  void aDayThatFailedEndsWell(Failed failed) {
    Tally tally = failed.day.run(work -> new InMemoryOperationLog(4, work));
    assertThat(tally.of("views equal at the end")).isPositive();
  }
}
