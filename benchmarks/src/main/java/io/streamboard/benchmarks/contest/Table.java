package io.streamboard.benchmarks.contest;

import io.streamboard.benchmarks.contestant.Lane;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Medians in Markdown: a line for each cell and contestant, in the order of the cells. */
final class Table {
  private Table() {}

  /**
   * @param results in any order; the order of the first repeat is kept
   */
  static List<Medians> medians(List<Result> results) {
    Map<String, List<Result>> grouped =
        results.stream()
            .collect(
                Collectors.groupingBy(
                    result -> result.cell() + " " + result.contestant(),
                    LinkedHashMap::new,
                    Collectors.toList()));
    return grouped.values().stream()
        .map(
            repeats ->
                new Medians(repeats.getFirst().contestant(), repeats.getFirst().cell(), repeats))
        .toList();
  }

  static List<String> lines(Lane lane, List<Medians> medians) {
    List<Figure> figures = figures(lane);
    List<String> lines = new ArrayList<>();
    lines.add(
        "| cell | contestant | "
            + figures.stream().map(Figure::head).collect(Collectors.joining(" | "))
            + " |");
    lines.add("|---|---|" + "---|".repeat(figures.size()));
    medians.forEach(each -> lines.add(line(figures, each)));
    return lines;
  }

  private static String line(List<Figure> figures, Medians medians) {
    return "| "
        + medians.cell()
        + " | "
        + medians.contestant()
        + (medians.count() ? "" : " (void)")
        + medians.remarks()
        + " | "
        + figures.stream()
            .map(figure -> figure.text(medians.of(figure)))
            .collect(Collectors.joining(" | "))
        + " |";
  }

  private static List<Figure> figures(Lane lane) {
    List<Figure> figures = new ArrayList<>(List.of(Figure.values()));
    figures.removeAll(
        switch (lane) {
          case OPERATIONS -> List.of(Figure.MADE, Figure.AGE_P50, Figure.AGE_P99);
          case PRESENCE ->
              List.of(Figure.MADE, Figure.P95, Figure.P999, Figure.TWICE, Figure.ALONG);
        });
    return figures;
  }
}
