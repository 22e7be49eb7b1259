package io.streamboard.desktop.board.outline;

import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.id.WidgetId;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a widget is read: from top to bottom in bands of the board, in each from left to right, and
 * what a frame holds right after the frame. A total order of fixed places, so that a list in it is
 * searched and changed without being sorted anew.
 *
 * @param path the places of what holds the widget, the outermost first, then its own
 */
record ReadingOrder(List<Place> path) implements Comparable<ReadingOrder> {

  /** Of widgets whose upper edges are so near, in world units, the left one is read first. */
  private static final double BAND = 48;

  ReadingOrder {
    path = List.copyOf(path);
  }

  /** The place of one widget among those that lie where it lies. */
  record Place(long band, double x, double y, WidgetId id) implements Comparable<Place> {

    static Place of(WidgetId id, Bounds bounds) {
      return new Place((long) Math.floor(bounds.y() / BAND), bounds.x(), bounds.y(), id);
    }

    @Override
    public int compareTo(Place other) {
      int byBand = Long.compare(band, other.band);
      int byX = byBand != 0 ? byBand : Double.compare(x, other.x);
      int byY = byX != 0 ? byX : Double.compare(y, other.y);
      return byY != 0 ? byY : id.compareTo(other.id);
    }
  }

  /** Of a widget in what is read there. */
  static ReadingOrder in(ReadingOrder holder, Place place) {
    List<Place> path = new ArrayList<>(holder.path);
    path.add(place);
    return new ReadingOrder(path);
  }

  static ReadingOrder of(Place place) {
    return new ReadingOrder(List.of(place));
  }

  /** In how many frames the widget lies. */
  int depth() {
    return path.size() - 1;
  }

  @Override
  public int compareTo(ReadingOrder other) {
    int common = Math.min(path.size(), other.path.size());
    for (int at = 0; at < common; at++) {
      int order = path.get(at).compareTo(other.path.get(at));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(path.size(), other.path.size());
  }
}
