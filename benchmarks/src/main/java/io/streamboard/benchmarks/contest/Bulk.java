package io.streamboard.benchmarks.contest;

import io.streamboard.benchmarks.Report;
import io.streamboard.benchmarks.contestant.Contestant;
import io.streamboard.benchmarks.generator.Crowd;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code ./streamboard bench bulk [FLAGS]}: one client moves things as fast as the server takes
 * them, with at most 64 moves unanswered, and one other looks on. Exits 1 when a figure of
 * Streamboard does not count.
 */
public final class Bulk {
  private static final Crowd CROWD = new Crowd(2, 1, 1, 0);

  private Bulk() {}

  public static void main(String[] arguments) throws IOException {
    Load.run(Bulk::measure, Load.before(arguments, "--peers", "tldraw-wal"));
  }

  /** Measures and prints. */
  public static List<Medians> measure(Report report, Options options, Lineup lineup)
      throws IOException {
    Load.sayConditions(
        report, options, lineup, "one client as fast as it may, " + Load.turns(options));
    lineup.warm(report, options);
    List<Result> results = new ArrayList<>();
    for (int repeat = 1; repeat <= options.repeats(); repeat++) {
      for (Contestant contestant : lineup.inOrder(repeat)) {
        String run = "bulk-" + repeat;
        Result result =
            new Trial(options.lane(), contestant, CROWD, repeat)
                .runOrVoid(run, options.warmUp().each(), Duration.ofSeconds(options.seconds()));
        results.add(result);
        Load.tell(report, run, result);
      }
    }
    Table.medians(results).forEach(each -> report.say(line(each)));
    report.bound(
        "every move reached both once, and was in the log before",
        Table.medians(results).stream()
            .filter(each -> lineup.ours().contains(each.contestant()))
            .allMatch(Medians::count));
    return Table.medians(results);
  }

  private static String line(Medians medians) {
    return "bulk       %s%s: %s moves/s from one client, p50 %s ms, p99 %s ms, %s us of CPU each"
        .formatted(
            medians.contestant(),
            (medians.count() ? "" : " (void)") + medians.remarks(),
            Figure.MADE.text(medians.of(Figure.MADE)),
            Figure.P50.text(medians.of(Figure.P50)),
            Figure.P99.text(medians.of(Figure.P99)),
            Figure.SERVER_MICROS.text(
                medians.of(Figure.SERVER_MICROS)
                    * medians.of(Figure.DELIVERED)
                    / medians.of(Figure.MADE)));
  }
}
