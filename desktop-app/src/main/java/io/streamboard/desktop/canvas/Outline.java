package io.streamboard.desktop.canvas;

import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.geometry.Point;
import io.streamboard.model.widget.ShapeForm;
import io.streamboard.model.widget.WidgetKind;
import java.util.List;

/** The geometry of widgets' outlines, for hit tests and for drawing. */
final class Outline {

  private Outline() {}

  /** Whether the place is on the widget and not only in its box. */
  static boolean contains(Item item, Point at) {
    if (!item.bounds().contains(at)) {
      return false;
    }
    return switch (item.widget().kind()) {
      case WidgetKind.Note _, WidgetKind.FreeText _, WidgetKind.Connector _ -> true;
      case WidgetKind.Ink _, WidgetKind.Image _, WidgetKind.Frame _, WidgetKind.Thread _ -> true;
      case WidgetKind.Shape shape -> contains(shape.form(), item.bounds(), at);
    };
  }

  /**
   * The corners of a polygon form in a box of this size, x and y in turn; empty for the forms that
   * are no polygon.
   */
  static List<Double> corners(ShapeForm form, double width, double height) {
    return switch (form) {
      case RECTANGLE, ROUNDED, ELLIPSE, STAR, BUBBLE, CYLINDER -> List.of();
      case DIAMOND ->
          List.of(width / 2, 0.0, width, height / 2, width / 2, height, 0.0, height / 2);
      case TRIANGLE -> List.of(width / 2, 0.0, width, height, 0.0, height);
    };
  }

  private static boolean contains(ShapeForm form, Bounds box, Point at) {
    double across = (at.x() - box.x()) / box.width() * 2 - 1;
    double down = (at.y() - box.y()) / box.height() * 2 - 1;
    return switch (form) {
      case RECTANGLE, ROUNDED, STAR, BUBBLE, CYLINDER -> true;
      case ELLIPSE -> across * across + down * down <= 1;
      case DIAMOND -> Math.abs(across) + Math.abs(down) <= 1;
      case TRIANGLE -> Math.abs(across) <= (down + 1) / 2;
    };
  }
}
