package io.streamboard.desktop.canvas;

import io.streamboard.desktop.canvas.form.Area;
import io.streamboard.desktop.canvas.form.Forms;
import io.streamboard.desktop.canvas.form.Spot;
import io.streamboard.desktop.canvas.form.Trace;
import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.widget.StyleProperty;
import javafx.scene.paint.Color;

/** Paints the line of a connector and its heads. */
final class ConnectorPainter {

  /** Between the line and each side of a head, in radians. */
  private static final double SPREAD = 0.45;

  private final Figure figure;
  private final Look look;
  private final Detail detail;
  private final Pen pen;

  ConnectorPainter(Figure figure, Look look, Detail detail, Pen pen) {
    this.figure = figure;
    this.look = look;
    this.detail = detail;
    this.pen = pen;
  }

  void paint() {
    Trace line = figure.line().orElseThrow();
    Color colour = Colours.seenThrough(Colours.of(look.stroke().orElseThrow()), look.opacity());
    Area area = line.area();
    if (detail.isSpeck(area.width(), area.height())) {
      return;
    }
    pen.draw(line, colour, new Pen.Stroke(look.strokeWidth(), look.dashes()));
    if (detail.showsLine(figure.head() / 8)) {
      Spot start = line.spot(0);
      head(StyleProperty.START_HEAD, "none", start, start.angle() + Math.PI, colour);
      Spot end = line.spot(1);
      head(StyleProperty.END_HEAD, "arrow", end, end.angle(), colour);
    }
  }

  /**
   * A head at one end.
   *
   * @param angle in which it points
   */
  private void head(StyleProperty property, String usual, Spot at, double angle, Color colour) {
    double length = figure.head();
    double x1 = at.x() - length * Math.cos(angle - SPREAD);
    double y1 = at.y() - length * Math.sin(angle - SPREAD);
    double x2 = at.x() - length * Math.cos(angle + SPREAD);
    double y2 = at.y() - length * Math.sin(angle + SPREAD);
    switch (figure.widget().style().get(property).orElse(usual)) {
      case "arrow" ->
          pen.draw(
              Trace.line(x1, y1, at.x(), at.y(), x2, y2),
              colour,
              Pen.Stroke.solid(look.strokeWidth()));
      case "triangle" -> pen.fill(Trace.polygon(x1, y1, at.x(), at.y(), x2, y2), colour);
      case "dot" -> {
        double size = Math.max(1, length / 1.6);
        pen.fill(
            Forms.ellipse(Bounds.of(at.x() - size / 2, at.y() - size / 2, size, size)), colour);
      }
      default -> {
        // no head
      }
    }
  }
}
