package io.streamboard.desktop.board.ink;

import io.streamboard.desktop.canvas.Item;
import io.streamboard.desktop.canvas.Look;
import io.streamboard.desktop.canvas.form.Area;
import io.streamboard.desktop.canvas.form.Stroke;
import io.streamboard.model.geometry.Point;
import io.streamboard.model.widget.WidgetKind;

/**
 * One move of the eraser, from a place to another.
 *
 * @param radius what it reaches on both sides, in world units
 */
record Rub(Point from, Point to, double radius) {

  /** A box around all that it reaches. */
  Area area() {
    return new Area(
            Math.min(from.x(), to.x()),
            Math.min(from.y(), to.y()),
            Math.max(from.x(), to.x()),
            Math.max(from.y(), to.y()))
        .grown(radius);
  }

  /** Whether it goes over the line, not only over the box around it. */
  boolean touches(Item item) {
    if (!(item.widget().kind() instanceof WidgetKind.Ink ink)) {
      return false;
    }
    Look look = Look.of(item.widget(), false);
    Stroke stroke = Stroke.of(ink.path(), item.bounds(), look.strokeWidth());
    double reach = radius + stroke.width() / 2;
    int steps = (int) Math.ceil(Math.hypot(to.x() - from.x(), to.y() - from.y()) / reach);
    for (int i = 0; i <= steps; i++) {
      double part = steps == 0 ? 1 : (double) i / steps;
      Point at =
          upright(
              new Point(
                  from.x() + part * (to.x() - from.x()), from.y() + part * (to.y() - from.y())),
              item.bounds().centre(),
              look.rotation());
      if (stroke.middle().distance(at.x(), at.y()) <= reach) {
        return true;
      }
    }
    return false;
  }

  /** Where a place of the board lies on a widget before that is turned about its middle. */
  private static Point upright(Point at, Point middle, double degrees) {
    double turn = Math.toRadians(-degrees);
    double dx = at.x() - middle.x();
    double dy = at.y() - middle.y();
    return new Point(
        middle.x() + dx * Math.cos(turn) - dy * Math.sin(turn),
        middle.y() + dx * Math.sin(turn) + dy * Math.cos(turn));
  }
}
