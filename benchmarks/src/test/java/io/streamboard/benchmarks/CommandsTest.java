package io.streamboard.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.benchmarks.boards.ManyBoards;
import io.streamboard.benchmarks.idle.Idle;
import io.streamboard.benchmarks.slow.SlowReaders;
import io.streamboard.benchmarks.smoke.Smoke;
import io.streamboard.benchmarks.start.Start;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Those that bring their own load, or none. */
class CommandsTest extends BenchmarksInSmall {
  private static final Duration SHORT = Duration.ofMillis(400);

  @Test
  void smokeTellsLatencyAndCpu() throws IOException {
    Smoke.measure(report, server, SHORT);
    assertThat(printed())
        .containsPattern("conditions \\d+ cores")
        .containsPattern("latency +100 moves/s to 10 clients: 400 deliveries, p50 [0-9.]+ ms")
        .containsPattern("latency +1,000 moves/s to 10 clients: 4,000 deliveries, p50 [0-9.]+ ms")
        .containsPattern("cpu +100 moves/s to 100 clients: 4,000 deliveries")
        .containsPattern("[1-9][0-9]*\\.[0-9] us for each delivery")
        .doesNotContain("BROKEN    every");
  }

  @Test
  void slowReadersTellsWhatTheStalledCost() throws IOException {
    SlowReaders.measure(report, server, SHORT.multipliedBy(3));
    assertThat(printed())
        .containsPattern("alone +2,400 deliveries, p50 [0-9.]+ ms")
        .containsPattern("beside 50 +2,400 deliveries, p50 [0-9.]+ ms")
        .containsPattern("heap +[1-9][0-9.]+ MiB after collection without them, at most [1-9]")
        .containsPattern("holds +the heap grew by")
        .containsPattern("holds +every move came once to every live reader");
  }

  @Test
  void manyBoardsTellsWhatOpeningReads() throws IOException {
    ManyBoards.measure(report, server, 20);
    assertThat(printed())
        .containsPattern("filled +20 boards of 200 widgets in [0-9.]+ s")
        .containsPattern("started +in [0-9.]+ s")
        .containsPattern("least recently, 200 widgets, in [0-9.]+ ms, 0 bytes read from Kafka")
        .containsPattern("holds +nothing is read from Kafka")
        .containsPattern("holds +it is whole");
  }

  @Test
  void idleTellsWhatAConnectionCosts() throws IOException {
    Idle.measure(report, server, 60, SHORT);
    assertThat(printed())
        .containsPattern("connected +60 in [0-9.]+ s")
        .containsPattern("each +-?[0-9.]+ KiB of heap after a collection")
        .contains("holds     none of 60 was lost");
  }

  @Test
  void startTellsHowLongEachKindTakes() throws IOException {
    Start.measure(report, server, 1, SHORT);
    assertThat(printed())
        .containsPattern(
            "after a clean end +first answer after [0-9,]+ ms .*, ready after [0-9,]+ ms")
        .containsPattern("after kill -9 +first answer after [0-9,]+ ms .*, ready after [0-9,]+ ms");
  }
}
