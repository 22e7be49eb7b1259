package io.streamboard.server.simulation;

import static org.assertj.core.api.Assertions.assertThat;

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
    Tally tally = simulate(SEED, OPERATIONS);
    System.out.println("simulation, seed " + SEED + ": " + tally);
    for (String happened :
        new String[] {
          "applied",
          "applied in part",
          "void declined",
          "void not-found",
          "void locked",
          "void superseded",
          "void duplicate",
          "text merged",
          "resyncs",
          "resumed",
          "reveals",
          "conceals",
          "boards closed",
          "breaks",
          "refused",
          "submissions twice",
          "views compared",
        }) {
      assertThat(tally.of(happened)).as("how often: %s, of %s", happened, tally).isPositive();
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  @DisplayName("CHG6: everyone converges on many short days")
  void everyoneConvergesOnManyShortDays(long seed) {
    assertThat(simulate(seed, 1_500).of("views equal at the end")).isPositive();
  }

  private static Tally simulate(long seed, long operations) {
    SyncWorld world = new SyncWorld(seed);
    try {
      world.run(operations);
      world.settle();
    } catch (AssertionError | RuntimeException problem) {
      throw new AssertionError(
          "seed " + seed + ", revision " + world.revision() + ": " + world.tally(), problem);
    }
    return world.tally();
  }
}
