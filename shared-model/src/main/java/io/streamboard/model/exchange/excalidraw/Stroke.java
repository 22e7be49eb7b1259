package io.streamboard.model.exchange.excalidraw;

import io.streamboard.model.exchange.Geometry;
import io.streamboard.model.geometry.Point;
import io.streamboard.model.json.foreign.NumberList;
import io.streamboard.model.limit.Limits;
import io.streamboard.model.widget.InkPath;

/**
 * The points of a line, relative to the element's place: the box around them.
 *
 * @param left the smallest x, and so on
 */
record Stroke(double left, double top, double right, double bottom) {
  private static final double FULL = 10_000;
  private static final int FULL_WIDTH = 100;

  /** What they draw without pressure is about half as wide as at full pressure. */
  private static final int USUAL_WIDTH = 50;

  /** A place and a size that need not be allowed ones. */
  record Box(double x, double y, double width, double height) {}

  static Stroke of(Element element) {
    NumberList points = element.points();
    double left = points.get(0);
    double top = points.get(1);
    double right = left;
    double bottom = top;
    for (int i = 2; i + 1 < points.size(); i += 2) {
      left = Math.min(left, points.get(i));
      top = Math.min(top, points.get(i + 1));
      right = Math.max(right, points.get(i));
      bottom = Math.max(bottom, points.get(i + 1));
    }
    return new Stroke(left, top, right, bottom);
  }

  Box box(Element element) {
    return new Box(element.x() + left, element.y() + top, right - left, bottom - top);
  }

  /** Where a point is on the board: the line is turned about the middle of its box. */
  Point place(Element element, int index) {
    Point middle = new Point(element.x() + (left + right) / 2, element.y() + (top + bottom) / 2);
    Point point =
        new Point(
            element.x() + element.points().get(2 * index),
            element.y() + element.points().get(2 * index + 1));
    return Geometry.turned(point, middle, Math.toDegrees(element.angle()));
  }

  /** Of too many points some, evenly apart, with the first and the last. */
  InkPath path(Element element) {
    int count = element.points().size() / 2;
    int taken = Math.min(count, Limits.INK_POINTS);
    StringBuilder path = new StringBuilder();
    for (int i = 0; i < taken; i++) {
      int at = taken == 1 ? 0 : (int) ((long) i * (count - 1) / (taken - 1));
      path.append(i == 0 ? "" : " ").append(share(element.points().get(2 * at), left, right));
      path.append(' ').append(share(element.points().get(2 * at + 1), top, bottom));
      path.append(' ').append(width(element, at));
    }
    return new InkPath(path.toString());
  }

  private static int share(double value, double from, double to) {
    return to <= from
        ? 0
        : Math.clamp(Math.round((value - from) / (to - from) * FULL), 0, (int) FULL);
  }

  private static int width(Element element, int at) {
    if (!element.is("freedraw", "draw")) {
      return FULL_WIDTH;
    }
    NumberList pressures = element.pressures();
    double pressure = at < pressures.size() ? pressures.get(at) : Double.NaN;
    return Double.isFinite(pressure)
        ? Math.clamp(Math.round(pressure * FULL_WIDTH), 1, FULL_WIDTH)
        : USUAL_WIDTH;
  }
}
