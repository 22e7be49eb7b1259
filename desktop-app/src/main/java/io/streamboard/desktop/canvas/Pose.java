package io.streamboard.desktop.canvas;

import io.streamboard.desktop.canvas.form.Area;
import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.geometry.Point;
import io.streamboard.model.limit.Limits;
import io.streamboard.model.widget.StyleProperty;
import io.streamboard.model.widget.Widget;
import io.streamboard.model.widget.WidgetKind;
import java.util.List;

/**
 * Where something lies and how it is turned: a box in world units, and degrees clockwise about its
 * middle. Never changes.
 */
public record Pose(Bounds bounds, double rotation) {

  private static final double MOST_TURNS = 36_000;

  /** So far a box may be moved that the board can hold all of it. */
  private static final double FARTHEST = Limits.COORDINATE - Limits.SIZE_MAX;

  public static Pose upright(Bounds bounds) {
    return new Pose(bounds, 0);
  }

  /** As the widget lies on the board. A connector is as its ends are, and never turned. */
  public static Pose of(Widget widget) {
    return new Pose(widget.bounds(), rotation(widget));
  }

  static double rotation(Widget widget) {
    return widget.kind() instanceof WidgetKind.Connector
        ? 0
        : Look.number(widget.style(), StyleProperty.ROTATION, -MOST_TURNS, MOST_TURNS, 0) % 360;
  }

  public boolean isUpright() {
    return rotation == 0;
  }

  /**
   * A place on it: -1, -1 is the corner that is the upper left one when it is upright, 0, 0 the
   * middle.
   */
  public Point point(double across, double down) {
    return place(across * bounds.width() / 2, down * bounds.height() / 2);
  }

  /** The place so far from the middle along its own axes, in world units. */
  public Point place(double across, double down) {
    double turn = Math.toRadians(rotation);
    Point middle = bounds.centre();
    return new Point(
        clamp(middle.x() + across * Math.cos(turn) - down * Math.sin(turn)),
        clamp(middle.y() + across * Math.sin(turn) + down * Math.cos(turn)));
  }

  private static double clamp(double coordinate) {
    return Math.clamp(coordinate, -Limits.COORDINATE, Limits.COORDINATE);
  }

  /** The four corners, clockwise. */
  public List<Point> corners() {
    return List.of(point(-1, -1), point(1, -1), point(1, 1), point(-1, 1));
  }

  /** The upright box around it. */
  public Area area() {
    return Area.of(bounds).turned(rotation);
  }

  /** Moved by world units, as far as a board reaches. */
  public Pose moved(double dx, double dy) {
    return new Pose(
        bounds.at(
            new Point(
                Math.clamp(bounds.x() + dx, -FARTHEST, FARTHEST),
                Math.clamp(bounds.y() + dy, -FARTHEST, FARTHEST))),
        rotation);
  }

  /** The same size about this middle. */
  public Pose about(double x, double y) {
    return upright(bounds)
        .moved(x - bounds.centre().x(), y - bounds.centre().y())
        .turnedTo(rotation);
  }

  /** Turned as it is, in another box. */
  public Pose in(Bounds box) {
    return new Pose(box, rotation);
  }

  /** Turned about its own middle. */
  public Pose turnedTo(double degrees) {
    return new Pose(bounds, degrees);
  }

  /** Turned clockwise about a place, as on a disc that turns about it. */
  public Pose turned(Point centre, double degrees) {
    double turn = Math.toRadians(degrees);
    double dx = bounds.centre().x() - centre.x();
    double dy = bounds.centre().y() - centre.y();
    return about(
            centre.x() + dx * Math.cos(turn) - dy * Math.sin(turn),
            centre.y() + dx * Math.sin(turn) + dy * Math.cos(turn))
        .turnedTo(rotation + degrees);
  }
}
