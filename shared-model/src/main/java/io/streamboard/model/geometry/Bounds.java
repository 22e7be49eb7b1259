package io.streamboard.model.geometry;

/** An axis-parallel box in world units: its top left corner and its size. */
public record Bounds(Point position, Size size) {
  public static Bounds of(double x, double y, double width, double height) {
    return new Bounds(new Point(x, y), new Size(width, height));
  }

  public double x() {
    return position.x();
  }

  public double y() {
    return position.y();
  }

  public double width() {
    return size.width();
  }

  public double height() {
    return size.height();
  }

  public double right() {
    return position.x() + size.width();
  }

  public double bottom() {
    return position.y() + size.height();
  }

  /** Of what reaches beyond the border of the board, a place on the border. */
  public Point centre() {
    return Point.nearest(x() + width() / 2, y() + height() / 2);
  }

  /** Moved by so much, as far as the board goes. */
  public Bounds shifted(double dx, double dy) {
    return at(Point.nearest(x() + dx, y() + dy));
  }

  public Bounds at(Point to) {
    return new Bounds(to, size);
  }

  public Bounds sized(Size to) {
    return new Bounds(position, to);
  }

  public boolean contains(Point point) {
    return point.x() >= x() && point.x() <= right() && point.y() >= y() && point.y() <= bottom();
  }

  public boolean intersects(Bounds other) {
    return x() <= other.right()
        && other.x() <= right()
        && y() <= other.bottom()
        && other.y() <= bottom();
  }
}
