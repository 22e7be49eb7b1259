package io.streamboard.server.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.server.testing.InMemoryOperationLog;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Days on which something was found once, under the name of what was wrong. Each ends well now.
 * What a failing run of the world prints as the smallest day is put here as it is.
 */
class DaysThatFailedTest {

  /** What was wrong, with a day that showed it. The first ones were planted. */
  static Stream<Named<Day>> days() {
    return Stream.of(
        Named.of("late revocation", new Day(1, 400, Weather.of(1))),
        Named.of("lost tail on resume", new Day(2, 400, Weather.of(2))));
  }

  @ParameterizedTest
  @MethodSource("days")
  void aDayThatFailedEndsWell(Day day) {
    Tally tally = day.run(work -> new InMemoryOperationLog(4, work));
    assertThat(tally.of("views equal at the end")).isPositive();
  }
}
