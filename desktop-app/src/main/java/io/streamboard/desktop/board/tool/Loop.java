package io.streamboard.desktop.board.tool;

import io.streamboard.desktop.canvas.form.Area;
import io.streamboard.model.geometry.Point;
import java.util.List;

/** A line drawn around something; its last place is joined to its first. */
record Loop(List<Point> points) {

  Loop {
    points = List.copyOf(points);
  }

  /** The upright box around it; there is at least one place. */
  Area area() {
    return points.stream()
        .map(point -> new Area(point.x(), point.y(), point.x(), point.y()))
        .reduce(Area::union)
        .orElseThrow();
  }

  /** Whether all these places are inside; what is crossed twice counts as outside. */
  boolean holds(List<Point> places) {
    return places.stream().allMatch(this::holds);
  }

  private boolean holds(Point at) {
    boolean inside = false;
    Point before = points.getLast();
    for (Point point : points) {
      if (point.y() > at.y() != before.y() > at.y() && at.x() < crossing(point, before, at.y())) {
        inside = !inside;
      }
      before = point;
    }
    return inside;
  }

  private static double crossing(Point a, Point b, double y) {
    return a.x() + (b.x() - a.x()) * (y - a.y()) / (b.y() - a.y());
  }
}
