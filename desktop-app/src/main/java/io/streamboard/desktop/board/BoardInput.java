package io.streamboard.desktop.board;

import io.streamboard.desktop.board.tool.Aim;
import io.streamboard.desktop.board.tool.Held;
import io.streamboard.desktop.board.tool.Pointer;
import io.streamboard.desktop.board.tool.SelectTool;
import io.streamboard.desktop.board.tool.Tool;
import io.streamboard.desktop.canvas.CanvasView;
import io.streamboard.desktop.canvas.Item;
import io.streamboard.model.geometry.Point;
import io.streamboard.model.id.WidgetId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;

/**
 * From mouse and touchpad to tools and camera. Keys are {@link
 * io.streamboard.desktop.action.ActionKeys}' work, but for the one that is held for the mouse.
 */
final class BoardInput {

  private static final double WHEEL_ZOOM = 1.0015;

  /** A pointer that went no further, in pixels, has clicked. */
  private static final double SLOP = 4;

  private final BoardViewModel model;
  private final CanvasView canvas;
  private final Menu menu;
  private final Panning panning;
  private Optional<Point2D> panFrom = Optional.empty();
  private Optional<Point2D> menuAt = Optional.empty();
  private Optional<Pointer> last = Optional.empty();
  private Pointer pressed = new Pointer(new Point(0, 0), 0, 0, Held.NONE, 0);
  private boolean tooling;
  private boolean explained;
  private boolean space;

  /** Opens a menu at this place of the canvas, in pixels. */
  interface Menu {
    void open(double x, double y);
  }

  /** Hears nothing yet. */
  BoardInput(BoardViewModel model, CanvasView canvas, Menu menu) {
    this.model = model;
    this.canvas = canvas;
    this.menu = menu;
    panning = new Panning(canvas::getWidth, canvas::getHeight, this::pan);
  }

  void install() {
    canvas.setId("canvas");
    canvas.setFocusTraversable(true);
    canvas.setAccessibleRole(AccessibleRole.PARENT);
    canvas.accessibleTextProperty().bind(model.status().title());
    canvas.setOnMousePressed(this::pressed);
    canvas.setOnMouseDragged(this::dragged);
    canvas.setOnMouseReleased(this::released);
    canvas.setOnMouseMoved(this::hovered);
    canvas.setOnMouseExited(event -> exited());
    canvas.setOnScroll(this::scrolled);
    canvas.setOnZoom(this::pinched);
    canvas.addEventHandler(KeyEvent.KEY_PRESSED, event -> hold(event, true));
    canvas.addEventHandler(KeyEvent.KEY_RELEASED, event -> hold(event, false));
    canvas.focusedProperty().addListener((observed, before, now) -> space = false);
    canvas
        .sceneProperty()
        .subscribe(
            now -> {
              if (now == null) {
                letGo();
              }
            });
    model
        .gestures()
        .tool()
        .addListener((observed, before, now) -> aim(last.map(now::aim).orElse(Aim.ARROW)));
  }

  private void aim(Aim aim) {
    canvas.setCursor(
        switch (aim) {
          case ARROW -> Cursor.DEFAULT;
          case CROSS, COPY -> Cursor.CROSSHAIR;
          case MOVE -> Cursor.MOVE;
          case TURN -> Cursor.HAND;
          case EAST_WEST -> Cursor.H_RESIZE;
          case SOUTH_EAST -> Cursor.SE_RESIZE;
          case NORTH_SOUTH -> Cursor.V_RESIZE;
          case SOUTH_WEST -> Cursor.SW_RESIZE;
        });
  }

  /** While the space key is down the mouse moves the view. */
  private void hold(KeyEvent event, boolean down) {
    if (event.getCode() == KeyCode.SPACE) {
      space = down;
      event.consume();
    }
  }

  /** The canvas is not shown any more: its mouse button will be released elsewhere. */
  private void letGo() {
    panning.stop();
    panFrom = Optional.empty();
    if (tooling) {
      tooling = false;
      tool().cancel();
    }
  }

