package io.streamboard.model.geometry;

import io.streamboard.model.limit.Limits;

/** A place on a board, in world units; y grows downwards. Rounded to thousandths. */
public record Point(double x, double y) {
  public Point {
    x = WorldUnits.coordinate("x", x);
    y = WorldUnits.coordinate("y", y);
  }

  /**
   * A place worked out from others, rounded before it is judged: what lies on the border of the
   * board stays on it, whatever is left over from reckoning in binary fractions.
   */
  public static Point reckoned(double x, double y) {
    return new Point(WorldUnits.rounded(x), WorldUnits.rounded(y));
  }

  /** The place, or the one on the border of the board that is nearest to it. */
  public static Point nearest(double x, double y) {
    return reckoned(
        Math.clamp(x, -Limits.COORDINATE, Limits.COORDINATE),
        Math.clamp(y, -Limits.COORDINATE, Limits.COORDINATE));
  }

  public Point plus(double dx, double dy) {
    return reckoned(x + dx, y + dy);
  }
}
