package io.streamboard.desktop.canvas;

/** A rectangle in pixels of the viewport. Not a place on the board: that is {@code Bounds}. */
public record Box(double x, double y, double width, double height) {

  public boolean contains(double px, double py) {
    return px >= x && px <= x + width && py >= y && py <= y + height;
  }

  public boolean intersects(Box other) {
    return x <= other.x + other.width
        && other.x <= x + width
        && y <= other.y + other.height
        && other.y <= y + height;
  }

  public Box grown(double by) {
    return new Box(x - by, y - by, width + 2 * by, height + 2 * by);
  }
}
