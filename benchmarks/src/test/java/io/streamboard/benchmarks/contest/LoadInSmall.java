package io.streamboard.benchmarks.contest;

import io.streamboard.benchmarks.Report;
import io.streamboard.benchmarks.contestant.Lane;
import io.streamboard.benchmarks.contestant.Streamboard;
import io.streamboard.benchmarks.server.MeasuredServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The benchmark on a server that runs already, small enough for a test. */
public final class LoadInSmall {
  private LoadInSmall() {}

  /** One second of six clients, of whom two write. */
  public static void measure(Report report, MeasuredServer server, Lane lane, Path json)
      throws IOException {
    Options options =
        Options.parse(
            "--lane",
            lane.text(),
            "--cells",
            "6/2",
            "--rate",
            "20",
            "--seconds",
            "1",
            "--warm-up",
            "1",
            "--repeats",
            "1",
            "--peers",
            "none",
            "--json",
            json.toString());
    try (Lineup lineup = new Lineup(List.of(new Streamboard(lane, server)))) {
      Load.measure(report, options, lineup);
    }
  }
}
