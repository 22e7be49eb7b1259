package io.streamboard.desktop.board;

import io.streamboard.desktop.board.tool.AddTool;
import io.streamboard.desktop.board.tool.SelectTool;
import io.streamboard.desktop.canvas.CanvasView;
import io.streamboard.model.widget.ShapeForm;
import io.streamboard.model.widget.WidgetKind;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * From the keyboard to tools, camera and intents. Letters and named keys count by key; signs and
 * digits by what is typed, as they lie elsewhere on other keyboards, some with AltGr or Shift.
 */
final class BoardKeys {

  private static final double PAN = 48;

  private final BoardViewModel model;
  private final CanvasView canvas;
  private final Runnable toBar;
  private boolean space;

  /**
   * Hears nothing yet.
   *
   * @param toBar gives the keys to the bar
   */
  BoardKeys(BoardViewModel model, CanvasView canvas, Runnable toBar) {
    this.model = model;
    this.canvas = canvas;
    this.toBar = toBar;
  }

  void install(Node screen) {
    screen.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    screen.addEventHandler(KeyEvent.KEY_TYPED, this::typed);
    screen.addEventHandler(KeyEvent.KEY_RELEASED, this::released);
  }

  /** Whether the mouse moves the view now. */
  boolean holdSpace() {
    return space;
  }

  private void released(KeyEvent event) {
    if (event.getCode() == KeyCode.SPACE) {
      space = false;
    }
  }

  private void pressed(KeyEvent event) {
    if (event.getTarget() instanceof TextInputControl) {
      return;
    }
    if (isShortcut(event) ? shortcut(event) : everywhere(event) || plain(event)) {
      event.consume();
    }
  }

  /** AltGr is told as Ctrl and Alt on some systems; it makes signs, not shortcuts. */
  private static boolean isShortcut(KeyEvent event) {
    return event.isShortcutDown() && !event.isAltDown();
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
      case ESCAPE -> {
        if (canvas.isFocused()) {
          return false;
        }
        canvas.requestFocus();
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
      case LEFT -> arrow(-step, 0);
      case RIGHT -> arrow(step, 0);
      case UP -> arrow(0, -step);
      case DOWN -> arrow(0, step);
      case DELETE, BACK_SPACE -> model.actions().delete();
      case ESCAPE -> model.gestures().tool().get().cancel();
      case SPACE -> space = true;
      default -> {
        return letter(event);
      }
    }
    return true;
  }

  /** Moves what is selected, or the view when nothing is. */
  private void arrow(double dx, double dy) {
    if (model.selection().now().isEmpty()) {
      model.viewport().pan(-Math.signum(dx) * PAN, -Math.signum(dy) * PAN);
    } else {
      model.actions().nudge(dx, dy);
    }
  }

  private boolean letter(KeyEvent event) {
    switch (event.getCode()) {
      case TAB -> {
        if (model.canvas().size() == 0 || event.isControlDown()) {
          return false;
        }
        model.selection().selectNext(!event.isShiftDown());
        model.viewport().reveal(model.selection().items());
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
      default -> {
        return false;
      }
    }
    return true;
  }

  private void typed(KeyEvent event) {
    if (canvas.isFocused() && !isShortcut(event) && sign(event.getCharacter())) {
      event.consume();
    }
  }

  private boolean sign(String typed) {
    switch (typed) {
      case "]" -> model.actions().raise();
      case "[" -> model.actions().lower();
      case "+", "=" -> model.viewport().zoomBy(ZoomBar.STEP);
      case "-", "−" -> model.viewport().zoomBy(1 / ZoomBar.STEP);
      case "0" -> model.viewport().zoomTo(1);
      case "1" -> model.viewport().fit();
      case "?" -> Shortcuts.show(canvas.getScene());
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
