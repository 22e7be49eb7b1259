package io.streamboard.benchmarks.micro;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.benchmarks.Report;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each benchmark once, in this process: that it runs; its time is of no account. */
class MicroTest {

  @Test
  void everyBenchmarkRunsAndIsInTheTable(@TempDir Path folder) throws IOException {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    Path json = folder.resolve("micro.json");
    Micro.measure(
        new Report(new PrintStream(printed, true, StandardCharsets.UTF_8)),
        ".*",
        Effort.ONCE,
        json,
        folder.resolve("micro.log"));
    assertThat(printed.toString(StandardCharsets.UTF_8))
        .containsPattern("conditions \\d+ cores")
        .containsPattern("\\| Audience\\.wholeView \\| [0-9,]+ \\| [0-9,]+ \\| [1-9][0-9,]+ \\|")
        .contains("| Codec.submitRead |", "| Fold.move |")
        .contains("| StateCodec.headWritten |", "| TextMerge.overAllRememberedEdits |");
    assertThat(json).content().contains("AudienceBenchmark.wholeView", "gc.alloc.rate.norm");
  }
}
