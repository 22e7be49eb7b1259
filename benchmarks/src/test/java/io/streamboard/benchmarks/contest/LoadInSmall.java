package io.streamboard.benchmarks.contest;

import io.streamboard.benchmarks.Report;
import io.streamboard.benchmarks.contestant.Lane;
import io.streamboard.benchmarks.contestant.Streamboard;
import io.streamboard.benchmarks.server.MeasuredServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The contests on a server that runs already, small enough for a test. */
public final class LoadInSmall {
  private LoadInSmall() {}

  /** One second of six clients, of whom two write, with so many different views. */
  public static void load(Report report, MeasuredServer server, Lane lane, int audiences, Path json)
      throws IOException {
    Options options =
        Options.parse(
            Load.before(
                ("--cells 6/2 --rate 20 --seconds 1 --warm-up 1 --repeats 1 --lane " + lane.text())
                    .split(" "),
                "--audiences",
                Integer.toString(audiences),
                "--json",
                json.toString()));
    run(Load::measure, report, server, options);
  }

  /** One client and another that looks on, for a second. */
  public static void bulk(Report report, MeasuredServer server) throws IOException {
    run(Bulk::measure, report, server, parse("--seconds 1 --warm-up 1 --repeats 1"));
  }

  /** Two small cells. */
  public static void most(Report report, MeasuredServer server) throws IOException {
    run(
        Most::measure,
        report,
        server,
        parse("--cells 2/1,3/1 --rate 10 --seconds 1 --warm-up 1 --repeats 1"));
  }

  /** A board of 40 widgets, and 60 moves. */
  public static void join(Report report, MeasuredServer server) throws IOException {
    run(Join::measure, report, server, parse("--widgets 40 --moves 60 --warm-up 1 --repeats 1"));
  }

  private static Options parse(String flags) {
    return Options.parse(flags.split(" "));
  }

  private static void run(
      Load.Contest contest, Report report, MeasuredServer server, Options options)
      throws IOException {
    try (Servers servers = Load.servers();
        Lineup lineup =
            new Lineup(
                servers, List.of(new Streamboard(options.lane(), server, options.audiences())))) {
      contest.measure(report, options, lineup);
    }
  }
}
