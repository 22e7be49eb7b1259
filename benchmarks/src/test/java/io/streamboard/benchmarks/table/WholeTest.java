package io.streamboard.benchmarks.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.benchmarks.contest.Load;
import io.streamboard.benchmarks.contest.Servers;
import io.streamboard.benchmarks.table.Row.Verdict;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which sets are measured, and what the table keeps of them. */
class WholeTest {
  private static final String HEAD =
      "| figure | must | reach | measured | beside, in the same run | |";
  private static final String LINE = "|---|---|---|---|---|---|";

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final Servers servers = Load.servers();
  private final List<String> done = new ArrayList<>();
  private final Path folder;
  private Instant now = Instant.parse("2026-01-02T03:04:05.678Z");
  private String measured = "1 ms";

  WholeTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @AfterEach
  void stop() throws IOException {
    servers.close();
  }

  @Test
  void aSetThatIsMeasuredAgainAloneReplacesItsRowsOnly() throws IOException {
    measure(List.of("b", "a"), 60);
    measured = "2 ms";
    measure(List.of("b"), 60);
    assertThat(done).containsExactly("a", "b", "b");
    assertThat(Files.readAllLines(folder.resolve("table.md")))
        .containsExactly(
            HEAD,
            LINE,
            "| a | ≤ 1 ms |  | 1 ms |  | holds |",
            "| b | ≤ 1 ms |  | 2 ms |  | holds |",
            "",
            "- a, 2026-01-02T03:04:05Z, 5.0 minutes",
            "  - of a",
            "- b, 2026-01-02T03:14:05Z, 5.0 minutes",
            "  - of b");
  }

  @Test
  void whatWouldNotEndInTimeIsNotBegun() throws IOException {
    measure(List.of("a", "long", "b"), 12);
    assertThat(done).containsExactly("a", "b");
    assertThat(printed.toString(StandardCharsets.UTF_8))
        .contains("about 110 minutes: a, long, b")
        .contains("== long: not measured, it would take 100 minutes");
  }

  @Test
  void aSetThatFailsLeavesWhatWasMeasuredBefore() throws IOException {
    measure(List.of("a"), 60);
    measured = "";
    measure(List.of("a", "b"), 60);
    assertThat(Files.readAllLines(folder.resolve("table.md")))
        .startsWith(HEAD, LINE, "| a | ≤ 1 ms |  | 1 ms |  | holds |", "");
    assertThat(printed.toString(StandardCharsets.UTF_8)).contains("== b failed");
  }

  private void measure(List<String> names, int minutes) throws IOException {
    PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
    List<FigureSet> sets = List.of(set("a", 5), set("long", 100), set("b", 5));
    new Whole(out, () -> now, sets, folder).measure(names, Duration.ofMinutes(minutes), servers);
  }

  private FigureSet set(String name, int minutes) {
    return new FigureSet(
        name,
        minutes,
        (report, _) -> {
          done.add(name);
          now = now.plus(Duration.ofMinutes(minutes));
          report.say("conditions of " + name);
          report.say("more");
          if (measured.isEmpty()) {
            throw new IOException("no server");
          }
          return List.of(new Row(name, "≤ 1 ms", "", measured, "", Verdict.HOLDS));
        });
  }
}
