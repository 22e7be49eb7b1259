package io.streamboard.benchmarks.start;

import io.streamboard.benchmarks.Flags;
import io.streamboard.benchmarks.Report;
import io.streamboard.benchmarks.contestant.Arena;
import io.streamboard.benchmarks.contestant.Lane;
import io.streamboard.benchmarks.contestant.Streamboard;
import io.streamboard.benchmarks.generator.Crowd;
import io.streamboard.benchmarks.generator.Generator;
import io.streamboard.benchmarks.server.MeasuredServer;
import io.streamboard.benchmarks.server.ServerVariant;
import io.streamboard.benchmarks.server.Started;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * {@code ./streamboard bench start [FLAGS]}: a server is worked with, ended, and started again on
 * its folder, in turns in its own order and as {@code kill -9} ends it while people move things.
 */
public final class Start {
  private static final Crowd CROWD = new Crowd(10, 10, 1, 60);

  private final Report report;
  private final MeasuredServer server;
  private final Duration work;
  private int runs;

  private Start(Report report, MeasuredServer server, Duration work) {
    this.report = report;
    this.server = server;
    this.work = work;
  }

  public static void main(String[] arguments) throws IOException {
    Flags flags = Flags.parse(Set.of("--repeats", "--work", "--heap", "--server-flags"), arguments);
    Report report = new Report(System.out);
    ServerVariant variant =
        ServerVariant.built(flags.positive("--heap", 512))
            .withJvm(flags.all("--server-flags").stream().flatMap(ServerVariant::words));
    try (MeasuredServer server = MeasuredServer.start(variant)) {
      measure(
          report,
          server,
          flags.positive("--repeats", 5),
          Duration.ofSeconds(flags.positive("--work", 5)));
    }
    System.exit(report.exitCode());
  }

  /**
   * Measures and prints.
   *
   * @param repeats of each kind of end
   * @param work how long ten people move things before each end
   */
  public static Starts measure(Report report, MeasuredServer server, int repeats, Duration work)
      throws IOException {
    report.say("conditions " + server.conditions());
    Start start = new Start(report, server, work);
    List<Started> clean = new ArrayList<>();
    List<Started> killed = new ArrayList<>();
    for (int repeat = 0; repeat < repeats; repeat++) {
      clean.add(start.again(false));
      killed.add(start.again(true));
    }
    start.tell("after a clean end", clean);
    start.tell("after kill -9", killed);
    return new Starts(median(clean), median(killed));
  }

  /**
   * Medians.
   *
   * @param clean after an end in its own order
   * @param killed after {@code kill -9}
   */
  public record Starts(Started clean, Started killed) {}

  private static Started median(List<Started> starts) {
    return new Started(
        sorted(starts, Started::answers).get(starts.size() / 2),
        sorted(starts, Started::ready).get(starts.size() / 2));
  }

  private static List<Duration> sorted(List<Started> starts, Function<Started, Duration> figure) {
    return starts.stream().map(figure).sorted().toList();
  }

  private Started again(boolean killed) throws IOException {
    runs++;
    try (Streamboard streamboard = new Streamboard(Lane.OPERATIONS, server, 1)) {
      Arena arena = streamboard.arena("start-" + runs, CROWD);
      try (Generator generator = new Generator(CROWD, arena.dialect(), work)) {
        generator.connect();
        generator.drive(work);
        return server.startAgain(killed);
      }
    }
  }

  private void tell(String kind, List<Started> starts) {
    report.say(
        "%-18s first answer after %s, ready after %s"
            .formatted(kind, text(starts, Started::answers), text(starts, Started::ready)));
  }

  private static String text(List<Started> starts, Function<Started, Duration> figure) {
    List<Long> sorted = sorted(starts, figure).stream().map(Duration::toMillis).toList();
    return "%,d ms (%,d to %,d)"
        .formatted(sorted.get(sorted.size() / 2), sorted.getFirst(), sorted.getLast());
  }
}
