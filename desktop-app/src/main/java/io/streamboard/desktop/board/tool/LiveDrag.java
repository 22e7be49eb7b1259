package io.streamboard.desktop.board.tool;

import io.streamboard.desktop.canvas.Pose;
import io.streamboard.desktop.canvas.form.Area;
import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.geometry.Point;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.limit.Limits;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * A move, resize or turn that has not been dropped: how each widget lay when it began, and how it
 * lies now. Others see it under its id, and the drop ends it by that id.
 */
public record LiveDrag(String id, Kind kind, Map<WidgetId, Pose> start, Map<WidgetId, Pose> now) {

  /** What changes of the widgets: sizes only by a resize, turns only by a turn. */
  public enum Kind {
    MOVE,
    /** A move of copies that are not on the board before their drop. */
    COPY,
    RESIZE,
    TURN
  }

  public LiveDrag {
    start = Map.copyOf(start);
    now = Map.copyOf(now);
  }

  public static LiveDrag move(String id, Map<WidgetId, Pose> start) {
    return new LiveDrag(id, Kind.MOVE, start, start);
  }

  public static LiveDrag copy(String id, Map<WidgetId, Pose> start) {
    return new LiveDrag(id, Kind.COPY, start, start);
  }

  static LiveDrag resize(String id, Map<WidgetId, Pose> start) {
    return new LiveDrag(id, Kind.RESIZE, start, start);
  }

  public static LiveDrag turn(String id, Map<WidgetId, Pose> start) {
    return new LiveDrag(id, Kind.TURN, start, start);
  }

  /** The upright box around all of it, when it began; there is at least one widget. */
  Area area() {
    return start.values().stream().map(Pose::area).reduce(Area::union).orElseThrow();
  }

  /** All moved by this way, in world units, from where they began. */
  public LiveDrag movedBy(double dx, double dy) {
    return each(pose -> pose.moved(dx, dy));
  }

  /** All turned clockwise about a place, from how they lay when it began. */
  public LiveDrag turned(Point centre, double degrees) {
    return each(pose -> Turns.whole(pose.turned(centre, degrees)));
  }

  /**
   * As the box around all of them goes from one to the other.
   *
   * @param fixed widgets that keep their size, and only go along
   */
  LiveDrag scaled(Bounds from, Bounds to, Set<WidgetId> fixed) {
    Map<WidgetId, Pose> scaled = new LinkedHashMap<>();
    start.forEach(
        (widget, pose) -> scaled.put(widget, scaled(pose, from, to, fixed.contains(widget))));
    return new LiveDrag(id, kind, start, scaled);
  }

  private static Pose scaled(Pose pose, Bounds from, Bounds to, boolean keepsSize) {
    double across = to.width() / from.width();
    double down = to.height() / from.height();
    Bounds box = pose.bounds();
    double x = to.x() + (box.centre().x() - from.x()) * across;
    double y = to.y() + (box.centre().y() - from.y()) * down;
    Bounds sized =
        keepsSize
            ? box
            : Bounds.of(box.x(), box.y(), size(box.width() * across), size(box.height() * down));
    return new Pose(sized, pose.rotation()).about(x, y);
  }

  private static double size(double length) {
    return Math.clamp(length, Limits.SIZE_MIN, Limits.SIZE_MAX);
  }

  /** The only widget of it lies like this now. */
  LiveDrag only(Pose pose) {
    return each(any -> pose);
  }

  /** Each changed by itself, from how it lay when it began. */
  public LiveDrag each(UnaryOperator<Pose> change) {
    Map<WidgetId, Pose> changed = new LinkedHashMap<>();
    start.forEach((widget, pose) -> changed.put(widget, change.apply(pose)));
    return new LiveDrag(id, kind, start, changed);
  }

  public boolean moved() {
    return !start.equals(now);
  }

  /** Drops it where it is; one that went nowhere never was. */
  public void end(Surface surface) {
    if (moved()) {
      surface.drop(this);
    } else {
      surface.abandon(this);
    }
  }
}
