package io.streamboard.desktop.board;

import io.streamboard.desktop.canvas.Item;
import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.geometry.Point;
import io.streamboard.model.id.WidgetId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Where widgets go when they are put in order. Pure: from places to places, sizes stay. */
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

  static Map<WidgetId, Bounds> aligned(List<Item> items, Edge edge) {
    double left = least(items, Bounds::x);
    double right = most(items, Bounds::right);
    double top = least(items, Bounds::y);
    double bottom = most(items, Bounds::bottom);
    Map<WidgetId, Bounds> to = new LinkedHashMap<>();
    for (Item item : items) {
      Bounds box = item.bounds();
      Point place =
          switch (edge) {
            case LEFT -> new Point(left, box.y());
            case CENTRE -> new Point((left + right - box.width()) / 2, box.y());
            case RIGHT -> new Point(right - box.width(), box.y());
            case TOP -> new Point(box.x(), top);
            case MIDDLE -> new Point(box.x(), (top + bottom - box.height()) / 2);
            case BOTTOM -> new Point(box.x(), bottom - box.height());
          };
      to.put(item.id(), box.at(place));
    }
    return to;
  }

  /** The same space between neighbours; the first and the last stay. */
  static Map<WidgetId, Bounds> distributed(List<Item> items, boolean across) {
    ToDoubleFunction<Bounds> start = across ? Bounds::x : Bounds::y;
    ToDoubleFunction<Bounds> length = across ? Bounds::width : Bounds::height;
    List<Item> sorted =
        items.stream()
            .sorted(
                Comparator.comparingDouble(
                    item ->
                        start.applyAsDouble(item.bounds())
                            + length.applyAsDouble(item.bounds()) / 2))
            .toList();
    Bounds first = sorted.getFirst().bounds();
    Bounds last = sorted.getLast().bounds();
    double lengths = sorted.stream().mapToDouble(item -> length.applyAsDouble(item.bounds())).sum();
    double whole =
        start.applyAsDouble(last) + length.applyAsDouble(last) - start.applyAsDouble(first);
    double space = (whole - lengths) / (sorted.size() - 1);
    Map<WidgetId, Bounds> to = new LinkedHashMap<>();
    double at = start.applyAsDouble(first);
    for (Item item : sorted) {
      Bounds box = item.bounds();
      to.put(item.id(), box.at(across ? new Point(at, box.y()) : new Point(box.x(), at)));
      at += length.applyAsDouble(box) + space;
    }
    return to;
  }

  /** In a grid about as wide as high, read as they lay: row by row, from the top left corner. */
  static Map<WidgetId, Bounds> tidied(List<Item> items) {
    double wide = most(items, Bounds::width);
    double high = most(items, Bounds::height);
    double left = least(items, Bounds::x);
    double top = least(items, Bounds::y);
    int columns = (int) Math.ceil(Math.sqrt(items.size()));
    List<Item> sorted =
        items.stream()
            .sorted(
                Comparator.<Item>comparingDouble(
                        item -> Math.floor((item.bounds().centre().y() - top) / high))
                    .thenComparingDouble(item -> item.bounds().centre().x())
                    .thenComparing(Item::id))
            .toList();
    Map<WidgetId, Bounds> to = new LinkedHashMap<>();
    for (int i = 0; i < sorted.size(); i++) {
      Item item = sorted.get(i);
      double x = left + (i % columns) * (wide + GAP);
      double y = top + Math.floorDiv(i, columns) * (high + GAP);
      to.put(item.id(), item.bounds().at(new Point(x, y)));
    }
    return to;
  }

  private static double least(List<Item> items, ToDoubleFunction<Bounds> of) {
    return items.stream().map(Item::bounds).mapToDouble(of).min().orElseThrow();
  }

  private static double most(List<Item> items, ToDoubleFunction<Bounds> of) {
    return items.stream().map(Item::bounds).mapToDouble(of).max().orElseThrow();
  }
}
