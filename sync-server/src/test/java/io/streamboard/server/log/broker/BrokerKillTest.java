package io.streamboard.server.log.broker;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.testing.Counts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The process that holds the broker is killed while it appends, again and again on the same folder.
 */
final class BrokerKillTest {
  private static final int KILLS = Counts.of(20, 100);

  @Test
  @DisplayName("P1: no acknowledged record is lost by kill -9 of the process that holds the broker")
  void noAcknowledgedRecordIsLostByKills(@TempDir Path folder) throws IOException {
    SplittableRandom random = new SplittableRandom(7);
    Map<Long, String> acknowledged = new TreeMap<>();
    for (int kill = 0; kill < KILLS; kill++) {
      try (AppendingProcess process = AppendingProcess.start(folder, "k" + kill + "-")) {
        process.read(random.nextInt(200, 2_000));
        process.kill();
        assertThat(process.acknowledged()).isNotEmpty();
        acknowledged.putAll(process.acknowledged());
      }
    }
    assertThat(AppendingProcess.inTheLog(folder)).containsAllEntriesOf(acknowledged);
  }
}
