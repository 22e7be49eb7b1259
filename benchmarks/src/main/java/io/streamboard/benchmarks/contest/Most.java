package io.streamboard.benchmarks.contest;

import io.streamboard.benchmarks.Report;
import io.streamboard.benchmarks.contestant.Contestant;
import io.streamboard.benchmarks.generator.Crowd;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * {@code ./streamboard bench most [FLAGS]}: the cells in their order, each contestant by itself,
 * until one does not hold: something is lost, less than 98 % of what was offered arrives in time,
 * or p99 is above 50 ms. What the last cell before it delivered is the most.
 */
public final class Most {
  public static final String CELLS =
      "1000/5,1000/10,1000/15,1000/20,1000/30,1000/40,1000/50,1000/60";
  private static final double MOST_P99 = 50;
  private static final double LEAST_SHARE = 0.98;

  private final Report report;
  private final Options options;
  private int runs;

  private Most(Report report, Options options) {
    this.report = report;
    this.options = options;
  }

  public static void main(String[] arguments) throws IOException {
    Load.run(Most::measure, Load.before(arguments, "--cells", CELLS, "--peers", "none"));
  }

  /** Measures and prints; the best of each contestant that holds. */
  public static Map<String, Optional<Result>> measure(Report report, Options options, Lineup lineup)
      throws IOException {
    Load.sayConditions(report, options, lineup, Load.cells(options));
    lineup.warm(report, options);
    Most most = new Most(report, options);
    Map<String, Optional<Result>> bests = new LinkedHashMap<>();
    for (Contestant contestant : lineup.contestants()) {
      Optional<Result> best = most.search(contestant);
      bests.put(contestant.name(), best);
      report.say(
          "most       %s: %s"
              .formatted(
                  contestant.name(), best.map(Most::text).orElse("not even the first cell")));
    }
    return bests;
  }

  private Optional<Result> search(Contestant contestant) {
    Optional<Result> best = Optional.empty();
    for (Crowd cell : options.cells()) {
      Optional<Result> held = hold(contestant, cell);
      if (held.isEmpty()) {
        return best;
      }
      best = held;
    }
    return best;
  }

  /** The last repeat, when all hold. */
  private Optional<Result> hold(Contestant contestant, Crowd cell) {
    Optional<Result> last = Optional.empty();
    for (int repeat = 1; repeat <= options.repeats(); repeat++) {
      Result result = run(contestant, cell, repeat);
      if (!holds(result)) {
        return Optional.empty();
      }
      last = Optional.of(result);
    }
    return last;
  }

  private Result run(Contestant contestant, Crowd cell, int repeat) {
    runs++;
    String run = "most-" + runs;
    Result result =
        new Trial(options.lane(), contestant, cell, repeat)
            .runOrVoid(run, options.warmUp().each(), Duration.ofSeconds(options.seconds()));
    Load.tell(report, run, result);
    return result;
  }

  private static boolean holds(Result result) {
    return result.objections().isEmpty()
        && result.figure(Figure.P99) <= MOST_P99
        && result.figure(Figure.DELIVERED) >= LEAST_SHARE * result.figure(Figure.OFFERED);
  }

  private static String text(Result result) {
    return "%,.0f deliveries a second at %s, p99 %.1f ms"
        .formatted(result.figure(Figure.DELIVERED), result.cell(), result.figure(Figure.P99));
  }
}
