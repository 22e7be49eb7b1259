package io.streamboard.benchmarks.slow;

import io.streamboard.benchmarks.Benchmark;
import io.streamboard.benchmarks.Report;
import io.streamboard.benchmarks.load.BusyBoard;
import io.streamboard.benchmarks.load.Latencies;
import io.streamboard.benchmarks.server.Insight;
import io.streamboard.benchmarks.server.MeasuredServer;
import io.streamboard.benchmarks.wire.Door;
import io.streamboard.model.wire.CloseCode;
import java.io.IOException;
import java.time.Duration;

/**
 * {@code ./streamboard bench slow-readers [SECONDS]}: a board with 200 operations a second and 10
 * readers, in turns without and with 50 more clients that read nothing, on a server with a heap of
 * 256 MiB. Exits 1 when they cost the readers or the heap more than the bounds say.
 */
public final class SlowReaders {
  private static final int LIVE = 10;
  private static final int STALLED = 50;
  private static final int PER_SECOND = 200;

  /** Widgets that an operation moves: enough for what is sent to fill a kernel's buffers soon. */
  private static final int MOVED = 10;

  private static final int ROUNDS = 3;

  /** Until buffers are full, then the ten seconds of FLOW4, and some more. */
  private static final Duration TO_BE_CLOSED = Duration.ofSeconds(18);

  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
  private static final double MIB = 1_048_576;
  private static final double MOST_GROWTH_MIB = STALLED * 1.0 + 10;
  private static final double SLOWER_AT_MOST = 2;

  private final Report report;
  private final Door door;
  private final BusyBoard board;
  private final Insight insight;
  private final Duration turn;
  private final Latencies alone = new Latencies();
  private final Latencies beside = new Latencies();
  private int asked;
  private int told;
  private long heapBefore;
  private long heapBeside;

  private SlowReaders(Report report, Door door, BusyBoard board, Insight insight, Duration turn) {
    this.report = report;
    this.door = door;
    this.board = board;
    this.insight = insight;
    this.turn = turn;
  }

  public static void main(String[] arguments) throws IOException {
    Benchmark.run(
        arguments,
        60,
        256,
        (report, server, seconds) -> measure(report, server, Duration.ofSeconds(seconds)));
  }

  /**
   * Measures and prints.
   *
   * @param time with stalled readers; as much passes without
   */
  public static void measure(Report report, MeasuredServer server, Duration time)
      throws IOException {
    report.say("conditions " + server.conditions());
    Door door = server.door();
    try (BusyBoard board = new BusyBoard(door, "busy", LIVE, MOVED);
        Insight insight = server.insight()) {
      new SlowReaders(report, door, board, insight, time.dividedBy(ROUNDS)).measure();
    }
  }

  private void measure() throws IOException {
    board.work(PER_SECOND, turn, new Latencies());
    for (int round = 1; round <= ROUNDS; round++) {
      board.work(PER_SECOND, turn, alone);
      Stalled stalled = new Stalled(door, board, STALLED);
      board.work(PER_SECOND, turn, beside);
      end(stalled);
    }
    lookAtHeap();
    tell();
  }

  /** Not while latency is measured: the server stands still for each look. */
  private void lookAtHeap() throws IOException {
    heapBefore = insight.heapAfterCollection();
    heapBeside = heapBefore;
    Stalled stalled = new Stalled(door, board, STALLED);
    for (Duration left = turn; left.isPositive(); left = left.minus(BETWEEN_LOOKS)) {
      Duration next = left.compareTo(BETWEEN_LOOKS) < 0 ? left : BETWEEN_LOOKS;
      board.work(PER_SECOND, next, new Latencies());
      heapBeside = Math.max(heapBeside, insight.heapAfterCollection());
    }
    end(stalled);
  }

  private void end(Stalled stalled) throws IOException {
    if (longEnough()) {
      asked += STALLED;
      told += stalled.told(CloseCode.SLOW_READER.number());
    }
    stalled.close();
  }

  private boolean longEnough() {
    return turn.compareTo(TO_BE_CLOSED) >= 0;
  }

  private void tell() {
    double slower = beside.millis(0.99) / alone.millis(0.99);
    double grown = (heapBeside - heapBefore) / MIB;
    report.say("alone      " + alone.text());
    report.say("beside %d  %s".formatted(STALLED, beside.text()));
    report.say(
        "heap       %.1f MiB after collection without them, at most %.1f MiB with them"
            .formatted(heapBefore / MIB, heapBeside / MIB));
    report.say("load       " + board.text());
    report.bound(
        "p99 beside them is %.2f times that without, at most %.0f"
            .formatted(slower, SLOWER_AT_MOST),
        slower <= SLOWER_AT_MOST);
    report.bound(
        "the heap grew by %.1f MiB, at most %.0f".formatted(grown, MOST_GROWTH_MIB),
        grown <= MOST_GROWTH_MIB);
    report.bound("every move came once to every live reader", board.whole());
    if (longEnough()) {
      report.bound("%d of %d were told 4450".formatted(told, asked), told == asked);
    } else {
      report.say("           too short for any to be closed with 4450");
    }
  }
}
