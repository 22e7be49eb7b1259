package io.streamboard.desktop.canvas.form;

import io.streamboard.model.geometry.Bounds;

/**
 * An axis-parallel box in world units that may be of any size, other than {@link Bounds}, which a
 * board can hold: what is painted reaches beyond the box of its widget.
 */
public record Area(double left, double top, double right, double bottom) {

  public static Area of(Bounds bounds) {
    return new Area(bounds.x(), bounds.y(), bounds.right(), bounds.bottom());
  }

  public double width() {
    return right - left;
  }

  public double height() {
    return bottom - top;
  }

  public boolean intersects(Area other) {
    return left <= other.right && other.left <= right && top <= other.bottom && other.top <= bottom;
  }

  public boolean contains(Area inner) {
    return left <= inner.left && top <= inner.top && right >= inner.right && bottom >= inner.bottom;
  }

  public boolean contains(double x, double y) {
    return x >= left && x <= right && y >= top && y <= bottom;
  }

  public Area union(Area other) {
    return new Area(
        Math.min(left, other.left),
        Math.min(top, other.top),
        Math.max(right, other.right),
        Math.max(bottom, other.bottom));
  }

  /** What both have in common; only for areas that {@link #intersects intersect}. */
  public Area within(Area other) {
    return new Area(
        Math.max(left, other.left),
        Math.max(top, other.top),
        Math.min(right, other.right),
        Math.min(bottom, other.bottom));
  }

  public Area grown(double by) {
    return new Area(left - by, top - by, right + by, bottom + by);
  }

  public Area moved(double dx, double dy) {
    return new Area(left + dx, top + dy, right + dx, bottom + dy);
  }

  /** The box around this one after it was turned clockwise about its own centre. */
  public Area turned(double degrees) {
    if (degrees == 0) {
      return this;
    }
    double sine = Math.abs(Math.sin(Math.toRadians(degrees)));
    double cosine = Math.abs(Math.cos(Math.toRadians(degrees)));
    double across = (width() * cosine + height() * sine) / 2;
    double down = (width() * sine + height() * cosine) / 2;
    double x = (left + right) / 2;
    double y = (top + bottom) / 2;
    return new Area(x - across, y - down, x + across, y + down);
  }
}
