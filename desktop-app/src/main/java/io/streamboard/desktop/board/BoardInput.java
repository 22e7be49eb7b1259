package io.streamboard.desktop.board;

import io.streamboard.desktop.board.tool.AddTool;
import io.streamboard.desktop.board.tool.Pointer;
import io.streamboard.desktop.board.tool.SelectTool;
import io.streamboard.desktop.canvas.CanvasView;
import io.streamboard.model.widget.ShapeForm;
import io.streamboard.model.widget.WidgetKind;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;

/** From mouse, touchpad and keyboard to tools, camera and intents. */
final class BoardInput {

  private static final double WHEEL_ZOOM = 1.0015;

  private final BoardViewModel model;
  private final CanvasView canvas;
  private final Runnable toBar;
  private Optional<Point2D> panFrom = Optional.empty();
  private boolean space;
  private boolean tooling;

  /**
   * Hears nothing yet.
   *
   * @param toBar gives the keys to the bar
   */
  BoardInput(BoardViewModel model, CanvasView canvas, Runnable toBar) {
    this.model = model;
    this.canvas = canvas;
    this.toBar = toBar;
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
    screen.addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
    screen.addEventHandler(KeyEvent.KEY_RELEASED, this::keyReleased);
    model
        .gestures()
        .tool()
        .addListener(
            (observed, before, now) ->
                canvas.setCursor(now instanceof AddTool ? Cursor.CROSSHAIR : Cursor.DEFAULT));
  }

  private void pressed(MouseEvent event) {
    canvas.requestFocus();
    if (event.getButton() != MouseButton.PRIMARY || space) {
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
      model
          .viewport()
          .look(
              model
                  .viewport()
                  .camera()
                  .get()
                  .panned(event.getX() - from.getX(), event.getY() - from.getY()));
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
      model
          .viewport()
          .look(
              model
                  .viewport()
                  .camera()
                  .get()
                  .zoomed(Math.pow(WHEEL_ZOOM, event.getDeltaY()), event.getX(), event.getY()));
    } else {
      model
          .viewport()
          .look(model.viewport().camera().get().panned(event.getDeltaX(), event.getDeltaY()));
    }
  }

  private void pinched(ZoomEvent event) {
    model
        .viewport()
        .look(
            model
                .viewport()
                .camera()
                .get()
                .zoomed(event.getZoomFactor(), event.getX(), event.getY()));
  }

  private void keyReleased(KeyEvent event) {
    if (event.getCode() == KeyCode.SPACE) {
      space = false;
    }
  }

  private void keyPressed(KeyEvent event) {
    if (event.getTarget() instanceof TextInputControl) {
      return;
    }
    if (event.isShortcutDown() ? shortcut(event) : everywhere(event) || plain(event)) {
      event.consume();
    }
  }

  /** The way between the canvas, which needs Tab for itself, and everything around it. */
  private boolean everywhere(KeyEvent event) {
    switch (event.getCode()) {
      case F1 -> Shortcuts.show(canvas.getScene());
      case F6 -> {
        if (canvas.isFocused()) {
          toBar.run();
        } else {
          canvas.requestFocus();
        }
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean shortcut(KeyEvent event) {
    switch (event.getCode()) {
      case A -> model.selection().selectAll();
      case Z -> {
        if (event.isShiftDown()) {
          model.redo();
        } else {
          model.undo();
        }
      }
      case Y -> model.redo();
      case L -> model.actions().toggleLock();
      case PLUS, EQUALS, ADD -> model.viewport().zoomBy(ZoomBar.STEP);
      case MINUS, SUBTRACT -> model.viewport().zoomBy(1 / ZoomBar.STEP);
      case DIGIT0, NUMPAD0 -> model.viewport().zoomTo(1);
      default -> {
        return false;
      }
    }
    return true;
  }

  /**
   * Keys without Ctrl count only while the canvas has the focus, so that bars and dialogs keep
   * theirs.
   */
  private boolean plain(KeyEvent event) {
    if (!canvas.isFocused()) {
      return false;
    }
    double step = event.isShiftDown() ? 10 : 1;
    switch (event.getCode()) {
      case LEFT -> model.actions().nudge(-step, 0);
      case RIGHT -> model.actions().nudge(step, 0);
      case UP -> model.actions().nudge(0, -step);
      case DOWN -> model.actions().nudge(0, step);
      case DELETE, BACK_SPACE -> model.actions().delete();
      case ESCAPE -> model.gestures().tool().get().cancel();
      case SPACE -> space = true;
      default -> {
        return letter(event);
      }
    }
    return true;
  }

  private boolean letter(KeyEvent event) {
    switch (event.getCode()) {
      case TAB -> {
        if (model.canvas().size() == 0 || event.isControlDown()) {
          return false;
        }
        model.selection().selectNext(!event.isShiftDown());
      }
      case ENTER, F2 -> {
        if (!model.gestures().placeInTheMiddle()) {
          model.selection().now().stream().findFirst().ifPresent(model.writing()::edit);
        }
      }
      case V -> model.gestures().use(new SelectTool(model.gestures()));
      case N -> toAdd(new WidgetKind.Note());
      case R -> toAdd(new WidgetKind.Shape(ShapeForm.RECTANGLE));
      case O -> toAdd(new WidgetKind.Shape(ShapeForm.ELLIPSE));
      case T -> toAdd(new WidgetKind.FreeText());
      case CLOSE_BRACKET -> model.actions().raise();
      case OPEN_BRACKET -> model.actions().lower();
      case PLUS, EQUALS, ADD -> model.viewport().zoomBy(ZoomBar.STEP);
      case MINUS, SUBTRACT -> model.viewport().zoomBy(1 / ZoomBar.STEP);
      case DIGIT0, NUMPAD0 -> model.viewport().zoomTo(1);
      case DIGIT1 -> model.viewport().fit();
      default -> {
        return false;
      }
    }
    return true;
  }

  private void toAdd(WidgetKind kind) {
    if (model.mayAdd().get()) {
      model.gestures().use(new AddTool(model.gestures(), kind));
    }
  }
}
