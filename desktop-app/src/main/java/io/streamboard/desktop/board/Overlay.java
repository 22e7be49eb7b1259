package io.streamboard.desktop.board;

import io.streamboard.desktop.board.tool.Guide;
import io.streamboard.desktop.board.tool.Handle;
import io.streamboard.desktop.board.tool.Handles;
import io.streamboard.desktop.board.tool.Spot;
import io.streamboard.desktop.canvas.Box;
import io.streamboard.desktop.canvas.Camera;
import io.streamboard.desktop.canvas.Item;
import io.streamboard.desktop.canvas.Marking;
import io.streamboard.desktop.canvas.Pose;
import io.streamboard.model.geometry.Point;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.widget.WidgetKind;
import io.streamboard.model.wire.ServerMessage;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.ArcType;

/**
 * What lies over the widgets and is no widget: outlines of selections, mine and others', handles,
 * the band, locks.
 */
final class Overlay implements Marking.Painter {

  private static final double HANDLE = 9;

  private static final double KNOB = 11;
  private static final double TICK = 4;

  private static final double LEAST_BADGE_ZOOM = 0.3;

  private final BoardViewModel model;

  Overlay(BoardViewModel model) {
    this.model = model;
  }

  @Override
  public void paint(GraphicsContext pen, Marking.Colours colours) {
    Camera camera = model.viewport().camera().get();
    if (camera.zoom() >= LEAST_BADGE_ZOOM) {
      model.canvas().locked().stream()
          .flatMap(widget -> model.canvas().item(widget).stream())
          .forEach(item -> lock(pen, camera.onScreen(item.bounds())));
    }
    found(pen, camera, colours);
    model.people().get().forEach(person -> others(pen, camera, person));
    mine(pen, camera, colours);
    lasso(pen, camera, colours.mine());
    pen.setStroke(colours.guide());
    pen.setLineWidth(1);
    model.gestures().guides().forEach(guide -> guide(pen, camera, guide));
    model.gestures().band().map(camera::onScreen).ifPresent(box -> band(pen, box, colours.mine()));
  }

  private void others(GraphicsContext pen, Camera camera, ServerMessage.PersonPresence person) {
    pen.setStroke(Color.web(model.beside().names().colour(person.person())));
    pen.setLineWidth(2);
    for (WidgetId widget : Others.selection(person)) {
      model.canvas().item(widget).ifPresent(item -> outline(pen, camera, pose(item), 4));
    }
  }

  private void found(GraphicsContext pen, Camera camera, Marking.Colours colours) {
    pen.setStroke(colours.found());
    pen.setLineWidth(3);
    for (WidgetId widget : model.finding().found().get().widgets()) {
      model.canvas().item(widget).ifPresent(item -> outline(pen, camera, pose(item), 3));
    }
  }

  private void mine(GraphicsContext pen, Camera camera, Marking.Colours colours) {
    Set<WidgetId> selected = model.selection().now();
    pen.setStroke(colours.mine());
    pen.setFill(colours.handle());
    pen.setLineWidth(selected.size() > 1 ? 1 : 1.5);
    for (WidgetId widget : selected) {
      Optional<Item> item = model.canvas().item(widget);
      item.filter(shown -> selected.size() > 1 || !isConnector(shown))
          .ifPresent(shown -> outline(pen, camera, pose(shown), 1));
    }
    if (model.writing().session().isEmpty()) {
      model.gestures().handles().ifPresent(handles -> handles(pen, handles));
    }
  }

  /** A connector is where its line is. */
  private static Pose pose(Item item) {
    return isConnector(item) ? Pose.upright(item.reach()) : item.pose();
  }

  /** One that is selected alone shows its ends instead of a box. */
  private static boolean isConnector(Item item) {
    return item.widget().kind() instanceof WidgetKind.Connector;
  }

  private void handles(GraphicsContext pen, Handles handles) {
    outline(pen, handles.camera(), handles.pose(), 1);
    handles.knob().ifPresent(knob -> knob(pen, handles.stalk(), knob));
    for (Handle handle : handles.shown()) {
      Spot spot = handles.spot(handle);
      pen.save();
      pen.translate(Math.rint(spot.x()), Math.rint(spot.y()));
      pen.rotate(handles.pose().rotation());
      pen.fillRoundRect(-HANDLE / 2, -HANDLE / 2, HANDLE, HANDLE, 3, 3);
      pen.strokeRoundRect(-HANDLE / 2, -HANDLE / 2, HANDLE, HANDLE, 3, 3);
      pen.restore();
    }
  }

