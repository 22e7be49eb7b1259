package io.streamboard.desktop.board.image;

import io.streamboard.desktop.ui.Controls;
import io.streamboard.desktop.ui.Dialogs;
import io.streamboard.desktop.ui.Texts;
import io.streamboard.model.limit.Limits;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;

/** Asks what an image shows, for those who cannot see it. */
public final class AltText {

  private static final double WIDTH = 420;
  private static final int LINES = 4;

  private AltText() {}

  /**
   * Shows the question and returns at once.
   *
   * @param before what is said so far
   * @param done is given what was written, if anything was
   */
  public static void ask(Scene over, String before, Consumer<String> done) {
    TextArea field = new TextArea(before);
    field.setId("alt-text-field");
    field.setWrapText(true);
    field.setPrefRowCount(LINES);
    Controls.leaveByTab(field);
    Label label = new Label(Texts.of("image.alt.help"));
    label.setWrapText(true);
    label.setLabelFor(field);
    Dialog<String> dialog = new Dialog<>();
    Dialogs.dress(dialog, over, Texts.of("image.alt"));
    DialogPane pane = dialog.getDialogPane();
    ButtonType ok = new ButtonType(Texts.of("dialog.ok"), ButtonBar.ButtonData.OK_DONE);
    ButtonType cancel =
        new ButtonType(Texts.of("dialog.cancel"), ButtonBar.ButtonData.CANCEL_CLOSE);
    pane.getButtonTypes().setAll(ok, cancel);
    pane.setContent(new VBox(8, label, field));
    pane.setPrefWidth(WIDTH);
    Node confirm = pane.lookupButton(ok);
    confirm.disableProperty().bind(field.textProperty().map(text -> !fits(text)));
    dialog.setResultConverter(button -> button == ok ? field.getText() : before);
    dialog
        .resultProperty()
        .addListener(
            (observed, was, now) -> {
              if (now != null && !now.equals(before)) {
                done.accept(now.strip());
              }
            });
    Dialogs.beginAt(dialog, field);
    dialog.show();
  }

  private static boolean fits(String text) {
    return text.codePointCount(0, text.length()) <= Limits.TEXT_POINTS;
  }
}
