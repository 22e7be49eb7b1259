package io.streamboard.desktop.canvas;

import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.geometry.Point;
import io.streamboard.model.limit.Limits;

/**
 * How a box is turned about its own middle, for whoever goes between places in the box as it is
 * stored and places where it is seen. In world units and degrees clockwise.
 */
record Turn(Point middle, double degrees) {

  static Turn of(Bounds box, double degrees) {
    return new Turn(box.centre(), degrees);
  }

  /** Where a place of the upright box is seen. */
  Point seen(Point upright) {
    return turned(upright, Math.toRadians(degrees));
  }

  /** The place of the upright box that is seen here. */
  Point upright(Point seen) {
    return turned(seen, -Math.toRadians(degrees));
  }

  private Point turned(Point place, double angle) {
    if (angle == 0) {
      return place;
    }
    double dx = place.x() - middle.x();
    double dy = place.y() - middle.y();
    return new Point(
        within(middle.x() + dx * Math.cos(angle) - dy * Math.sin(angle)),
        within(middle.y() + dx * Math.sin(angle) + dy * Math.cos(angle)));
  }

  /** At the border of what a board can hold, a turned place may lie beyond. */
  private static double within(double coordinate) {
    return Math.clamp(coordinate, -Limits.COORDINATE, Limits.COORDINATE);
  }
}
