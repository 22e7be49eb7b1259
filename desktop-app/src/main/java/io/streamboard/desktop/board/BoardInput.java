package io.streamboard.desktop.board;

import io.streamboard.desktop.board.tool.AddTool;
import io.streamboard.desktop.board.tool.Pointer;
import io.streamboard.desktop.canvas.CanvasView;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;

/** From mouse and touchpad to tools and camera; keys go to {@link BoardKeys}. */
final class BoardInput {

  private static final double WHEEL_ZOOM = 1.0015;

  private final BoardViewModel model;
  private final CanvasView canvas;
  private final BoardKeys keys;
  private Optional<Point2D> panFrom = Optional.empty();
  private boolean tooling;

  /**
   * Hears nothing yet.
   *
   * @param toBar gives the keys to the bar
   */
  BoardInput(BoardViewModel model, CanvasView canvas, Runnable toBar) {
    this.model = model;
    this.canvas = canvas;
    keys = new BoardKeys(model, canvas, toBar);
  }

  void install(Node screen) {
    canvas.setId("canvas");
    canvas.setFocusTraversable(true);
    canvas.setAccessibleRole(AccessibleRole.PARENT);
    canvas.accessibleTextProperty().bind(model.title());
    canvas.setOnMousePressed(this::pressed);
    canvas.setOnMouseDragged(this::dragged);
    canvas.setOnMouseReleased(this::released);
    canvas.setOnMouseMoved(this::moved);
    canvas.setOnMouseExited(event -> model.pointAt(Optional.empty()));
    canvas.setOnScroll(this::scrolled);
    canvas.setOnZoom(this::pinched);
    keys.install(screen);
    model
        .gestures()
        .tool()
        .addListener(
            (observed, before, now) ->
                canvas.setCursor(now instanceof AddTool ? Cursor.CROSSHAIR : Cursor.DEFAULT));
  }

  private void pressed(MouseEvent event) {
    canvas.requestFocus();
    if (event.getButton() != MouseButton.PRIMARY || keys.holdSpace()) {
      panFrom = Optional.of(new Point2D(event.getX(), event.getY()));
      canvas.setCursor(Cursor.CLOSED_HAND);
    } else {
      tooling = true;
      model.gestures().tool().get().pressed(pointer(event));
    }
  }

  private void dragged(MouseEvent event) {
    if (panFrom.isPresent()) {
      Point2D from = panFrom.get();
      model.viewport().pan(event.getX() - from.getX(), event.getY() - from.getY());
      panFrom = Optional.of(new Point2D(event.getX(), event.getY()));
    } else if (tooling) {
      model.gestures().tool().get().dragged(pointer(event));
    }
    moved(event);
  }

  private void released(MouseEvent event) {
    if (panFrom.isPresent()) {
      panFrom = Optional.empty();
      canvas.setCursor(Cursor.DEFAULT);
    } else if (tooling) {
      tooling = false;
      model.gestures().tool().get().released(pointer(event));
    }
  }

  private void moved(MouseEvent event) {
    model.pointAt(Optional.of(model.viewport().camera().get().world(event.getX(), event.getY())));
  }

  private Pointer pointer(MouseEvent event) {
    return new Pointer(
        model.viewport().camera().get().world(event.getX(), event.getY()),
        event.getX(),
        event.getY(),
        event.isShiftDown(),
        event.getClickCount());
  }

  private void scrolled(ScrollEvent event) {
    if (event.isShortcutDown()) {
      model.viewport().zoomBy(Math.pow(WHEEL_ZOOM, event.getDeltaY()), event.getX(), event.getY());
    } else {
      model.viewport().pan(event.getDeltaX(), event.getDeltaY());
    }
  }

  private void pinched(ZoomEvent event) {
    model.viewport().zoomBy(event.getZoomFactor(), event.getX(), event.getY());
  }
}
