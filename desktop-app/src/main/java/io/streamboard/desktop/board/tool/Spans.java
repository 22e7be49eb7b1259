package io.streamboard.desktop.board.tool;

import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.geometry.Point;
import io.streamboard.model.geometry.Size;
import io.streamboard.model.widget.WidgetKind;

/** Boxes made from what the pointer did. */
public final class Spans {

  private Spans() {}

  /** The box with these two corners, whichever is which. */
  static Bounds between(Point a, Point b) {
    return Bounds.of(
        Math.min(a.x(), b.x()),
        Math.min(a.y(), b.y()),
        Math.clamp(Math.abs(a.x() - b.x()), 1, 100_000),
        Math.clamp(Math.abs(a.y() - b.y()), 1, 100_000));
  }

  /** As high as wide, from the first corner towards the second. */
  static Bounds square(Point from, Point to) {
    double side = Math.max(Math.abs(to.x() - from.x()), Math.abs(to.y() - from.y()));
    return between(
        from,
        from.plus(Math.copySign(side, to.x() - from.x()), Math.copySign(side, to.y() - from.y())));
  }

  /** The size a new widget of this kind has, with its middle at that place; a text begins there. */
  public static Bounds usual(WidgetKind kind, Point at) {
    return switch (kind) {
      case WidgetKind.Note note -> around(at, new Size(200, 160));
      case WidgetKind.Shape shape -> around(at, new Size(180, 120));
      case WidgetKind.FreeText text -> new Bounds(at.plus(0, -20), new Size(280, 40));
      case WidgetKind.Frame frame -> around(at, new Size(800, 600));
      case WidgetKind.Thread thread -> around(at, new Size(32, 32));
      case WidgetKind.Connector _, WidgetKind.Ink _, WidgetKind.Image _ ->
          around(at, new Size(200, 150));
    };
  }

  private static Bounds around(Point at, Size size) {
    return new Bounds(at.plus(-size.width() / 2, -size.height() / 2), size);
  }
}
