package io.streamboard.benchmarks.boards;

import io.streamboard.benchmarks.Benchmark;
import io.streamboard.benchmarks.Report;
import io.streamboard.benchmarks.boards.Visitor.Visit;
import io.streamboard.benchmarks.server.Insight;
import io.streamboard.benchmarks.server.MeasuredServer;
import io.streamboard.testing.process.Await;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;

/**
 * {@code ./streamboard bench many-boards [BOARDS]}: a server with many boards of 200 widgets is
 * started again, then the board that changed least recently is opened, and some others. Exits 1
 * when opening reads anything from Kafka, or takes too long.
 */
public final class ManyBoards {

  /** States of all boards that changed since the last round of snapshots wait in memory. */
  private static final int HEAP_MIB = 2_048;

  private static final int AT_ONCE = 50;
  private static final int OTHERS = 100;
  private static final long SEED = 7;
  private static final double MIB = 1_048_576;
  private static final double MOST_MILLIS = 1_000;
  private static final Duration MOST_START = Duration.ofSeconds(30);
  private static final Duration SETTLING = Duration.ofMinutes(5);

  private final Report report;
  private final MeasuredServer server;
  private final int boards;

  private ManyBoards(Report report, MeasuredServer server, int boards) {
    this.report = report;
    this.server = server;
    this.boards = boards;
  }

  public static void main(String[] arguments) throws IOException {
    Benchmark.run(arguments, 5_000, HEAP_MIB, ManyBoards::measure);
  }

  /** Measures and prints; starts the server again meanwhile. */
  public static void measure(Report report, MeasuredServer server, int boards) throws IOException {
    report.say("conditions " + server.conditions());
    ManyBoards benchmark = new ManyBoards(report, server, boards);
    benchmark.fill();
    benchmark.start();
    benchmark.open();
  }

  private void fill() throws IOException {
    long start = System.nanoTime();
    try (Filler filler = new Filler(server.data(), server.signIn().person());
        Visitor visitor = new Visitor(server.door().open())) {
      for (int from = 0; from < boards; from += AT_ONCE) {
        int to = Math.min(boards, from + AT_ONCE);
        filler.fill(from, to);
        Await.that("the server to have board " + to, SETTLING, () -> has(visitor, to - 1));
      }
    }
    report.say(
        "filled     %,d boards of %d widgets in %.1f s"
            .formatted(boards, Filler.WIDGETS, secondsSince(start)));
  }

  private static boolean has(Visitor visitor, int board) {
    try {
      return visitor.visit(Filler.board(board)).notes() == Filler.WIDGETS;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private void start() throws IOException {
    Duration listening = server.restart();
    long start = System.nanoTime();
    server.awaitReady();
    double seconds = listening.toMillis() / 1e3 + secondsSince(start);
    try (Insight insight = server.insight()) {
      report.say(
          "started    in %.1f s, broker included; listening after %.1f s; %.1f MiB read from Kafka; heap %.1f MiB"
              .formatted(
                  seconds,
                  listening.toMillis() / 1e3,
                  insight.bytesReadFromKafka() / MIB,
                  insight.heapAfterCollection() / MIB));
    }
    report.bound(
        "it starts within %d s".formatted(MOST_START.toSeconds()),
        seconds <= MOST_START.toSeconds());
  }

  private void open() throws IOException {
    try (Insight insight = server.insight();
        Visitor visitor = new Visitor(server.door().open())) {
      long before = insight.bytesReadFromKafka();
      Visit oldest = visitor.visit(Filler.board(0));
      long read = insight.bytesReadFromKafka() - before;
      report.say(
          "opened     the board that changed least recently, %d widgets, in %.1f ms, %d bytes read from Kafka"
              .formatted(oldest.notes(), oldest.millis(), read));
      report.bound("nothing is read from Kafka", read == 0);
      report.bound("it is whole", oldest.notes() == Filler.WIDGETS);
      report.bound(
          "it opens within %.0f ms".formatted(MOST_MILLIS), oldest.millis() <= MOST_MILLIS);
      openOthers(visitor);
    }
  }

  private void openOthers(Visitor visitor) throws IOException {
    SplittableRandom random = new SplittableRandom(SEED);
    double[] millis = new double[OTHERS];
    for (int i = 0; i < OTHERS; i++) {
      millis[i] = visitor.visit(Filler.board(random.nextInt(boards))).millis();
    }
    double[] sorted = DoubleStream.of(millis).sorted().toArray();
    report.say(
        "           %d others at random: half within %.1f ms, all within %.1f ms"
            .formatted(OTHERS, sorted[OTHERS / 2], sorted[OTHERS - 1]));
  }

  private static double secondsSince(long nanos) {
    return (System.nanoTime() - nanos) / 1e9;
  }
}
