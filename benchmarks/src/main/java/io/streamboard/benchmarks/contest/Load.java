package io.streamboard.benchmarks.contest;

import io.streamboard.benchmarks.Report;
import io.streamboard.benchmarks.contestant.Contestant;
import io.streamboard.benchmarks.contestant.Peer;
import io.streamboard.benchmarks.generator.Crowd;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * {@code ./streamboard bench load [FLAGS]}: Streamboard, a floor and servers that somebody would
 * take instead, side by side under the same crowds. Exits 1 when a figure of Streamboard does not
 * count: a move was lost, came twice, or was delivered before it was in the log.
 */
public final class Load {
  private static final Path SOURCES =
      Path.of(System.getProperty("streamboard.peers", "benchmarks/peers"));

  /** So often a run is made again that others worked beside. */
  private static final int TRIES = 2;

  private final Report report;
  private final Options options;
  private final Lineup lineup;
  private final List<Result> results = new ArrayList<>();
  private final List<String> conditions = new ArrayList<>();
  private int runs;

  private Load(Report report, Options options, Lineup lineup) {
    this.report = report;
    this.options = options;
    this.lineup = lineup;
  }

  public static void main(String[] arguments) throws IOException {
    run(Load::measure, arguments);
  }

  /** Something that is measured with all contestants. */
  @FunctionalInterface
  interface Contest {
    void measure(Report report, Options options, Lineup lineup) throws IOException;
  }

  /** Is the program: starts the contestants, measures, and exits. Does not return. */
  static void run(Contest contest, String... arguments) throws IOException {
    try {
      Options options = Options.parse(arguments);
      Report report = new Report(System.out);
      try (Servers servers = servers();
          Lineup lineup = Lineup.start(options, servers)) {
        contest.measure(report, options, lineup);
      }
      System.exit(report.exitCode());
    } catch (IllegalArgumentException wrong) {
      System.err.println(wrong.getMessage());
      System.err.print(Options.USAGE.formatted(String.join(", ", Peer.names())));
      System.exit(2);
    }
  }

  /** None runs yet. */
  public static Servers servers() {
    return new Servers(SOURCES);
  }

  /** Those flags before the ones that were given, so that these count. */
  static String[] before(String[] given, String... flags) {
    return Stream.concat(Arrays.stream(flags), Arrays.stream(given)).toArray(String[]::new);
  }

  /** Measures, prints and writes the file. */
  public static List<Medians> measure(Report report, Options options, Lineup lineup)
      throws IOException {
    Load load = new Load(report, options, lineup);
    String first = options.repeats() > 1 ? "; before the first a round that does not count" : "";
    load.sayConditions(cells(options) + first);
    lineup.warm(report, options);
    load.repeat();
    load.tell();
    return Table.medians(load.results);
  }

  /** Prints what the figures are taken on; for a contest that measures in its own way. */
  static void sayConditions(Report report, Options options, Lineup lineup, String what)
      throws IOException {
    new Load(report, options, lineup).sayConditions(what);
  }

  private void sayConditions(String what) throws IOException {
    condition(Machine.conditions());
    condition(what);
    for (Contestant contestant : lineup.contestants()) {
      condition(contestant.name() + ": " + contestant.conditions());
    }
    lineup.absent().forEach(this::condition);
  }

  /** What is done, for people. */
  static String cells(Options options) {
    return "%s lane, %d moves a second of each writer, %d audiences, %s"
        .formatted(
            options.lane().text(),
            options.cells().getFirst().perSecond(),
            options.audiences(),
            turns(options));
  }

  /** How long and how often, for people. */
  static String turns(Options options) {
    return "%d s measured, %d repeats in turns, medians; before each %s"
        .formatted(options.seconds(), options.repeats(), options.warmUp().text());
  }

  private void condition(String text) {
    conditions.add(text);
    report.say("conditions " + text);
  }

  /** Before several there is a round that does not count: no server has met these crowds before. */
  private void repeat() {
    for (int repeat = options.repeats() > 1 ? 0 : 1; repeat <= options.repeats(); repeat++) {
      for (Crowd cell : options.cells()) {
        for (Contestant contestant : lineup.inOrder(repeat)) {
          if (!collapsed(cell, contestant)) {
            run(cell, contestant, repeat);
          }
        }
      }
    }
  }

  private void run(Crowd cell, Contestant contestant, int repeat) {
    Result result = once(cell, contestant, repeat);
    for (int left = TRIES; left > 0 && repeat > 0 && worthAnother(result); left--) {
      report.say("               it is measured again, as others worked beside it");
      result = once(cell, contestant, repeat);
    }
    if (repeat == 0 && result.objections().isEmpty()) {
      return;
    }
    results.add(result);
    if (result.collapsed()) {
      report.say("               collapsed: it is not run again here");
    }
  }

  /** Others excuse a slow run, and never one in which something was lost. */
  private static boolean worthAnother(Result result) {
    return result.besideOthers() && result.objections().isEmpty();
  }

  private Result once(Crowd cell, Contestant contestant, int repeat) {
    runs++;
    String run = options.lane().text() + "-" + runs;
    Result result =
        new Trial(options.lane(), contestant, cell, repeat)
            .runOrVoid(run, options.warmUp().each(), Duration.ofSeconds(options.seconds()));
    tell(report, run, result);
    return result;
  }

  /** Whether an earlier repeat of the cell has shown that it does not take this load. */
  private boolean collapsed(Crowd cell, Contestant contestant) {
    return results.stream()
        .anyMatch(
            each ->
                each.collapsed()
                    && each.cell().equals(cell.text())
                    && each.contestant().equals(contestant.name()));
  }

  /** What one run gave. */
  static void tell(Report report, String run, Result result) {
    report.say(
        "%-14s %-10s %s: %s us, p50 %s ms, p99 %s ms, %s of %s delivered a second; others used %s cores"
            .formatted(
                run,
                result.cell(),
                result.contestant(),
                text(result, Figure.SERVER_MICROS),
                text(result, Figure.P50),
                text(result, Figure.P99),
                text(result, Figure.DELIVERED),
                text(result, Figure.OFFERED),
                text(result, Figure.OTHER_CORES)));
    if (!result.proof().looked().isEmpty()) {
      report.say("               " + result.proof().looked());
    }
    result.objections().forEach(objection -> report.say("               VOID: " + objection));
  }

  private static String text(Result result, Figure figure) {
    return figure.text(result.figure(figure));
  }

  private String promise() {
    return switch (options.lane()) {
      case OPERATIONS -> "every move reached every client once, and was in the log before";
      case PRESENCE -> "every client shows the last move of each writer";
    };
  }

  private void tell() throws IOException {
    List<Medians> medians = Table.medians(results);
    report.say("");
    Table.lines(options.lane(), medians).forEach(report::say);
    report.say("");
    Paired.lines(lineup.ours(), results).forEach(report::say);
    Files.createDirectories(options.json().toAbsolutePath().getParent());
    Files.writeString(options.json(), JsonReport.of(options.lane(), conditions, results));
    report.say("all figures are in " + options.json());
    report.bound(
        promise(),
        medians.stream()
            .filter(each -> lineup.ours().contains(each.contestant()))
            .allMatch(Medians::count));
  }
}
