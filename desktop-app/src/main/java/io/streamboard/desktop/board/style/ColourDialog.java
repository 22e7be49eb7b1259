package io.streamboard.desktop.board.style;

import io.streamboard.desktop.canvas.Palette;
import io.streamboard.desktop.ui.Dialogs;
import io.streamboard.desktop.ui.Texts;
import io.streamboard.desktop.ui.Tokens;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;

/** Asks for a colour that no palette has, by its six digits. */
public final class ColourDialog {

  private static final double SWATCH = 32;

  private ColourDialog() {}

  /**
   * Waits for the answer.
   *
   * @param before what stands in the field at first, as {@code #rrggbb}
   * @return as {@code #rrggbb}; empty when the dialog was left
   */
  public static Optional<String> ask(Scene over, Optional<String> before) {
    TextField field = new TextField(before.orElse("#"));
    field.setId("dialog-colour");
    Label label = new Label(Texts.of("style.custom.label"));
    label.setLabelFor(field);
    Rectangle swatch = new Rectangle(SWATCH, SWATCH);
    swatch.getStyleClass().add("swatch");
    swatch.fillProperty().bind(field.textProperty().map(ColourDialog::paint));
    HBox row = new HBox(Tokens.NOW.space().s(), field, swatch);
    row.setAlignment(Pos.CENTER_LEFT);
    Dialog<String> dialog = new Dialog<>();
    Dialogs.dress(dialog, over, Texts.of("style.custom.header"));
    ButtonType ok = new ButtonType(Texts.of("dialog.ok"), ButtonBar.ButtonData.OK_DONE);
    ButtonType cancel =
        new ButtonType(Texts.of("dialog.cancel"), ButtonBar.ButtonData.CANCEL_CLOSE);
    dialog.getDialogPane().getButtonTypes().setAll(ok, cancel);
    dialog.getDialogPane().setContent(new VBox(Tokens.NOW.space().xs(), label, row));
    Node confirm = dialog.getDialogPane().lookupButton(ok);
    confirm.disableProperty().bind(field.textProperty().map(text -> colour(text).isEmpty()));
    dialog.setResultConverter(button -> button == ok ? field.getText() : "");
    Dialogs.beginAt(dialog, field);
    return dialog.showAndWait().flatMap(ColourDialog::colour);
  }

  private static Optional<String> colour(String typed) {
    String text = typed.strip().toLowerCase(Locale.ROOT);
    return text.startsWith("#") ? Palette.colour(text) : Optional.empty();
  }

  private static Color paint(String typed) {
    return colour(typed).map(Color::web).orElse(Color.TRANSPARENT);
  }
}
