package io.streamboard.benchmarks.table;

import io.streamboard.benchmarks.contest.Figure;
import io.streamboard.benchmarks.contest.Medians;
import io.streamboard.benchmarks.table.Row.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The figures of cells, held against what they must be. Pure. */
final class Aims {
  private static final String OURS = "Streamboard";
  private static final double KEEPS_UP = 0.98;

  /** Peers that keep what was moved, and not only pass it on. */
  private static final List<String> DOCUMENTS =
      List.of("y-websocket", "hocuspocus", "tldraw", "tldraw-wal", "tinylicious");

  private static final List<String> IN_MEMORY = List.of("y-websocket", "tldraw", "tinylicious");

  private final List<Medians> all;
  private final List<Row> rows = new ArrayList<>();

  private Aims(List<Medians> all) {
    this.all = all;
  }

  /** Of the lane operations, in its five cells. */
  static List<Row> operations(List<Medians> all) {
    Aims aims = new Aims(all);
    aims.small();
    aims.hundred();
    aims.wide("500/10", 18);
    aims.wide("1000/10", 25);
    aims.one();
    return aims.rows;
  }

  private void small() {
    Optional<Medians> ours = find("10/10", OURS);
    below(ours, Figure.P50, 1.5, Double.NaN);
    below(ours, Figure.P99, 6, Double.NaN);
    below(ours, Figure.SERVER_MICROS, 60, 34);
  }

  private void hundred() {
    Optional<Medians> ours = find("100/10", OURS);
    cpu(ours, best("100/10", List.of("tldraw-wal")), 1.0, best("100/10", IN_MEMORY), 1.0);
    below(ours, Figure.P50, 2, Double.NaN);
    below(ours, Figure.P99, 8, Double.NaN);
  }

  private void wide(String cell, double mostP99) {
    Optional<Medians> ours = find(cell, OURS);
    ours.ifPresent(medians -> rows.add(keepsUp(medians, "")));
    Optional<Medians> hocuspocus = best(cell, List.of("hocuspocus"));
    cpu(ours, hocuspocus, 1.3, hocuspocus, 0.9);
    below(ours, Figure.P99, mostP99, Double.NaN);
  }

  private void one() {
    Optional<Medians> ours = find("1000/1", OURS);
    Optional<Medians> ws = best("1000/1", List.of("ws"));
    cpu(ours, ws, 1.0, ws, 0.8);
    below(ours, Figure.P99, 12, Double.NaN);
  }

  /** Of the lane presence. */
  static List<Row> presence(List<Medians> all) {
    Aims aims = new Aims(all);
    for (String cell : List.of("100/10", "500/10", "1000/10")) {
      Optional<Medians> ours = aims.find(cell, OURS);
      Optional<Medians> best = aims.best(cell, DOCUMENTS);
      aims.cpu(ours, best, 0.7, best, 0.4);
      aims.below(ours, Figure.AGE_P99, 20, Double.NaN);
    }
    return aims.rows.stream().map(row -> named(row, "drags ")).toList();
  }

  /** With the one setting that gathers what comes together. */
  static List<Row> gathered(List<Medians> all) {
    Aims aims = new Aims(all);
    aims.below(aims.find("10/10", OURS), Figure.SERVER_MICROS, 34, Double.NaN);
    aims.below(aims.find("10/10", OURS), Figure.P50, 4, Double.NaN);
    return aims.rows.stream().map(row -> named(row, "gathered ")).toList();
  }

  /** Of cells that have no aim of their own. */
  static List<Row> whole(String kind, List<Medians> all) {
    return all.stream()
        .filter(medians -> medians.contestant().equals(OURS))
        .map(medians -> keepsUp(medians, kind))
        .toList();
  }

  private static Row named(Row row, String before) {
    return new Row(
        before + row.figure(), row.must(), row.reach(), row.measured(), row.ratio(), row.verdict());
  }

