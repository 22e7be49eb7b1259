package io.streamboard.benchmarks.table;

import io.streamboard.benchmarks.contest.Figure;
import io.streamboard.benchmarks.contest.Join.Grown;
import io.streamboard.benchmarks.contest.Medians;
import io.streamboard.benchmarks.contest.Result;
import io.streamboard.benchmarks.idle.Idle;
import io.streamboard.benchmarks.server.Started;
import io.streamboard.benchmarks.start.Start;
import io.streamboard.benchmarks.table.Row.Verdict;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The figures that are not of cells, held against what they must be. Pure. */
final class OtherAims {
  private static final String OURS = "Streamboard";
  private static final double MB = 1e6;
  private static final int CONNECTION_KIB = 20;

  private OtherAims() {}

  /** What each contestant delivered at most. */
  static List<Row> most(Map<String, Optional<Result>> bests) {
    double ours = bests.getOrDefault(OURS, Optional.empty()).map(OtherAims::delivered).orElse(0.0);
    String others =
        bests.entrySet().stream()
            .filter(each -> !each.getKey().equals(OURS))
            .map(
                each ->
                    "%s %s"
                        .formatted(
                            each.getKey(), each.getValue().map(OtherAims::cell).orElse("none")))
            .collect(Collectors.joining(", "));
    return List.of(
        new Row(
            "most delivered, p99 ≤ 50 ms",
            "≥ 1,200,000/s",
            "≥ 2,400,000/s",
            bests.getOrDefault(OURS, Optional.empty()).map(OtherAims::cell).orElse("none"),
            others,
            Verdict.of(true, ours >= 1_200_000, ours >= 2_400_000)));
  }

  private static double delivered(Result result) {
    return result.figure(Figure.DELIVERED);
  }

  private static String cell(Result result) {
    return "%,.0f/s at %s, p99 %.1f ms"
        .formatted(delivered(result), result.cell(), result.figure(Figure.P99));
  }

  /** Moves that one client can store in a second. */
  static List<Row> bulk(List<Medians> all) {
    String others =
        all.stream()
            .filter(each -> !each.contestant().equals(OURS))
            .map(each -> "%s %,.0f/s".formatted(each.contestant(), each.of(Figure.MADE)))
            .collect(Collectors.joining(", "));
    return all.stream()
        .filter(each -> each.contestant().equals(OURS))
        .map(
            each ->
                new Row(
                    "durable bulk from one client",
                    "≥ 30,000/s",
                    "≥ 60,000/s",
                    "%,.0f/s".formatted(each.of(Figure.MADE)),
                    others,
                    Verdict.of(
                        each.count(),
                        each.of(Figure.MADE) >= 30_000,
                        each.of(Figure.MADE) >= 60_000)))
        .toList();
  }

  /** Joining 10,000 widgets. */
  static List<Row> join(List<Grown> all) {
    return all.stream()
        .filter(each -> each.contestant().equals(OURS))
        .flatMap(each -> join(each, all).stream())
        .toList();
  }

  private static List<Row> join(Grown ours, List<Grown> all) {
    double lastByte = ours.before().lastByte();
    double applied = ours.before().applied().orElse(Double.NaN);
    double time = ours.after().lastByte() / lastByte;
    return List.of(
        new Row(
            "join, last byte",
            "≤ 25 ms",
            "≤ 15 ms",
            "%.1f ms".formatted(lastByte),
            others(ours, all),
            Verdict.of(true, lastByte <= 25, lastByte <= 15)),
        new Row(
            "join, applied",
            "≤ 80 ms",
            "≤ 50 ms",
            "%.1f ms".formatted(applied),
            "",
            Verdict.of(true, applied <= 80, applied <= 50)),
        new Row(
            "join, size",
            "≤ 2.2 MB, or 1.2 MB compressed",
            "",
            "%.2f MB, deflated %.2f MB"
                .formatted(ours.before().bytes() / MB, ours.before().deflated() / MB),
            "",
            Verdict.of(true, ours.before().bytes() <= 2.2 * MB, false)),
        new Row(
            "join after the moves",
            "≤ 1.05 x the time and the bytes",
            "",
            "%.2f x the time, %.3f x the bytes, applied %.1f ms"
                .formatted(
                    time,
                    ours.after().bytes() / ours.before().bytes(),
                    ours.after().applied().orElse(Double.NaN)),
            "",
            Verdict.of(
                true,
                time <= 1.05 && ours.after().bytes() <= 1.05 * ours.before().bytes(),
                false)));
  }

  private static String others(Grown ours, List<Grown> all) {
    return all.stream()
        .filter(each -> !each.equals(ours))
        .map(each -> "%s %.1f ms".formatted(each.contestant(), each.before().lastByte()))
        .collect(Collectors.joining(", "));
  }

  /** Connections that do nothing. */
  static List<Row> idle(int connections, Duration time, Idle.Cost cost) {
    return List.of(
        new Row(
            "%,d idle connections for %,d s".formatted(connections, time.toSeconds()),
            "none dropped, ≤ 20 KiB each",
            "10 KiB",
            "%d dropped, %.1f KiB of heap and %.1f KiB of RSS each"
                .formatted(cost.lost(), cost.heapKib(), cost.residentKib()),
            "",
            Verdict.of(
                true,
                cost.lost() == 0 && Math.max(cost.heapKib(), cost.residentKib()) <= CONNECTION_KIB,
                Math.max(cost.heapKib(), cost.residentKib()) <= CONNECTION_KIB / 2)));
  }

  /** Starts with the embedded broker. */
  static List<Row> start(Start.Starts starts) {
    return List.of(
        answers(starts),
        ready("start after a clean end, ready", starts.clean(), 4_000, 2_500),
        ready("start after kill -9, ready", starts.killed(), 7_000, 4_000));
  }

  private static Row answers(Start.Starts starts) {
    long clean = starts.clean().answers().toMillis();
    long killed = starts.killed().answers().toMillis();
    return new Row(
        "start, the socket says starting",
        "≤ 1.5 s",
        "",
        "%,d ms clean, %,d ms after kill -9".formatted(clean, killed),
        "",
        Verdict.of(true, Math.max(clean, killed) <= 1_500, false));
  }

  private static Row ready(String figure, Started started, long must, long reach) {
    long millis = started.ready().toMillis();
    return new Row(
        figure,
        "≤ %,d ms".formatted(must),
        "≤ %,d ms".formatted(reach),
        "%,d ms".formatted(millis),
        "",
        Verdict.of(true, millis <= must, millis <= reach));
  }
}
