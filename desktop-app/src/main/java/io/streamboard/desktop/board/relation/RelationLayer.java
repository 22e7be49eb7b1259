package io.streamboard.desktop.board.relation;

import io.streamboard.desktop.canvas.Box;
import io.streamboard.desktop.canvas.Camera;
import io.streamboard.desktop.canvas.CanvasModel;
import io.streamboard.desktop.canvas.Item;
import io.streamboard.desktop.canvas.Marking;
import io.streamboard.desktop.canvas.Sketch;
import io.streamboard.model.geometry.Point;
import io.streamboard.model.id.WidgetId;
import java.util.Set;
import java.util.function.Supplier;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/**
 * What lies over the widgets because of what holds them together: the connector that is being
 * drawn, the ends of the selected one, where an end would be bound, groups, and the frames that
 * would take what is dragged, in the colours that the look has for what is mine.
 */
public final class RelationLayer implements Marking.Painter {

  private static final double END = 5.5;
  private static final double SPOT = 3.5;
  private static final double BOUND = 5;
  private static final double DASH = 5;

  private final Relations relations;
  private final CanvasModel canvas;
  private final Supplier<Camera> camera;
  private final ObservableBooleanValue dark;

  public RelationLayer(
      Relations relations,
      CanvasModel canvas,
      Supplier<Camera> camera,
      ObservableBooleanValue dark) {
    this.relations = relations;
    this.canvas = canvas;
    this.camera = camera;
    this.dark = dark;
  }

  @Override
  public void paint(GraphicsContext pen, Marking.Colours colours) {
    Camera now = camera.get();
    Connecting connecting = relations.connecting();
    pen.save();
    connecting.sketch().ifPresent(widget -> Sketch.paint(widget, canvas, now, dark.get(), pen));
    pen.restore();
    pen.setStroke(colours.mine());
    relations.grouping().shown().forEach(members -> group(pen, now, members));
    relations.drops().aimed().forEach(frame -> aimed(pen, now, frame, colours.mine()));
    connecting.dock().ifPresent(dock -> dock(pen, now, dock, colours));
    connecting.held().ifPresent(item -> ends(pen, now, item, colours.handle()));
  }

  private void group(GraphicsContext pen, Camera now, Set<WidgetId> members) {
    CanvasModel.around(members.stream().flatMap(id -> canvas.item(id).stream()).toList())
        .map(now::onScreen)
        .ifPresent(
            box -> {
              pen.setLineWidth(1);
              pen.setLineDashes(DASH);
              outline(pen, box.grown(6));
              pen.setLineDashes();
            });
  }

  private void aimed(GraphicsContext pen, Camera now, WidgetId frame, Color mine) {
    canvas
        .item(frame)
        .map(item -> now.onScreen(item.bounds()))
        .ifPresent(
            box -> {
              pen.setFill(mine.deriveColor(0, 1, 1, 0.08));
              pen.fillRect(box.x(), box.y(), box.width(), box.height());
              pen.setLineWidth(2);
              outline(pen, box);
            });
  }

  private static void outline(GraphicsContext pen, Box box) {
    pen.strokeRect(
        Math.rint(box.x()) + 0.5,
        Math.rint(box.y()) + 0.5,
        Math.rint(box.width()),
        Math.rint(box.height()));
  }

  private void dock(GraphicsContext pen, Camera now, Dock dock, Marking.Colours colours) {
    dock.widget()
        .flatMap(canvas::item)
        .map(item -> now.onScreen(item.bounds()))
        .filter(box -> !dock.spots().isEmpty())
        .ifPresent(
            box -> {
              pen.setLineWidth(1.5);
              outline(pen, box.grown(1));
            });
    dock.spots().forEach(spot -> dot(pen, now, spot, SPOT, colours.handle()));
    dock.widget().ifPresent(bound -> dot(pen, now, dock.end().at(), BOUND, colours.mine()));
  }

  private static void ends(GraphicsContext pen, Camera now, Item connector, Color inside) {
    connector.tip(true).ifPresent(tip -> dot(pen, now, tip, END, inside));
    connector.tip(false).ifPresent(tip -> dot(pen, now, tip, END, inside));
  }

  private static void dot(GraphicsContext pen, Camera now, Point at, double radius, Color fill) {
    double x = now.screenX(at.x()) - radius;
    double y = now.screenY(at.y()) - radius;
    pen.setFill(fill);
    pen.fillOval(x, y, 2 * radius, 2 * radius);
    pen.setLineWidth(1.5);
    pen.strokeOval(x, y, 2 * radius, 2 * radius);
  }
}
