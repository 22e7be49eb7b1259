package io.streamboard.desktop.board.tool;

import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.geometry.Point;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.limit.Limits;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A move or resize that has not been dropped: where each widget was when it began, and where it is
 * now. Others see it under its id, and the drop ends it by that id.
 *
 * @param resizes whether sizes change too
 */
public record LiveDrag(
    String id, boolean resizes, Map<WidgetId, Bounds> start, Map<WidgetId, Bounds> now) {

  public LiveDrag {
    start = Map.copyOf(start);
    now = Map.copyOf(now);
  }

  static LiveDrag of(String id, boolean resizes, Map<WidgetId, Bounds> start) {
    return new LiveDrag(id, resizes, start, start);
  }

  LiveDrag movedBy(double dx, double dy) {
    Map<WidgetId, Bounds> moved = new LinkedHashMap<>();
    start.forEach((widget, bounds) -> moved.put(widget, bounds.at(near(bounds, dx, dy))));
    return new LiveDrag(id, resizes, start, moved);
  }

  /** Kept inside of the coordinates that a board can hold. */
  private static Point near(Bounds bounds, double dx, double dy) {
    double most = Limits.COORDINATE - Limits.SIZE_MAX;
    return new Point(
        Math.clamp(bounds.x() + dx, -most, most), Math.clamp(bounds.y() + dy, -most, most));
  }

  /** Every widget scaled as the box around all of them goes from one to the other. */
  LiveDrag scaled(Bounds from, Bounds to) {
    double across = to.width() / from.width();
    double down = to.height() / from.height();
    Map<WidgetId, Bounds> scaled = new LinkedHashMap<>();
    start.forEach(
        (widget, bounds) ->
            scaled.put(
                widget,
                Bounds.of(
                    to.x() + (bounds.x() - from.x()) * across,
                    to.y() + (bounds.y() - from.y()) * down,
                    Math.clamp(bounds.width() * across, 1, 100_000),
                    Math.clamp(bounds.height() * down, 1, 100_000))));
    return new LiveDrag(id, resizes, start, scaled);
  }

  public boolean moved() {
    return !start.equals(now);
  }
}
