package io.streamboard.desktop.board.style;

import io.streamboard.desktop.canvas.Links;
import io.streamboard.desktop.ui.Dialogs;
import io.streamboard.desktop.ui.Texts;
import io.streamboard.desktop.ui.Tokens;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** Asks for the address of a page or of somebody's mail. */
public final class LinkDialog {

  private static final double WIDTH = 420;

  private LinkDialog() {}

  /**
   * Waits for the answer.
   *
   * @param before what stands in the field at first
   * @return an address that can be opened; empty when the dialog was left
   */
  public static Optional<String> ask(Scene over, Optional<String> before) {
    TextField field = new TextField(before.orElse(""));
    field.setId("dialog-link");
    field.setPromptText("https://");
    Label label = new Label(Texts.of("link.edit.label"));
    label.setWrapText(true);
    label.setLabelFor(field);
    Dialog<String> dialog = new Dialog<>();
    Dialogs.dress(dialog, over, Texts.of("link.edit.header"));
    ButtonType ok = new ButtonType(Texts.of("dialog.ok"), ButtonBar.ButtonData.OK_DONE);
    ButtonType cancel =
        new ButtonType(Texts.of("dialog.cancel"), ButtonBar.ButtonData.CANCEL_CLOSE);
    dialog.getDialogPane().getButtonTypes().setAll(ok, cancel);
    dialog.getDialogPane().setContent(new VBox(Tokens.NOW.space().xs(), label, field));
    dialog.getDialogPane().setPrefWidth(WIDTH);
    Node confirm = dialog.getDialogPane().lookupButton(ok);
    confirm.disableProperty().bind(field.textProperty().map(text -> Links.typed(text).isEmpty()));
    dialog.setResultConverter(button -> button == ok ? field.getText() : "");
    Dialogs.beginAt(dialog, field);
    return dialog.showAndWait().flatMap(Links::typed);
  }
}