  private void knob(GraphicsContext pen, Spot from, Spot to) {
    pen.strokeLine(from.x(), from.y(), to.x(), to.y());
    pen.fillOval(to.x() - KNOB / 2, to.y() - KNOB / 2, KNOB, KNOB);
    pen.strokeOval(to.x() - KNOB / 2, to.y() - KNOB / 2, KNOB, KNOB);
  }

  private static void lock(GraphicsContext pen, Box box) {
    double x = box.x() + box.width() - 22;
    double y = box.y() - 9;
    pen.setFill(Color.web("#57606a"));
    pen.fillRoundRect(x, y, 18, 18, 9, 9);
    pen.setFill(Color.WHITE);
    pen.fillRoundRect(x + 5, y + 8, 8, 6, 2, 2);
    pen.setStroke(Color.WHITE);
    pen.setLineWidth(1.5);
    pen.strokeArc(x + 6.5, y + 4, 5, 8, 0, 180, ArcType.OPEN);
  }

  private void lasso(GraphicsContext pen, Camera camera, Color mine) {
    List<Point> line = model.gestures().lasso();
    double[] x = line.stream().mapToDouble(point -> camera.screenX(point.x())).toArray();
    double[] y = line.stream().mapToDouble(point -> camera.screenY(point.y())).toArray();
    pen.setFill(mine.deriveColor(0, 1, 1, 0.12));
    pen.fillPolygon(x, y, x.length);
    pen.setStroke(mine);
    pen.setLineWidth(1.5);
    pen.strokePolyline(x, y, x.length);
  }

  /** A gap has a short stroke at both ends. */
  private void guide(GraphicsContext pen, Camera camera, Guide guide) {
    double fromX = Math.rint(camera.screenX(guide.fromX())) + 0.5;
    double fromY = Math.rint(camera.screenY(guide.fromY())) + 0.5;
    double toX = Math.rint(camera.screenX(guide.toX())) + 0.5;
    double toY = Math.rint(camera.screenY(guide.toY())) + 0.5;
    pen.strokeLine(fromX, fromY, toX, toY);
    if (guide.gap()) {
      double across = fromX == toX ? TICK : 0;
      double down = fromX == toX ? 0 : TICK;
      pen.strokeLine(fromX - across, fromY - down, fromX + across, fromY + down);
      pen.strokeLine(toX - across, toY - down, toX + across, toY + down);
    }
  }

  private void band(GraphicsContext pen, Box box, Color mine) {
    pen.setFill(mine.deriveColor(0, 1, 1, 0.12));
    pen.fillRect(box.x(), box.y(), box.width(), box.height());
    pen.setStroke(mine);
    pen.setLineWidth(1);
    outline(pen, box);
  }

  /** Around something as it is turned; the line's outer edge is so many pixels away from it. */
  private static void outline(GraphicsContext pen, Camera camera, Pose pose, double away) {
    Box box = camera.onScreen(pose.bounds()).grown(away);
    if (pose.isUpright()) {
      outline(pen, box);
      return;
    }
    pen.save();
    pen.translate(box.x() + box.width() / 2, box.y() + box.height() / 2);
    pen.rotate(pose.rotation());
    inside(pen, -box.width() / 2, -box.height() / 2, box.width(), box.height());
    pen.restore();
  }

  private static void outline(GraphicsContext pen, Box box) {
    double left = Math.rint(box.x());
    double top = Math.rint(box.y());
    double right = Math.rint(box.x() + box.width());
    double bottom = Math.rint(box.y() + box.height());
    inside(pen, left, top, right - left, bottom - top);
  }

  /** A stroke lies on both sides of its line. */
  private static void inside(GraphicsContext pen, double x, double y, double width, double height) {
    double half = pen.getLineWidth() / 2;
    pen.strokeRect(
        x + half, y + half, Math.max(0, width - 2 * half), Math.max(0, height - 2 * half));
  }
}
