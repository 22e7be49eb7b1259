package io.streamboard.server.projection;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.testing.Counts;
import io.streamboard.testing.process.Await;
import io.streamboard.testing.process.JavaProcess;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A killed process leaves states and positions that belong together. */
class KilledStateStoreTest {
  private static final int KILLS = 6;

  /** Each begins anew, as what is written again before each kill grows. */
  private static final int STORES = Counts.of(1, 10);

  private static final Pattern CHECKED = Pattern.compile("(consistent|WRONG) at (-?\\d+)");
  private static final Pattern WRITING = Pattern.compile("^writing$");
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir Path folder;

  @Test
  void statesAndPositionsBelongTogetherAfterEachKill() {
    for (int store = 0; store < STORES; store++) {
      killAgainAndAgain(folder.resolve("store-" + store));
    }
  }

  private static void killAgainAndAgain(Path folder) {
    long last = -1;
    for (int round = 0; round < KILLS; round++) {
      Matcher checked = killedAsItWrites(folder, round);
      assertThat(checked.group(1))
          .as("round %d at %s", round, checked.group(2))
          .isEqualTo("consistent");
      last = Long.parseLong(checked.group(2));
    }
    assertThat(last).as("something was kept").isPositive();
  }

  /** What it said of what it found. */
  private static Matcher killedAsItWrites(Path folder, int round) {
    JavaProcess process = start(folder, round);
    try {
      Matcher checked = Await.value("the check", PATIENCE, () -> process.printed(CHECKED));
      Await.value("some writing", PATIENCE, () -> process.printed(WRITING));
      return checked;
    } finally {
      process.kill();
    }
  }

  private static JavaProcess start(Path folder, int round) {
    String classes = System.getProperty("java.class.path");
    return JavaProcess.start(
        "store",
        List.of(
            "-XX:TieredStopAtLevel=1",
            "-Xmx512m",
            "-cp",
            classes,
            KilledStore.class.getName(),
            folder.resolve("db").toString()),
        folder.resolve("run-" + round + ".log"));
  }
}
