package io.streamboard.desktop.canvas;

import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.id.WidgetId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;

/**
 * Finds what may lie in an area without looking at everything: a grid of cells, kept current widget
 * by widget. Answers are candidates, the caller compares bounds. Widgets over very many cells are
 * kept apart and always candidates.
 */
final class SpatialIndex {

  private static final double CELL = 512;
  private static final long MOST_CELLS = 64;

  private final Map<Long, Set<WidgetId>> cells = new HashMap<>();
  private final Map<WidgetId, Bounds> places = new HashMap<>();
  private final Set<WidgetId> large = new HashSet<>();

  void put(WidgetId widget, Bounds bounds) {
    remove(widget);
    places.put(widget, bounds);
    if (cellCount(bounds) > MOST_CELLS) {
      large.add(widget);
    } else {
      eachCell(bounds, cell -> cells.computeIfAbsent(cell, any -> new HashSet<>()).add(widget));
    }
  }

  void remove(WidgetId widget) {
    Bounds old = places.remove(widget);
    if (old == null || large.remove(widget)) {
      return;
    }
    eachCell(
        old,
        cell ->
            cells.computeIfPresent(
                cell, (any, held) -> held.remove(widget) && held.isEmpty() ? null : held));
  }

  void clear() {
    cells.clear();
    places.clear();
    large.clear();
  }

  /** Every widget that lies in the area, and some that lie near it. */
  Set<WidgetId> near(Bounds area) {
    if (cellCount(area) >= cells.size()) {
      return Set.copyOf(places.keySet());
    }
    Set<WidgetId> found = new HashSet<>(large);
    eachCell(area, cell -> found.addAll(cells.getOrDefault(cell, Set.of())));
    return found;
  }

  private static long cellCount(Bounds bounds) {
    return (index(bounds.right()) - index(bounds.x()) + 1)
        * (index(bounds.bottom()) - index(bounds.y()) + 1);
  }

  private static void eachCell(Bounds bounds, LongConsumer action) {
    for (long column = index(bounds.x()); column <= index(bounds.right()); column++) {
      for (long row = index(bounds.y()); row <= index(bounds.bottom()); row++) {
        action.accept((column << 32) ^ (row & 0xFFFF_FFFFL));
      }
    }
  }

  private static long index(double coordinate) {
    return (long) Math.floor(coordinate / CELL);
  }
}
