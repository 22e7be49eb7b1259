package io.streamboard.desktop.board.ink;

import io.streamboard.desktop.canvas.Camera;
import io.streamboard.desktop.canvas.Item;
import io.streamboard.desktop.canvas.Look;
import io.streamboard.desktop.canvas.Sheet;
import io.streamboard.desktop.canvas.form.Stroke;
import io.streamboard.desktop.canvas.form.Trace;
import io.streamboard.model.widget.WidgetKind;
import java.util.List;
import java.util.function.ToDoubleFunction;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/**
 * Over the board: the line that is being drawn as it will be painted, and strokes that are being
 * rubbed out faded.
 */
public final class InkLayer extends Region {

  private static final Color LIGHT = Color.web("#ffffff", 0.8);
  private static final Color DARK = Color.web("#161b22", 0.8);
  private static final Color ERASER = Color.web("#57606a");

  /** More than a line's own width, so that nothing of its edges is left. */
  private static final double FADED = 1.3;

  private final InkViewModel model;
  private final ObservableValue<Camera> camera;
  private final ObservableBooleanValue dark;
  private final Sheet picture = new Sheet();

  /** Shows what the view model has in hand, as the camera sees it. */
  public InkLayer(InkViewModel model, ObservableValue<Camera> camera, ObservableBooleanValue dark) {
    this.model = model;
    this.camera = camera;
    this.dark = dark;
    setMouseTransparent(true);
    getChildren().setAll(picture);
    model.preview().addListener((observed, before, now) -> requestLayout());
    camera.addListener((observed, before, now) -> requestLayout());
  }

  @Override
  protected void layoutChildren() {
    GraphicsContext pen = picture.cleared(this);
    switch (model.preview().getValue()) {
      case InkPreview.Nothing _ -> {}
      case InkPreview.Drawing drawing -> draw(pen, drawing);
      case InkPreview.Erasing erasing -> erase(pen, erasing);
    }
  }

  private void draw(GraphicsContext pen, InkPreview.Drawing drawing) {
    Look look = drawing.style().look(dark.get());
    double half = look.strokeWidth() / 2;
    List<InkPoint> points = drawing.points();
    Stroke stroke =
        Stroke.along(
            each(points, InkPoint::x),
            each(points, InkPoint::y),
            each(points, point -> half * point.width()));
    pen.setFill(Color.web(look.stroke().orElseThrow(), look.opacity()));
    fill(pen, stroke.outline());
  }

  private static double[] each(List<InkPoint> points, ToDoubleFunction<InkPoint> part) {
    return points.stream().mapToDouble(part).toArray();
  }

  private void erase(GraphicsContext pen, InkPreview.Erasing erasing) {
    pen.setFill(dark.get() ? DARK : LIGHT);
    erasing.strokes().stream()
        .flatMap(stroke -> model.canvas().item(stroke).stream())
        .forEach(item -> fade(pen, item));
    Camera now = camera.getValue();
    double radius = erasing.radius() * now.zoom();
    pen.setStroke(ERASER);
    pen.setLineWidth(1.5);
    pen.strokeOval(
        now.screenX(erasing.at().x()) - radius,
        now.screenY(erasing.at().y()) - radius,
        2 * radius,
        2 * radius);
  }

  private void fade(GraphicsContext pen, Item item) {
    if (item.widget().kind() instanceof WidgetKind.Ink ink) {
      Look look = Look.of(item.widget(), dark.get());
      Camera now = camera.getValue();
      pen.save();
      double x = now.screenX(item.bounds().centre().x());
      double y = now.screenY(item.bounds().centre().y());
      pen.translate(x, y);
      pen.rotate(look.rotation());
      pen.translate(-x, -y);
      double width = look.strokeWidth() * FADED + 1 / now.zoom();
      fill(pen, Stroke.of(ink.path(), item.bounds(), width).outline());
      pen.restore();
    }
  }

  private void fill(GraphicsContext pen, Trace trace) {
    pen.beginPath();
    trace.walk(new OnScreen(pen, camera.getValue()));
    pen.fill();
  }

  /** Hands the steps of a trace to the picture, in pixels. */
  private record OnScreen(GraphicsContext pen, Camera camera) implements Trace.Steps {

    @Override
    public void move(double x, double y) {
      pen.moveTo(camera.screenX(x), camera.screenY(y));
    }

    @Override
    public void line(double x, double y) {
      pen.lineTo(camera.screenX(x), camera.screenY(y));
    }

    @Override
    public void curve(double x1, double y1, double x2, double y2, double x, double y) {
      pen.bezierCurveTo(
          camera.screenX(x1),
          camera.screenY(y1),
          camera.screenX(x2),
          camera.screenY(y2),
          camera.screenX(x),
          camera.screenY(y));
    }

    @Override
    public void close() {
      pen.closePath();
    }
  }
}
