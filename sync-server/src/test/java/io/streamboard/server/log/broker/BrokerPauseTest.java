package io.streamboard.server.log.broker;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.server.testing.Signals;
import io.streamboard.testing.process.Await;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The process that holds the broker stands still for longer than the broker's session lasts. */
final class BrokerPauseTest {
  private static final Duration PAUSE = Duration.ofSeconds(4);

  @Test
  @DisplayName("P1: after a pause the broker goes on by itself, and nothing acknowledged is lost")
  void afterAPauseTheBrokerGoesOn(@TempDir Path folder) throws IOException {
    try (AppendingProcess process = AppendingProcess.start(folder, "p-")) {
      process.read(500);
      for (int pause = 0; pause < 2; pause++) {
        Signals.STOP.to(process.pid());
        pass(PAUSE);
        Signals.CONT.to(process.pid());
        int before = process.acknowledged().size();
        process.read(1_000);
        assertThat(process.acknowledged()).hasSizeGreaterThan(before + 900);
      }
      process.kill();
      assertThat(AppendingProcess.inTheLog(folder)).containsAllEntriesOf(process.acknowledged());
    }
  }

  private static void pass(Duration time) {
    long start = System.nanoTime();
    Await.that("time", time.multipliedBy(10), () -> System.nanoTime() - start > time.toNanos());
  }
}
