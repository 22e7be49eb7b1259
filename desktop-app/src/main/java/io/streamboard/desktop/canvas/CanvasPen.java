package io.streamboard.desktop.canvas;

import io.streamboard.desktop.canvas.form.Area;
import io.streamboard.desktop.canvas.form.Trace;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.transform.Affine;

/**
 * Draws into a picture. Works out pixels itself and leaves the picture's own transform alone: the
 * software pipeline draws text under any scale letter by letter as outlines, many times slower, and
 * the picture keeps places as numbers of seven digits, while a board may be larger than that.
 */
final class CanvasPen implements Pen {

  private static final Affine UPRIGHT = new Affine();

  private final GraphicsContext to;
  private final Tracer tracer = new Tracer();
  private double zoom = 1;
  private double left;
  private double top;

  CanvasPen(GraphicsContext to) {
    this.to = to;
    to.setTextBaseline(VPos.BASELINE);
    to.setLineCap(StrokeLineCap.ROUND);
    to.setLineJoin(StrokeLineJoin.ROUND);
  }

  /**
   * From now on paints the world at this zoom, and so that this many of its pixels, counted from
   * its origin, lie left of the picture and above it.
   */
  void look(double pixelsPerUnit, double pixelsLeft, double pixelsAbove) {
    zoom = pixelsPerUnit;
    left = pixelsLeft;
    top = pixelsAbove;
  }

  private double x(double worldX) {
    return worldX * zoom - left;
  }

  private double y(double worldY) {
    return worldY * zoom - top;
  }

  @Override
  public void turn(double degrees, double x, double y) {
    Affine turned = new Affine();
    turned.appendRotation(degrees, x(x), y(y));
    to.setTransform(turned);
  }

  @Override
  public void straight() {
    to.setTransform(UPRIGHT);
  }

  /** What follows is painted only within the figure, until the picture's state is restored. */
  void within(Figure figure) {
    turn(figure.rotation(), figure.bounds().centre().x(), figure.bounds().centre().y());
    to.beginPath();
    figure.outline().walk(tracer);
    to.clip();
    straight();
  }

  @Override
  public void fill(Area box, Color colour) {
    to.setFill(colour);
    to.fillRect(x(box.left()), y(box.top()), box.width() * zoom, box.height() * zoom);
  }

  @Override
  public void fill(Trace trace, Color colour) {
    to.setFill(colour);
    to.beginPath();
    trace.walk(tracer);
    to.fill();
  }

  @Override
  public void draw(Trace trace, Color colour, Stroke stroke) {
    to.setStroke(colour);
    to.setLineWidth(stroke.width() * zoom);
    boolean solid = stroke.dashes().solid();
    if (!solid) {
      to.setLineDashes(stroke.dashes().of(stroke.width() * zoom));
    }
    to.beginPath();
    trace.walk(tracer);
    to.stroke();
    if (!solid) {
      to.setLineDashes();
    }
  }

  @Override
  public void write(String line, double x, double y, Lettering lettering) {
    to.setFill(lettering.colour());
    to.setFont(lettering.letters().font(lettering.size() * zoom));
    to.fillText(line.replace("\t", Letters.TAB), x(x), y(y));
  }

  @Override
  public void show(Image picture, Area box, double opacity) {
    to.setGlobalAlpha(opacity);
    to.drawImage(picture, x(box.left()), y(box.top()), box.width() * zoom, box.height() * zoom);
    to.setGlobalAlpha(1);
  }

  /** Hands the steps of a trace to the picture. */
  private final class Tracer implements Trace.Steps {

    @Override
    public void move(double x, double y) {
      to.moveTo(x(x), y(y));
    }

    @Override
    public void line(double x, double y) {
      to.lineTo(x(x), y(y));
    }

    @Override
    public void curve(double x1, double y1, double x2, double y2, double x, double y) {
      to.bezierCurveTo(x(x1), y(y1), x(x2), y(y2), x(x), y(y));
    }

    @Override
    public void close() {
      to.closePath();
    }
  }
}
