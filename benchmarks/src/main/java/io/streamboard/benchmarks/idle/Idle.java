package io.streamboard.benchmarks.idle;

import io.streamboard.benchmarks.Flags;
import io.streamboard.benchmarks.Report;
import io.streamboard.benchmarks.contest.Machine;
import io.streamboard.benchmarks.contestant.Lane;
import io.streamboard.benchmarks.contestant.Streamboard;
import io.streamboard.benchmarks.generator.Crowd;
import io.streamboard.benchmarks.generator.Generator;
import io.streamboard.benchmarks.server.Insight;
import io.streamboard.benchmarks.server.MeasuredServer;
import io.streamboard.benchmarks.server.ServerVariant;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;

/**
 * {@code ./streamboard bench idle [FLAGS]}: many people have a board open and do nothing. Exits 1
 * when a connection is lost.
 */
public final class Idle {
  private static final double KIB = 1_024;

  private static final int ON_EACH_BOARD = 100;

  /** Loads what the server needs for any connection at all. */
  private static final int FIRST = 50;

  private final Report report;
  private final MeasuredServer server;
  private final Streamboard streamboard;

  private Idle(Report report, MeasuredServer server, Streamboard streamboard) {
    this.report = report;
    this.server = server;
    this.streamboard = streamboard;
  }

  public static void main(String[] arguments) throws IOException {
    Flags flags =
        Flags.parse(Set.of("--connections", "--seconds", "--heap", "--server-flags"), arguments);
    int connections = flags.positive("--connections", 10_000);
    ServerVariant variant =
        ServerVariant.built(flags.positive("--heap", 1_024))
            .withJvm(flags.all("--server-flags").stream().flatMap(ServerVariant::words));
    Report report = new Report(System.out);
    try (MeasuredServer server = MeasuredServer.start(variant)) {
      measure(report, server, connections, Duration.ofSeconds(flags.positive("--seconds", 60)));
    }
    System.exit(report.exitCode());
  }

  /**
   * Measures and prints.
   *
   * @param time how long nothing is said, once all are connected
   */
  public static Cost measure(Report report, MeasuredServer server, int connections, Duration time)
      throws IOException {
    report.say("conditions " + server.conditions());
    report.say("conditions " + Machine.conditions());
    try (Streamboard streamboard = new Streamboard(Lane.OPERATIONS, server, 1)) {
      return new Idle(report, server, streamboard).measure(connections, time);
    }
  }

  /**
   * Of each connection.
   *
   * @param heapKib after a full collection
   * @param residentKib of memory in RAM
   * @param lost how many of all were
   */
  public record Cost(double heapKib, double residentKib, long lost) {}

  private Cost measure(int connections, Duration time) throws IOException {
    crowd("first", FIRST).close();
    try (Insight insight = server.insight()) {
      long heap = insight.heapAfterCollection();
      double resident = Machine.residentMib(server.pid());
      long start = System.nanoTime();
      try (Generator all = crowd("idle", connections)) {
        report.say(
            "connected  %,d in %.1f s".formatted(connections, (System.nanoTime() - start) / 1e9));
        all.rest(time);
        double each = (insight.heapAfterCollection() - heap) / KIB / connections;
        double grown = Machine.residentMib(server.pid()) - resident;
        Cost cost = new Cost(each, grown * KIB / connections, all.troubled());
        tell(connections, cost);
        report.bound(
            "none of %,d was lost in %,d s".formatted(connections, time.toSeconds()),
            cost.lost() == 0);
        return cost;
      }
    }
  }

  private Generator crowd(String run, int clients) throws IOException {
    Crowd crowd = new Crowd(clients, 1, Math.max(1, clients / ON_EACH_BOARD), 1);
    Generator generator =
        new Generator(crowd, streamboard.arena(run, crowd).dialect(), Duration.ZERO);
    generator.connect();
    return generator;
  }

  private void tell(int connections, Cost cost) {
    report.say(
        "each       %.1f KiB of heap after a collection, %.1f KiB of resident memory"
            .formatted(cost.heapKib(), cost.residentKib()));
    report.say(
        "           heap grew by %.1f MiB, RSS by %.1f MiB"
            .formatted(cost.heapKib() * connections / KIB, cost.residentKib() * connections / KIB));
  }
}
