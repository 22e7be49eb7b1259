package io.streamboard.benchmarks.contest;

import io.streamboard.benchmarks.Report;
import io.streamboard.benchmarks.contest.Joiner.Joined;
import io.streamboard.benchmarks.contestant.Arena;
import io.streamboard.benchmarks.contestant.Contestant;
import io.streamboard.benchmarks.contestant.Streamboard;
import io.streamboard.benchmarks.generator.Crowd;
import io.streamboard.benchmarks.generator.Generator;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/**
 * {@code ./streamboard bench join [FLAGS]}: ten people make a board of many widgets, others join
 * it, the ten move widgets in turn, and it is joined again. The ten stay connected meanwhile.
 */
public final class Join {
  private static final int WRITERS = 10;
  private static final double NANOS_PER_MILLI = 1e6;
  private static final Duration MOST = Duration.ofMinutes(20);

  private final Report report;
  private final Options options;
  private final Contestant contestant;
  private final Joiner joiner = new Joiner();

  private Join(Report report, Options options, Contestant contestant) {
    this.report = report;
    this.options = options;
    this.contestant = contestant;
  }

  public static void main(String[] arguments) throws IOException {
    Load.run(
        Join::measure,
        Load.before(arguments, "--peers", "hocuspocus,tldraw,tldraw-wal", "--repeats", "9"));
  }

  /** Measures and prints. */
  public static List<Grown> measure(Report report, Options options, Lineup lineup)
      throws IOException {
    Load.sayConditions(
        report, options, lineup, "medians of %d who join".formatted(options.repeats()));
    lineup.warm(report, options);
    List<Grown> all = new ArrayList<>();
    for (Contestant contestant : lineup.contestants()) {
      all.add(new Join(report, options, contestant).measure());
    }
    return all;
  }

  /**
   * Medians of some who joined.
   *
   * @param lastByte in milliseconds
   * @param applied in milliseconds, in the client that is shipped; empty where there is none
   */
  public record Joins(double lastByte, OptionalDouble applied, double bytes, double deflated) {}

  /** Joins before and after many moves. */
  public record Grown(String contestant, Joins before, Joins after) {}

  private Grown measure() throws IOException {
    Crowd crowd = new Crowd(WRITERS, WRITERS, 1, 0, options.widgets() / WRITERS);
    Arena arena = contestant.arena("join", crowd);
    int all = (options.widgets() + options.moves()) / WRITERS;
    try (Generator generator = new Generator(crowd, arena.dialect(), all)) {
      generator.connect();
      generator.make(crowd.things(), MOST);
      Joins before = joins(arena);
      tell("%,d widgets".formatted(options.widgets()), before);
      generator.make(all, MOST);
      Joins after = joins(arena);
      tell("and %,d moves".formatted(options.moves()), after);
      report.say(
          "           %.2f x the time, %.2f x the bytes"
              .formatted(after.lastByte() / before.lastByte(), after.bytes() / before.bytes()));
      return new Grown(contestant.name(), before, after);
    }
  }

  private void tell(String what, Joins joins) {
    report.say(
        "%-12s %-18s last byte %.1f ms, applied %s, %,.0f bytes, deflated %,.0f"
            .formatted(
                contestant.name(),
                what,
                joins.lastByte(),
                joins.applied().isEmpty()
                    ? "–"
                    : "%.1f ms".formatted(joins.applied().getAsDouble()),
                joins.bytes(),
                joins.deflated()));
  }

  private Joins joins(Arena arena) throws IOException {
    List<Joined> joined = new ArrayList<>();
    List<Double> applied = new ArrayList<>();
    for (int repeat = 0; repeat < options.repeats(); repeat++) {
      joined.add(joiner.join(arena.dialect(), WRITERS));
      if (contestant instanceof Streamboard streamboard) {
        applied.add(streamboard.applied().toNanos() / NANOS_PER_MILLI);
      }
    }
    return new Joins(
        median(joined, Joined::millis),
        applied.isEmpty()
            ? OptionalDouble.empty()
            : OptionalDouble.of(median(applied, Double::doubleValue)),
        median(joined, Joined::bytes),
        median(joined, Joined::deflated));
  }

  private static <T> double median(List<T> all, ToDoubleFunction<T> figure) {
    return Medians.middle(all.stream().mapToDouble(figure).sorted().toArray());
  }
}
