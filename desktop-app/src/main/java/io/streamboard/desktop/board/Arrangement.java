package io.streamboard.desktop.board;

import io.streamboard.desktop.board.relation.Unit;
import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.geometry.Point;
import io.streamboard.model.id.WidgetId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * Where widgets, and groups as a whole, go when they are put in order. Pure: from places to places,
 * sizes stay.
 */
final class Arrangement {

  /** The line on which the widgets are put: an edge, or the middle, of all of them. */
  enum Edge {
    LEFT,
    CENTRE,
    RIGHT,
    TOP,
    MIDDLE,
    BOTTOM
  }

  /** Between neighbours in a grid, in world units. */
  private static final double GAP = 24;

  private Arrangement() {}

  static Map<WidgetId, Bounds> aligned(List<Unit> units, Edge edge) {
    double left = least(units, Bounds::x);
    double right = most(units, Bounds::right);
    double top = least(units, Bounds::y);
    double bottom = most(units, Bounds::bottom);
    Map<WidgetId, Bounds> to = new LinkedHashMap<>();
    for (Unit unit : units) {
      Bounds box = unit.bounds();
      Point place =
          switch (edge) {
            case LEFT -> Point.nearest(left, box.y());
            case CENTRE -> Point.nearest((left + right - box.width()) / 2, box.y());
            case RIGHT -> Point.nearest(right - box.width(), box.y());
            case TOP -> Point.nearest(box.x(), top);
            case MIDDLE -> Point.nearest(box.x(), (top + bottom - box.height()) / 2);
            case BOTTOM -> Point.nearest(box.x(), bottom - box.height());
          };
      to.put(unit.id(), box.at(place));
    }
    return to;
  }

  /** The same space between neighbours; the first and the last stay. */
  static Map<WidgetId, Bounds> distributed(List<Unit> units, boolean across) {
    ToDoubleFunction<Bounds> start = across ? Bounds::x : Bounds::y;
    ToDoubleFunction<Bounds> length = across ? Bounds::width : Bounds::height;
    List<Unit> sorted =
        units.stream()
            .sorted(
                Comparator.comparingDouble(
                    unit ->
                        start.applyAsDouble(unit.bounds())
                            + length.applyAsDouble(unit.bounds()) / 2))
            .toList();
    Bounds first = sorted.getFirst().bounds();
    Bounds last = sorted.getLast().bounds();
    double lengths = sorted.stream().mapToDouble(unit -> length.applyAsDouble(unit.bounds())).sum();
    double whole =
        start.applyAsDouble(last) + length.applyAsDouble(last) - start.applyAsDouble(first);
    double space = (whole - lengths) / (sorted.size() - 1);
    Map<WidgetId, Bounds> to = new LinkedHashMap<>();
    double at = start.applyAsDouble(first);
    for (Unit unit : sorted) {
      Bounds box = unit.bounds();
      to.put(unit.id(), box.at(across ? Point.nearest(at, box.y()) : Point.nearest(box.x(), at)));
      at += length.applyAsDouble(box) + space;
    }
    return to;
  }

  /** In a grid about as wide as high, read as they lay: row by row, from the top left corner. */
  static Map<WidgetId, Bounds> tidied(List<Unit> units) {
    double wide = most(units, Bounds::width);
    double high = most(units, Bounds::height);
    double left = least(units, Bounds::x);
    double top = least(units, Bounds::y);
    int columns = (int) Math.ceil(Math.sqrt(units.size()));
    List<Unit> sorted =
        units.stream()
            .sorted(
                Comparator.<Unit>comparingDouble(
                        unit -> Math.floor((unit.bounds().centre().y() - top) / high))
                    .thenComparingDouble(unit -> unit.bounds().centre().x())
                    .thenComparing(Unit::id))
            .toList();
    Map<WidgetId, Bounds> to = new LinkedHashMap<>();
    for (int i = 0; i < sorted.size(); i++) {
      Unit unit = sorted.get(i);
      double x = left + (i % columns) * (wide + GAP);
      double y = top + Math.floorDiv(i, columns) * (high + GAP);
      to.put(unit.id(), unit.bounds().at(Point.nearest(x, y)));
    }
    return to;
  }

  private static double least(List<Unit> units, ToDoubleFunction<Bounds> of) {
    return units.stream().map(Unit::bounds).mapToDouble(of).min().orElseThrow();
  }

  private static double most(List<Unit> units, ToDoubleFunction<Bounds> of) {
    return units.stream().map(Unit::bounds).mapToDouble(of).max().orElseThrow();
  }
}
