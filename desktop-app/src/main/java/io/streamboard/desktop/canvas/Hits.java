package io.streamboard.desktop.canvas;

import io.streamboard.desktop.canvas.form.Area;
import io.streamboard.model.geometry.Point;
import io.streamboard.model.widget.WidgetKind;

/**
 * Whether a place is on what is painted of a widget, and not only in the box around it. Asked by
 * the model of the canvas, on the JavaFX thread.
 */
final class Hits {

  /** How far from a thin line it is still hit, in world units. */
  private static final double NEAR = 5;

  private Hits() {}

  static boolean isOn(Figure figure, Point at) {
    if (!figure.area().grown(NEAR).contains(at.x(), at.y())) {
      return false;
    }
    Point upright = figure.turn().upright(at);
    return isOnUpright(figure, upright.x(), upright.y());
  }

  private static boolean isOnUpright(Figure figure, double x, double y) {
    Area box = Area.of(figure.bounds());
    return switch (figure.widget().kind()) {
      case WidgetKind.Note _, WidgetKind.FreeText _, WidgetKind.Image _ -> box.contains(x, y);
      case WidgetKind.Shape _ ->
          figure.isBox() ? box.contains(x, y) : figure.outline().contains(x, y);
      case WidgetKind.Thread _ -> figure.outline().contains(x, y);
      case WidgetKind.Connector _ -> isOnLine(figure, x, y);
      case WidgetKind.Ink _ ->
          figure.stroke().middle().distance(x, y) <= figure.stroke().width() / 2 + NEAR;
      case WidgetKind.Frame _ -> isOnFrame(box, x, y);
    };
  }

  private static boolean isOnLine(Figure connector, double x, double y) {
    double half = connector.look(false).strokeWidth() / 2;
    return connector.line().orElseThrow().distance(x, y) <= half + NEAR
        || connector.label().filter(box -> box.contains(x, y)).isPresent();
  }

  /** A frame is held by its edges and its name: what lies in it must be reached. */
  private static boolean isOnFrame(Area box, double x, double y) {
    Area name = new Area(box.left(), box.top() - Figure.NAME, box.right(), box.top());
    return name.contains(x, y)
        || (box.grown(NEAR).contains(x, y) && !box.grown(-NEAR).contains(x, y));
  }
}
