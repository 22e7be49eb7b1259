package io.streamboard.desktop.ui;

import io.streamboard.model.limit.Limits;
import java.util.List;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import javafx.stage.WindowEvent;

/** The few questions that stop everything else. Each has a way out by Escape. */
public final class Dialogs {

  /** The part of a window's height that a dialog takes at most. */
  private static final double ROOM = 0.9;

  private Dialogs() {}

  /**
   * Asks for one line, for a title.
   *
   * @param goKey of the text on the button that goes on, which says what is done
   * @return what was typed, stripped; empty when nothing was or the dialog was left
   */
  public static Optional<String> askText(
      Scene over, String headerKey, String labelKey, String goKey, String before) {
    TextField field = new TextField(before);
    field.setId("dialog-text");
    Label label = new Label(Texts.of(labelKey));
    label.setLabelFor(field);
    Dialog<String> dialog = dialog(over, Texts.of(headerKey));
    DialogPane pane = dialog.getDialogPane();
    ButtonType ok = new ButtonType(Texts.of(goKey), ButtonBar.ButtonData.OK_DONE);
    pane.getButtonTypes().setAll(ok, cancel());
    pane.setContent(new VBox(4, label, field));
    pane.setPrefWidth(400);
    Node confirm = pane.lookupButton(ok);
    confirm.disableProperty().bind(field.textProperty().map(text -> !fits(text)));
    dialog.setResultConverter(button -> button == ok ? field.getText().strip() : "");
    beginAt(dialog, field);
    return dialog.showAndWait().filter(text -> !text.isEmpty());
  }

  /**
   * Gives the keys to a field, a line with all that is in it selected, once the dialog has them: it
   * says that it is shown before it is, and under a window manager its first button has them then.
   */
  public static void beginAt(Dialog<?> dialog, TextInputControl field) {
    ReadOnlyBooleanProperty focused =
        dialog.getDialogPane().getScene().getWindow().focusedProperty();
    focused.addListener(
        new ChangeListener<>() {
          @Override
          public void changed(
              ObservableValue<? extends Boolean> observed, Boolean before, Boolean now) {
            if (now) {
              focused.removeListener(this);
              begin(field);
            }
          }
        });
    dialog.setOnShown(event -> begin(field));
  }

  private static void begin(TextInputControl field) {
    field.requestFocus();
    if (field instanceof TextField) {
      field.selectAll();
    }
  }

  private static boolean fits(String title) {
    return !title.isBlank() && title.codePointCount(0, title.length()) <= Limits.TITLE_POINTS;
  }

  /** Asks whether to go on; the safe answer is no. */
  public static boolean confirm(Scene over, String header, String detail, String yes) {
    Dialog<Boolean> dialog = dialog(over, header);
    ButtonType go = new ButtonType(yes, ButtonBar.ButtonData.OK_DONE);
    DialogPane pane = dialog.getDialogPane();
    pane.getButtonTypes().setAll(go, cancel());
    Label text = new Label(detail);
    text.setWrapText(true);
    pane.setContent(text);
    pane.setPrefWidth(400);
    pane.lookupButton(go).getStyleClass().add("danger");
    dialog.setResultConverter(button -> button == go);
    return dialog.showAndWait().orElse(false);
  }

  /** Shows something to read until it is closed. */
  public static void tell(Scene over, String header, Node content) {
    Dialog<Void> dialog = dialog(over, header);
    DialogPane pane = dialog.getDialogPane();
    pane.getButtonTypes()
        .setAll(new ButtonType(Texts.of("dialog.close"), ButtonBar.ButtonData.CANCEL_CLOSE));
    ScrollPane scroll = new ScrollPane(content);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("edge-to-edge");
    pane.setContent(scroll);
    pane.setMaxHeight(over.getHeight() * ROOM);
    dialog.setOnShown(event -> pane.getScene().getWindow().sizeToScene());
    dialog.show();
  }

  private static void middle(Window dialog, Window over) {
    dialog.setX(over.getX() + (over.getWidth() - dialog.getWidth()) / 2);
    dialog.setY(over.getY() + (over.getHeight() - dialog.getHeight()) / 2);
  }

  private static ButtonType cancel() {
    return new ButtonType(Texts.of("dialog.cancel"), ButtonBar.ButtonData.CANCEL_CLOSE);
  }

  private static <T> Dialog<T> dialog(Scene over, String header) {
    Dialog<T> dialog = new Dialog<>();
    dress(dialog, over, header);
    return dialog;
  }

  /**
   * Gives a dialog over a window its look and dims the window while it is shown.
   *
   * @param header what it is about, which also names it in the system's list of windows
   */
  public static void dress(Dialog<?> dialog, Scene over, String header) {
    dialog.initOwner(over.getWindow());
    dialog.setTitle(Texts.of("app.part", header));
    dialog.getDialogPane().setHeaderText(header);
    Theme.dressLike(over, dialog.getDialogPane().getScene());
    Scrim.under(dialog.showingProperty(), over);
    standInTheMiddle(dialog.getDialogPane().getScene().getWindow(), over.getWindow());
    goWithScreen(dialog, over);
  }

  /** Some window managers put the first one of a program into a corner, wherever it wants to be. */
  private static void standInTheMiddle(Window dialog, Window over) {
    dialog.addEventHandler(WindowEvent.WINDOW_SHOWN, shown -> middle(dialog, over));
  }

  /**
   * A question about a board must not outlive the board's screen, which a revocation takes away.
   */
  private static void goWithScreen(Dialog<?> dialog, Scene over) {
    InvalidationListener left = observed -> dialog.close();
    dialog
        .showingProperty()
        .addListener(
            (observed, before, now) -> {
              if (now) {
                screens(over).forEach(screen -> screen.addListener(left));
              } else {
                screens(over).forEach(screen -> screen.removeListener(left));
              }
            });
  }

  /** What changes with the screen: the middle of a window, or all that is in it. */
  private static List<Observable> screens(Scene over) {
    return over.getRoot() instanceof BorderPane window
        ? List.of(over.rootProperty(), window.centerProperty())
        : List.of(over.rootProperty());
  }
}
