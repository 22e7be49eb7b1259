package io.streamboard.desktop.canvas;

import io.streamboard.desktop.canvas.form.Area;
import io.streamboard.model.id.WidgetId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/**
 * Finds what lies in an area without looking at everything: a grid of cells, kept current item by
 * item. Items over very many cells are kept apart and always looked at.
 */
final class SpatialIndex {

  private static final double CELL = 512;
  private static final long MOST_CELLS = 64;

  private static final class Entry {
    private final Item item;
    private final Area area;

    /** The search that met it last: an item in several cells is handed out once. */
    private long met;

    Entry(Item item, Area area) {
      this.item = item;
      this.area = area;
    }
  }

  private final Map<Long, List<Entry>> cells = new HashMap<>();
  private final Map<WidgetId, Entry> entries = new HashMap<>();
  private final List<Entry> large = new ArrayList<>();
  private long searches;

  /** Finds the item where it is shown from now on, and no longer where it was before. */
  void put(Item item) {
    remove(item.id());
    Entry entry = new Entry(item, item.figure().area());
    entries.put(item.id(), entry);
    if (isLarge(entry.area)) {
      large.add(entry);
    } else {
      eachCell(
          entry.area, cell -> cells.computeIfAbsent(cell, any -> new ArrayList<>(4)).add(entry));
    }
  }

  void remove(WidgetId widget) {
    Entry old = entries.remove(widget);
    if (old == null) {
      return;
    }
    if (isLarge(old.area)) {
      large.remove(old);
    } else {
      eachCell(
          old.area,
          cell ->
              cells.computeIfPresent(
                  cell, (any, held) -> held.remove(old) && held.isEmpty() ? null : held));
    }
  }

  void clear() {
    cells.clear();
    entries.clear();
    large.clear();
  }

  /** Every item that touches the area, in no order. */
  void find(Area area, Consumer<Item> found) {
    if (cellCount(area) >= cells.size()) {
      entries.values().forEach(entry -> offer(entry, area, found));
      return;
    }
    searches++;
    large.forEach(entry -> offer(entry, area, found));
    eachCell(
        area,
        cell -> {
          for (Entry entry : cells.getOrDefault(cell, List.of())) {
            if (entry.met != searches) {
              entry.met = searches;
              offer(entry, area, found);
            }
          }
        });
  }

  private static void offer(Entry entry, Area area, Consumer<Item> found) {
    if (entry.area.intersects(area)) {
      found.accept(entry.item);
    }
  }

  private static boolean isLarge(Area area) {
    return cellCount(area) > MOST_CELLS;
  }

  private static long cellCount(Area area) {
    return (index(area.right()) - index(area.left()) + 1)
        * (index(area.bottom()) - index(area.top()) + 1);
  }

  private static void eachCell(Area area, LongConsumer action) {
    for (long column = index(area.left()); column <= index(area.right()); column++) {
      for (long row = index(area.top()); row <= index(area.bottom()); row++) {
        action.accept((column << 32) ^ (row & 0xFFFF_FFFFL));
      }
    }
  }

  private static long index(double coordinate) {
    return (long) Math.floor(coordinate / CELL);
  }
}
