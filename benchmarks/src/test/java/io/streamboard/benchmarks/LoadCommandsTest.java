package io.streamboard.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.benchmarks.contest.LoadInSmall;
import io.streamboard.benchmarks.contestant.Lane;
import io.streamboard.benchmarks.server.MeasuredServer;
import io.streamboard.benchmarks.server.ServerVariant;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Those that the generator of load drives. */
class LoadCommandsTest extends BenchmarksInSmall {

  @Test
  void loadHoldsWhatWasDeliveredAgainstTheLog(@TempDir Path folder) throws IOException {
    LoadInSmall.load(report, server, Lane.OPERATIONS, 3, folder.resolve("load.json"));
    assertThat(printed())
        .containsPattern("conditions Streamboard: .*operations-per-second")
        .containsPattern("[0-9,]+ delivered moves found in the log, each once;.* 6 clients")
        .containsPattern("\\| 6/2 \\| Streamboard[^|]* \\| [0-9]+ \\| [0-9]+ \\| [0-9.,]+ \\|")
        .contains("holds     every move reached every client once, and was in the log before");
    assertThat(folder.resolve("load.json")).content().contains("\"serverCpuMicros\":");
  }

  @Test
  void loadGoesOverTlsToo(@TempDir Path folder) throws IOException {
    try (MeasuredServer secret = MeasuredServer.start(ServerVariant.built(256).withTls())) {
      assertThat(secret.address()).hasScheme("https");
      LoadInSmall.load(report, secret, Lane.OPERATIONS, 1, folder.resolve("load.json"));
    }
    assertThat(printed())
        .containsPattern("conditions Streamboard: .*, with TLS")
        .contains("holds     every move reached every client once, and was in the log before");
  }

  @Test
  void loadTellsHowOldThePictureOfADragIs(@TempDir Path folder) throws IOException {
    LoadInSmall.load(report, server, Lane.PRESENCE, 1, folder.resolve("load.json"));
    assertThat(printed())
        .containsPattern("\\| age p50 ms \\| age p99 \\|")
        .contains("holds     every client shows the last move of each writer");
  }

  @Test
  void bulkTellsHowMuchOneClientCanStore() throws IOException {
    LoadInSmall.bulk(report, server);
    assertThat(printed())
        .containsPattern(
            "bulk +Streamboard[^:]*: [1-9][0-9,]* moves/s from one client, p50 [0-9.]+ ms")
        .contains("holds     every move reached both once, and was in the log before");
  }

  @Test
  void mostTellsTheLastCellThatHolds() throws IOException {
    LoadInSmall.most(report, server);
    assertThat(printed())
        .containsPattern("most +Streamboard: ([0-9,]+ deliveries a second at|not even)")
        .doesNotContain("VOID");
  }

  @Test
  void joinTellsWhatComesBeforeAndAfterManyMoves() throws IOException {
    LoadInSmall.join(report, server);
    assertThat(printed())
        .containsPattern("40 widgets +last byte [0-9.]+ ms, applied [0-9.]+ ms, [1-9][0-9,]+ bytes")
        .containsPattern("and 60 moves +last byte [0-9.]+ ms, applied")
        .containsPattern("[0-9.]+ x the time, [0-9.]+ x the bytes");
  }
}
