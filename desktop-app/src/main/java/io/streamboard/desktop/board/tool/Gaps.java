package io.streamboard.desktop.board.tool;

import io.streamboard.desktop.canvas.form.Area;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Puts something where the gaps to its neighbours are equal, on one axis: between two of them, or
 * after two that have a gap.
 */
record Gaps(Axis axis, List<Area> others) {

  /** A way to go, and the gaps that are equal then. */
  record Fit(double way, List<Guide> guides) {}

  /** The nearest place with equal gaps within reach; empty when there is none. */
  Optional<Fit> nearest(Area moved, double reach) {
    Optional<Area> before = before(moved, axis.middle(moved));
    Optional<Area> after = after(moved, axis.middle(moved));
    return Stream.of(
            before.flatMap(a -> after.flatMap(b -> between(moved, a, b))),
            before.flatMap(a -> before(a, axis.start(a)).flatMap(first -> behind(moved, first, a))),
            after.flatMap(b -> after(b, axis.end(b)).flatMap(last -> ahead(moved, b, last))))
        .flatMap(Optional::stream)
        .filter(fit -> Math.abs(fit.way()) <= reach)
        .min(Comparator.comparingDouble(fit -> Math.abs(fit.way())));
  }

  /** The nearest in line that ends before the place. */
  private Optional<Area> before(Area area, double place) {
    return others.stream()
        .filter(other -> axis.inLine(area, other) && axis.end(other) <= place)
        .max(Comparator.comparingDouble(axis::end));
  }

  private Optional<Area> after(Area area, double place) {
    return others.stream()
        .filter(other -> axis.inLine(area, other) && axis.start(other) >= place)
        .min(Comparator.comparingDouble(axis::start));
  }

  private Optional<Fit> between(Area moved, Area a, Area b) {
    double gap = (axis.start(b) - axis.end(a) - axis.length(moved)) / 2;
    return fit(moved, gap, axis.end(a) + gap, a, b);
  }

  private Optional<Fit> behind(Area moved, Area first, Area second) {
    double gap = axis.start(second) - axis.end(first);
    double to = axis.end(second) + gap;
    return fit(moved, gap, to, first, second)
        .map(fit -> new Fit(fit.way(), List.of(line(first, second), line(second, at(moved, to)))));
  }

  private Optional<Fit> ahead(Area moved, Area first, Area second) {
    double gap = axis.start(second) - axis.end(first);
    double to = axis.start(first) - gap - axis.length(moved);
    return fit(moved, gap, to, first, second)
        .map(fit -> new Fit(fit.way(), List.of(line(at(moved, to), first), line(first, second))));
  }

  private Optional<Fit> fit(Area moved, double gap, double to, Area a, Area b) {
    Area there = at(moved, to);
    return gap > 0
        ? Optional.of(new Fit(to - axis.start(moved), List.of(line(a, there), line(there, b))))
        : Optional.empty();
  }

  private Area at(Area moved, double start) {
    return axis.moved(moved, start - axis.start(moved));
  }

  /** From the end of one to the start of the next, in the middle of what both span. */
  private Guide line(Area a, Area b) {
    Axis along = axis.other();
    double from = Math.max(along.start(a), along.start(b));
    double to = Math.min(along.end(a), along.end(b));
    return axis.gap(axis.end(a), axis.start(b), (from + to) / 2);
  }
}
