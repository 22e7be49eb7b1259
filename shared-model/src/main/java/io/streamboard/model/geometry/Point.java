package io.streamboard.model.geometry;

/** A place on a board, in world units; y grows downwards. Rounded to thousandths. */
public record Point(double x, double y) {
  public Point {
    x = WorldUnits.coordinate("x", x);
    y = WorldUnits.coordinate("y", y);
  }

  public Point plus(double dx, double dy) {
    return new Point(x + dx, y + dy);
  }
}
