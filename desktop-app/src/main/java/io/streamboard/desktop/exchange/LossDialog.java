package io.streamboard.desktop.exchange;

import io.streamboard.desktop.ui.Clips;
import io.streamboard.desktop.ui.Controls;
import io.streamboard.desktop.ui.Dialogs;
import io.streamboard.desktop.ui.Texts;
import io.streamboard.desktop.ui.Tokens;
import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * The report at the end of an import or export: widget by widget what was not carried over. Stays
 * until it is closed, while work goes on behind it; all of it can be copied.
 */
final class LossDialog {

  private static final double WIDTH = 520;
  private static final double ROW = 62;
  private static final double MOST = 380;

  /** What stands over and under the rows, with a title of two lines. */
  private static final double AROUND = 190;

  private static final double OF_WINDOW = 0.9;
  private static final KeyCombination COPY =
      new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

  private final Dialog<Void> dialog = new Dialog<>();
  private final LossReport report;
  private final Clips clips;
  private final ListView<LossReport.Row> rows = new ListView<>();

  private LossDialog(LossReport report, Scene over, Clips clips) {
    this.report = report;
    this.clips = clips;
    Dialogs.dress(dialog, over, report.title());
    dialog.setResizable(true);
    DialogPane pane = dialog.getDialogPane();
    pane.setId("loss-report");
    ButtonType copy = new ButtonType(Texts.of("report.copy"), ButtonBar.ButtonData.LEFT);
    pane.getButtonTypes()
        .setAll(copy, new ButtonType(Texts.of("dialog.close"), ButtonBar.ButtonData.CANCEL_CLOSE));
    pane.setContent(content(over.getHeight() * OF_WINDOW - AROUND));
    pane.setPrefWidth(Math.min(WIDTH, over.getWidth() * OF_WINDOW));
    pane.setMaxHeight(over.getHeight() * OF_WINDOW);
    keepOpen(pane, copy);
    dialog.setOnShown(event -> shown());
  }

  /** Shows the report and returns at once. */
  static void show(LossReport report, Scene over, Clips clips) {
    new LossDialog(report, over, clips).dialog.show();
  }

  private void shown() {
    dialog.getDialogPane().getScene().getWindow().sizeToScene();
    rows.requestFocus();
    rows.getSelectionModel().selectFirst();
  }

  /**
   * A dialog is placed by the height that it would like to have, so it must not ask for more than
   * there is.
   */
  private VBox content(double room) {
    Label count =
        new Label(Texts.ofCount("report.count", report.rows().size(), report.rows().size()));
    count.setId("loss-count");
    count.setWrapText(true);
    count.setMinHeight(Label.USE_PREF_SIZE);
    count.getStyleClass().add("muted");
    rows.setId("loss-rows");
    rows.setAccessibleText(report.title());
    rows.getStyleClass().add("loss-rows");
    rows.setCellFactory(list -> new Cell());
    rows.getItems().setAll(report.rows());
    double most = Math.max(ROW, Math.min(MOST, room));
    rows.setPrefHeight(Math.min(most, report.rows().size() * ROW + 8));
    rows.setMinHeight(ROW);
    rows.setOnKeyPressed(
        event -> {
          if (COPY.match(event)) {
            event.consume();
            copy();
          }
        });
    VBox.setVgrow(rows, Priority.ALWAYS);
    return new VBox(Tokens.NOW.space().m(), count, rows);
  }

  /** Copying is not the end of reading. */
  private void keepOpen(DialogPane pane, ButtonType copy) {
    if (pane.lookupButton(copy) instanceof Button button) {
      button.setId("loss-copy");
      button.setTooltip(Controls.hint(COPY.getDisplayText()));
      button.addEventFilter(
          javafx.event.ActionEvent.ACTION,
          event -> {
            event.consume();
            copy();
            button.setText(Texts.of("report.copied"));
          });
    }
  }

  private void copy() {
    clips.put(new Clips.Clip(Optional.empty(), report.text()));
  }

  /** A widget's name, and below it what it lost. */
  private static final class Cell extends ListCell<LossReport.Row> {

    private final Label name = Controls.line("");
    private final Label lost = new Label();
    private final VBox box = new VBox(Tokens.NOW.space().xs() / 2, name, lost);

    private Cell() {
      name.getStyleClass().add("name");
      lost.getStyleClass().addAll("muted", "small");
      lost.setWrapText(true);
      lost.setMinHeight(Label.USE_PREF_SIZE);
      setPrefWidth(0);
      setAccessibleRole(AccessibleRole.LIST_ITEM);
    }

    @Override
    protected void updateItem(LossReport.Row row, boolean empty) {
      super.updateItem(row, empty);
      if (empty) {
        setGraphic(null);
        setAccessibleText("");
      } else {
        name.setText(row.widget());
        lost.setText(String.join(" ", row.lost()));
        setGraphic(box);
        setAccessibleText(row.widget() + ". " + lost.getText());
      }
    }
  }
}