  private Optional<Medians> find(String cell, String contestant) {
    return all.stream()
        .filter(each -> each.cell().equals(cell) && each.contestant().equals(contestant))
        .findFirst();
  }

  /** Who of these needs the least time, among those that keep up. */
  private Optional<Medians> best(String cell, List<String> contestants) {
    return contestants.stream()
        .flatMap(name -> find(cell, name).stream())
        .filter(Medians::count)
        .filter(medians -> share(medians) >= KEEPS_UP)
        .min(Comparator.comparingDouble(medians -> medians.of(Figure.SERVER_MICROS)));
  }

  private static double share(Medians medians) {
    return medians.of(Figure.DELIVERED) / medians.of(Figure.OFFERED);
  }

  private static Row keepsUp(Medians ours, String kind) {
    return new Row(
        kind + ours.cell() + ", keeps up",
        "≥ 98 %, lost 0",
        "",
        "%,.0f of %,.0f/s, lost %s; %.2f µs, p50 %.1f, p99 %.1f ms"
            .formatted(
                ours.of(Figure.DELIVERED),
                ours.of(Figure.OFFERED),
                Figure.LOST.text(ours.of(Figure.LOST)),
                ours.of(Figure.SERVER_MICROS),
                ours.of(Figure.P50),
                ours.of(Figure.P99)),
        ours.remarks(),
        Verdict.of(ours.count(), share(ours) >= KEEPS_UP, false));
  }

  /** A figure that is to be small. */
  private void below(Optional<Medians> ours, Figure figure, double must, double reach) {
    ours.ifPresent(
        medians -> {
          double value = medians.of(figure);
          rows.add(
              new Row(
                  medians.cell() + ", " + figure.head(),
                  "≤ %s".formatted(number(must)),
                  Double.isNaN(reach) ? "" : "≤ %s".formatted(number(reach)),
                  figure.text(value),
                  medians.remarks(),
                  Verdict.of(medians.count(), value <= must, value <= reach)));
        });
  }

  /** CPU time against that of a peer, and of another for what is to be reached. */
  private void cpu(
      Optional<Medians> ours,
      Optional<Medians> peer,
      double must,
      Optional<Medians> other,
      double reach) {
    ours.ifPresent(
        medians -> {
          double value = medians.of(Figure.SERVER_MICROS);
          boolean holds = peer.isPresent() && value <= must * micros(peer);
          boolean reached = other.isPresent() && value <= reach * micros(other);
          rows.add(
              new Row(
                  medians.cell() + ", " + Figure.SERVER_MICROS.head(),
                  times("≤", must, peer),
                  times("≤", reach, other),
                  Figure.SERVER_MICROS.text(value),
                  ratios(value, peer, other) + medians.remarks(),
                  peer.isEmpty() ? Verdict.UNKNOWN : Verdict.of(medians.count(), holds, reached)));
        });
  }

  private static double micros(Optional<Medians> medians) {
    return medians.orElseThrow().of(Figure.SERVER_MICROS);
  }

  private static String times(String sign, double factor, Optional<Medians> peer) {
    return "%s %.1f x %s".formatted(sign, factor, peer.map(Medians::contestant).orElse("?"));
  }

  private static String ratios(double value, Optional<Medians> peer, Optional<Medians> other) {
    List<String> ratios = new ArrayList<>();
    peer.ifPresent(medians -> ratios.add(ratio(value, medians)));
    other
        .filter(medians -> !peer.equals(other))
        .ifPresent(medians -> ratios.add(ratio(value, medians)));
    return String.join(", ", ratios);
  }

  private static String ratio(double value, Medians medians) {
    double other = medians.of(Figure.SERVER_MICROS);
    return "%.2f x %s (%.2f)%s"
        .formatted(value / other, medians.contestant(), other, medians.remarks());
  }

  private static String number(double value) {
    return value == Math.rint(value) ? "%.0f".formatted(value) : "%s".formatted(value);
  }
}
