package io.streamboard.benchmarks.smoke;

import io.streamboard.benchmarks.Benchmark;
import io.streamboard.benchmarks.Report;
import io.streamboard.benchmarks.load.BusyBoard;
import io.streamboard.benchmarks.load.Latencies;
import io.streamboard.benchmarks.server.MeasuredServer;
import io.streamboard.benchmarks.wire.Door;
import java.io.IOException;
import java.time.Duration;

/**
 * {@code ./streamboard bench smoke [SECONDS]}: from a move's time to its receipt by other clients,
 * at 100 and at 1,000 moves a second; and the server's CPU time for each change that it delivers to
 * 100 clients of a board. Exits 1 when a move was lost or the figures are far from what they should
 * be.
 */
public final class Smoke {
  private static final int FEW = 10;
  private static final int MANY = 100;
  private static final int SLOW = 100;
  private static final int FAST = 1_000;

  private static final double MOST_MEDIAN_MILLIS = 50;
  private static final double MOST_MICROS = 200;

  private final Report report;
  private final MeasuredServer server;
  private final Duration time;

  private Smoke(Report report, MeasuredServer server, Duration time) {
    this.report = report;
    this.server = server;
    this.time = time;
  }

  public static void main(String[] arguments) throws IOException {
    Benchmark.run(
        arguments,
        20,
        512,
        (report, server, seconds) -> measure(report, server, Duration.ofSeconds(seconds)));
  }

  /**
   * Measures and prints.
   *
   * @param time of each measurement, and of the work before it, in which code is compiled
   */
  public static void measure(Report report, MeasuredServer server, Duration time)
      throws IOException {
    report.say("conditions " + server.conditions());
    Smoke smoke = new Smoke(report, server, time);
    Door door = server.door();
    try (BusyBoard board = new BusyBoard(door, "few", FEW, 1)) {
      board.work(SLOW, time, new Latencies());
      smoke.latency(board, SLOW);
      board.work(FAST / 2, time, new Latencies());
      smoke.latency(board, FAST);
    }
    try (BusyBoard board = new BusyBoard(door, "many", MANY, 1)) {
      board.work(SLOW, time, new Latencies());
      smoke.cpu(board, SLOW);
    }
  }

  private void latency(BusyBoard board, int perSecond) throws IOException {
    Latencies latencies = new Latencies();
    board.work(perSecond, time, latencies);
    report.say(
        "latency    %,d moves/s to %d clients: %s".formatted(perSecond, FEW, latencies.text()));
    report.say("           " + board.text());
    double median = latencies.millis(0.5);
    report.bound(
        "half of the moves arrive within %.1f ms, at most %.0f"
            .formatted(median, MOST_MEDIAN_MILLIS),
        median <= MOST_MEDIAN_MILLIS);
    report.bound("every move came once to every client", board.whole());
  }

  private void cpu(BusyBoard board, int perSecond) throws IOException {
    Latencies latencies = new Latencies();
    Duration before = server.cpu();
    board.work(perSecond, time, latencies);
    Duration used = server.cpu().minus(before);
    double micros = used.toNanos() / 1e3 / latencies.count();
    report.say(
        "cpu        %,d moves/s to %d clients: %s".formatted(perSecond, MANY, latencies.text()));
    report.say(
        "           the server's process, broker included, used %,d ms of CPU time: %.1f us for each delivery"
            .formatted(used.toMillis(), micros));
    report.say("           " + board.text());
    report.bound(
        "a delivery costs %.1f us of CPU time, at most %.0f".formatted(micros, MOST_MICROS),
        micros <= MOST_MICROS);
    report.bound("every move came once to every client", board.whole());
  }
}
