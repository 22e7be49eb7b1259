package io.streamboard.desktop.board;

import io.streamboard.desktop.board.tool.Handle;
import io.streamboard.desktop.canvas.Box;
import io.streamboard.desktop.canvas.Camera;
import io.streamboard.desktop.canvas.Item;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.wire.ServerMessage;
import java.util.Optional;
import java.util.Set;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.ArcType;

/**
 * What lies over the widgets and is no widget: outlines of selections, mine and others', handles,
 * the band, locks.
 */
final class Overlay extends Region {

  private static final Color MINE = Color.web("#0969da");
  private static final Color FOUND = Color.web("#d4720b");
  private static final double HANDLE = 9;

  /** Handles that would cover what they belong to are left out. */
  private static final double LEAST_BOX = 28;

  private static final double LEAST_BADGE_ZOOM = 0.3;

  private final BoardViewModel model;
  private final Canvas picture = new Canvas();

  Overlay(BoardViewModel model) {
    this.model = model;
    setMouseTransparent(true);
    getChildren().setAll(picture);
  }

  @Override
  protected void layoutChildren() {
    picture.setWidth(getWidth());
    picture.setHeight(getHeight());
    GraphicsContext pen = picture.getGraphicsContext2D();
    pen.clearRect(0, 0, getWidth(), getHeight());
    Camera camera = model.viewport().camera().get();
    if (camera.zoom() >= LEAST_BADGE_ZOOM) {
      model.canvas().locked().stream()
          .flatMap(widget -> model.canvas().item(widget).stream())
          .forEach(item -> lock(pen, camera.onScreen(item.bounds())));
    }
    found(pen, camera);
    model.people().get().forEach(person -> others(pen, camera, person));
    mine(pen, camera);
    model.gestures().band().map(camera::onScreen).ifPresent(box -> band(pen, box));
  }

  private void others(GraphicsContext pen, Camera camera, ServerMessage.PersonPresence person) {
    pen.setStroke(Color.web(Others.colour(person)));
    pen.setLineWidth(2);
    for (WidgetId widget : Others.selection(person)) {
      model
          .canvas()
          .item(widget)
          .map(item -> camera.onScreen(item.bounds()))
          .ifPresent(box -> outline(pen, box.grown(3)));
    }
  }

  private void found(GraphicsContext pen, Camera camera) {
    pen.setStroke(FOUND);
    pen.setLineWidth(3);
    for (WidgetId widget : model.finding().found().get().widgets()) {
      model
          .canvas()
          .item(widget)
          .map(item -> camera.onScreen(item.bounds()))
          .ifPresent(box -> outline(pen, box.grown(2)));
    }
  }

  private void mine(GraphicsContext pen, Camera camera) {
    Set<WidgetId> selected = model.selection().now();
    pen.setStroke(MINE);
    pen.setLineWidth(selected.size() > 1 ? 1 : 1.5);
    for (WidgetId widget : selected) {
      Optional<Item> item = model.canvas().item(widget);
      item.ifPresent(shown -> outline(pen, camera.onScreen(shown.bounds()).grown(1)));
    }
    if (model.writing().session().isEmpty()) {
      model.gestures().resizable().ifPresent(box -> handles(pen, box));
    }
  }

  private static void handles(GraphicsContext pen, Box box) {
    outline(pen, box.grown(1));
    if (Math.min(box.width(), box.height()) < LEAST_BOX) {
      return;
    }
    for (Handle handle : Handle.values()) {
      double x = Math.rint(handle.x(box)) - HANDLE / 2;
      double y = Math.rint(handle.y(box)) - HANDLE / 2;
      pen.setFill(Color.WHITE);
      pen.fillRoundRect(x, y, HANDLE, HANDLE, 3, 3);
      pen.strokeRoundRect(x, y, HANDLE, HANDLE, 3, 3);
    }
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

  private static void band(GraphicsContext pen, Box box) {
    pen.setFill(MINE.deriveColor(0, 1, 1, 0.12));
    pen.fillRect(box.x(), box.y(), box.width(), box.height());
    pen.setStroke(MINE);
    pen.setLineWidth(1);
    outline(pen, box);
  }

  private static void outline(GraphicsContext pen, Box box) {
    pen.strokeRect(
        Math.rint(box.x()) + 0.5,
        Math.rint(box.y()) + 0.5,
        Math.rint(box.width()),
        Math.rint(box.height()));
  }
}
