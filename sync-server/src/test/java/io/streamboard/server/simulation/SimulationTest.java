package io.streamboard.server.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.server.testing.InMemoryOperationLog;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SimulationTest {
  private static final long OPERATIONS = Long.getLong("simulation.operations", 100_000);
  private static final long SEED = Long.getLong("simulation.seed", 20_261_121);

  @Test
  @DisplayName("CHG6 SUB5 SUB7 ACL6 ACL7: everyone converges on a long, bad day")
  void everyoneConvergesOnALongBadDay() {
    Simulation.everythingHappened("simulation", SEED, simulate(SEED, OPERATIONS));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  @DisplayName("CHG6: everyone converges on many short days")
  void everyoneConvergesOnManyShortDays(long seed) {
    assertThat(simulate(seed, 1_500).of("views equal at the end")).isPositive();
  }

  private static Tally simulate(long seed, long operations) {
    return Simulation.run(seed, operations, work -> new InMemoryOperationLog(4, work));
  }
}
