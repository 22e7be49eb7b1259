package io.streamboard.server.simulation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.server.testing.InMemoryOperationLog;
import io.streamboard.testing.Counts;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SimulationTest {
  private static final long OPERATIONS =
      Long.getLong("simulation.operations", Counts.of(50_000, 500_000));
  private static final long SEED = Long.getLong("simulation.seed", 20_261_121);

  /**
   * In a process of its own: the tests' JVM compiles quickly and badly, which a long day pays for.
   */
  @Test
  @DisplayName("CHG6 SUB5 SUB7 ACL6 ACL7: everyone converges on a long, bad day")
  void everyoneConvergesOnALongBadDay() throws Exception {
    Process day =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:+UseSerialGC",
                    "-Xmx1g",
                    "-Dstdout.encoding=UTF-8",
                    "-cp",
                    System.getProperty("java.class.path"),
                    LongDay.class.getName(),
                    Long.toString(SEED),
                    Long.toString(OPERATIONS)))
            .redirectErrorStream(true)
            .start();
    try {
      day.getOutputStream().close();
      String said = new String(day.getInputStream().readAllBytes(), UTF_8);
      System.out.print(said);
      assertThat(day.waitFor()).as(said).isZero();
    } finally {
      day.destroyForcibly();
    }
  }

  @Test
  @DisplayName("CHG6: everyone converges on many short days")
  void everyoneConvergesOnManyShortDays() {
    long closed = 0;
    for (long seed = 1; seed <= 6; seed++) {
      Tally tally = simulate(seed, 1_500);
      assertThat(tally.of("views equal at the end")).isPositive();
      closed += tally.of("boards closed");
    }
    // Late on a long day everybody has been given some widget, and sees the board by that.
    assertThat(closed).as("boards closed").isPositive();
  }

  private static Tally simulate(long seed, long operations) {
    return Simulation.run(seed, operations, work -> new InMemoryOperationLog(4, work));
  }
}
