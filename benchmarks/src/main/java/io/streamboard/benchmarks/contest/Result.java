package io.streamboard.benchmarks.contest;

import io.streamboard.benchmarks.contestant.Proof;
import java.util.List;
import java.util.Map;

/**
 * One repeat of one cell with one contestant.
 *
 * @param figures what was measured; not a number where the contestant has no such figure
 * @param objections what makes the figures void, none when they count
 */
public record Result(
    String contestant,
    String cell,
    int repeat,
    Map<Figure, Double> figures,
    Proof proof,
    List<String> objections) {
  private static final double COLLAPSED = 0.5;

  /** Cores: from here on the work of others is in the figures. */
  private static final double OTHERS = 0.25;

  /** Of the one core that it can use: from here on the generator sets the pace. */
  private static final double GENERATOR = 0.95;

  public Result {
    figures = Map.copyOf(figures);
    objections = List.copyOf(objections);
  }

  /** Without figures. */
  static Result failed(String contestant, String cell, int repeat, String why) {
    return new Result(contestant, cell, repeat, Map.of(), new Proof("", List.of()), List.of(why));
  }

  /** Whether it gave less than half of what was offered; the rest of such a run says little. */
  public boolean collapsed() {
    return figure(Figure.DELIVERED) < COLLAPSED * figure(Figure.OFFERED);
  }

  /** Whether others worked on the machine, so that it is worth measuring again. */
  boolean besideOthers() {
    return figure(Figure.OTHER_CORES) > OTHERS;
  }

  /** Whether somebody faster than the generator would have been measured as no faster. */
  boolean atGeneratorsLimit() {
    return figure(Figure.GENERATOR_CORES) > GENERATOR;
  }

  public double figure(Figure figure) {
    return figures.getOrDefault(figure, Double.NaN);
  }
}
