package io.streamboard.benchmarks.contest;

import java.util.List;
import java.util.Locale;

/**
 * Variants against the first of them: each repeat is divided by the same repeat of the first, so
 * that what the machine did meanwhile counts for both.
 */
final class Paired {
  private static final List<Figure> COMPARED =
      List.of(Figure.SERVER_MICROS, Figure.P50, Figure.P99);

  private Paired() {}

  /**
   * A line for each cell and variant but the first.
   *
   * @param variants names of contestants
   */
  static List<String> lines(List<String> variants, List<Result> results) {
    return results.stream()
        .map(Result::cell)
        .distinct()
        .flatMap(
            cell ->
                variants.stream()
                    .skip(1)
                    .map(variant -> line(cell, variant, variants.getFirst(), results)))
        .toList();
  }

  private static String line(String cell, String variant, String base, List<Result> results) {
    StringBuilder line = new StringBuilder("%-10s %s / %s:".formatted(cell, variant, base));
    for (Figure figure : COMPARED) {
      double[] ratios = ratios(cell, variant, base, figure, results);
      if (ratios.length > 0) {
        line.append(
            String.format(
                Locale.ROOT,
                "  %s x %.3f (%.3f to %.3f)",
                figure.head(),
                Medians.middle(ratios),
                ratios[0],
                ratios[ratios.length - 1]));
      }
    }
    return line.toString();
  }

  /** Sorted. */
  private static double[] ratios(
      String cell, String variant, String base, Figure figure, List<Result> results) {
    List<Result> bases = of(cell, base, results);
    return of(cell, variant, results).stream()
        .flatMapToDouble(
            one ->
                bases.stream()
                    .filter(other -> other.repeat() == one.repeat())
                    .mapToDouble(other -> one.figure(figure) / other.figure(figure)))
        .filter(Double::isFinite)
        .sorted()
        .toArray();
  }

  private static List<Result> of(String cell, String contestant, List<Result> results) {
    return results.stream()
        .filter(each -> each.cell().equals(cell) && each.contestant().equals(contestant))
        .toList();
  }
}
