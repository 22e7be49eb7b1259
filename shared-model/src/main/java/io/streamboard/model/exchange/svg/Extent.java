package io.streamboard.model.exchange.svg;

import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.geometry.Point;
import io.streamboard.model.limit.Limits;

/** The box around points. Confined to one call. */
final class Extent {
  private double left = Double.POSITIVE_INFINITY;
  private double top = Double.POSITIVE_INFINITY;
  private double right = Double.NEGATIVE_INFINITY;
  private double bottom = Double.NEGATIVE_INFINITY;

  void add(Point point) {
    left = Math.min(left, point.x());
    top = Math.min(top, point.y());
    right = Math.max(right, point.x());
    bottom = Math.max(bottom, point.y());
  }

  /** Of no points a small one; what lies further away than a box is wide, is cut off. */
  Bounds around(double margin) {
    if (left > right) {
      return Bounds.of(0, 0, 2 * margin, 2 * margin);
    }
    double x = Math.max(left - margin, -Limits.COORDINATE);
    double y = Math.max(top - margin, -Limits.COORDINATE);
    return Bounds.of(x, y, length(right + margin - x), length(bottom + margin - y));
  }

  private static double length(double wanted) {
    return Math.clamp(wanted, Limits.SIZE_MIN, Limits.SIZE_MAX);
  }
}