  private void pressed(MouseEvent event) {
    canvas.requestFocus();
    menuAt =
        event.getButton() == MouseButton.SECONDARY
            ? Optional.of(new Point2D(event.getX(), event.getY()))
            : Optional.empty();
    if (event.getButton() != MouseButton.PRIMARY || space) {
      panFrom = Optional.of(new Point2D(event.getX(), event.getY()));
      canvas.setCursor(Cursor.CLOSED_HAND);
    } else {
      tooling = true;
      explained = false;
      Pointer now = pointer(event);
      pressed = now;
      tool().pressed(now);
    }
  }

  private void dragged(MouseEvent event) {
    menuAt = menuAt.filter(at -> at.distance(event.getX(), event.getY()) < SLOP);
    if (panFrom.isPresent()) {
      Point2D from = panFrom.get();
      model.viewport().pan(event.getX() - from.getX(), event.getY() - from.getY());
      panFrom = Optional.of(new Point2D(event.getX(), event.getY()));
    } else if (tooling) {
      drag(pointer(event));
    }
    moved(event);
  }

  private void drag(Pointer now) {
    explain(now);
    tool().dragged(now);
    if (tool().pansAtEdges()) {
      panning.at(pressed, now);
    }
  }

  /** A drag that is none, as somebody else has locked what is under it, is told once. */
  private void explain(Pointer now) {
    if (!explained && now.away(pressed) && tool() instanceof SelectTool) {
      explained = true;
      Set<WidgetId> selected = model.selection().now();
      boolean _ =
          model.canvas().hit(pressed.world()).map(Item::id).filter(selected::contains).isPresent()
              && model.locks().explain(selected);
    }
  }

  /** The pointer is at another place of the board as the view has moved. */
  private void dragOn() {
    if (tooling) {
      last.map(this::again)
          .ifPresent(
              now -> {
                last = Optional.of(now);
                tool().dragged(now);
              });
    }
  }

  private Pointer again(Pointer before) {
    return new Pointer(
        model.viewport().camera().get().world(before.x(), before.y()),
        before.x(),
        before.y(),
        before.held(),
        before.clicks());
  }

  private void pan(double dx, double dy) {
    model.viewport().pan(dx, dy);
    dragOn();
  }

  private void released(MouseEvent event) {
    panning.stop();
    if (panFrom.isPresent()) {
      panFrom = Optional.empty();
      aim(tool().aim(pointer(event)));
      menuAt.ifPresent(this::menu);
      menuAt = Optional.empty();
    } else if (tooling) {
      tooling = false;
      tool().released(pointer(event));
    }
  }

  /** A click with the other button; a drag with it moves the view. */
  private void menu(Point2D at) {
    model
        .canvas()
        .hit(model.viewport().camera().get().world(at.getX(), at.getY()))
        .map(Item::id)
        .ifPresentOrElse(this::selectFor, () -> model.selection().select(List.of()));
    menu.open(at.getX(), at.getY());
  }

  private void selectFor(WidgetId hit) {
    if (!model.selection().now().contains(hit)) {
      model.selection().select(model.gestures().pickedWith(hit));
    }
  }

  private void exited() {
    model.pointAt(Optional.empty());
    if (!tooling) {
      tool().left();
    }
  }

  private void hovered(MouseEvent event) {
    Pointer now = pointer(event);
    aim(tool().aim(now));
    tool().hovered(now);
    moved(event);
  }

  private Tool tool() {
    return model.gestures().tool().get();
  }

  private void moved(MouseEvent event) {
    model.pointAt(Optional.of(model.viewport().camera().get().world(event.getX(), event.getY())));
  }

  private Pointer pointer(MouseEvent event) {
    Pointer now =
        new Pointer(
            model.viewport().camera().get().world(event.getX(), event.getY()),
            event.getX(),
            event.getY(),
            new Held(event.isShiftDown(), event.isAltDown(), event.isShortcutDown()),
            event.getClickCount());
    last = Optional.of(now);
    return now;
  }

  private void scrolled(ScrollEvent event) {
    if (event.isShortcutDown()) {
      model.viewport().zoomBy(Math.pow(WHEEL_ZOOM, event.getDeltaY()), event.getX(), event.getY());
    } else {
      model.viewport().pan(event.getDeltaX(), event.getDeltaY());
    }
    dragOn();
  }

  private void pinched(ZoomEvent event) {
    model.viewport().zoomBy(event.getZoomFactor(), event.getX(), event.getY());
    dragOn();
  }
}
