package io.streamboard.model.widget;

import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.geometry.Point;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.limit.Require;

/**
 * Where on a widget a connector's end is bound, so that the end follows it.
 *
 * @param fx how far from the left edge to the right one of the widget's box before it is rotated, 0
 *     to 1; {@code fy} likewise from top to bottom. Kept in thousandths.
 */
public record Anchor(WidgetId widget, double fx, double fy) {
  public Anchor {
    fx = fraction("fx", fx);
    fy = fraction("fy", fy);
  }

  /** The place on a box, which need not be the one of the widget. */
  public Point on(Bounds box) {
    return Point.nearest(box.x() + fx * box.width(), box.y() + fy * box.height());
  }

  private static double fraction(String field, double value) {
    Require.that(value >= 0 && value <= 1, field, "0 to 1");
    return Math.rint(value * 1000) / 1000 + 0.0;
  }
}
