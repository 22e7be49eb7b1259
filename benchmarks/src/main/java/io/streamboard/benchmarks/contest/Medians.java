package io.streamboard.benchmarks.contest;

import java.util.List;

/** Repeats of one cell with one contestant, taken together. */
public record Medians(String contestant, String cell, List<Result> repeats) {
  public Medians {
    repeats = List.copyOf(repeats);
  }

  /** The one in the middle, of those that have the figure; not a number when none has. */
  public double of(Figure figure) {
    double[] sorted =
        repeats.stream()
            .mapToDouble(result -> result.figure(figure))
            .filter(value -> !Double.isNaN(value))
            .sorted()
            .toArray();
    return middle(sorted);
  }

  /** The median of sorted values; not a number when there are none. */
  static double middle(double[] sorted) {
    if (sorted.length == 0) {
      return Double.NaN;
    }
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  /** What else is in the figures of some repeat, for people; empty when nothing is. */
  public String remarks() {
    boolean others = repeats.stream().anyMatch(Result::besideOthers);
    boolean limit = repeats.stream().anyMatch(Result::atGeneratorsLimit);
    return (others ? " (others worked)" : "") + (limit ? " (generator full)" : "");
  }

  /** Whether the figures of all repeats count. */
  public boolean count() {
    return repeats.stream().allMatch(result -> result.objections().isEmpty());
  }
}
