package io.streamboard.desktop.board;

import io.streamboard.desktop.action.ActionControls;
import io.streamboard.desktop.action.Registry;
import io.streamboard.desktop.ui.Controls;
import io.streamboard.desktop.ui.Texts;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** The field in a corner of the board with which it is searched, and how much was found. */
final class FindBar extends HBox {

  private final Finding finding;
  private final Runnable leave;
  private final TextField field = new TextField();
  private final Label count = new Label();

  /**
   * Builds the bar; it is shown while a search is open.
   *
   * @param leave gives the keys back to the board
   */
  FindBar(Finding finding, Registry registry, Runnable leave) {
    this.finding = finding;
    this.leave = leave;
    setId("find-bar");
    getStyleClass().addAll("floating", "find-bar");
    setAlignment(Pos.CENTER_LEFT);
    setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    field.setId("find-text");
    field.setPromptText(Texts.of("find.prompt"));
    field.setAccessibleText(Texts.of("find.prompt"));
    field.textProperty().addListener((observed, before, now) -> finding.search(now));
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    count.setId("find-count");
    count.getStyleClass().addAll("muted", "small");
    getChildren()
        .setAll(
            field,
            count,
            ActionControls.button(registry.get("find-previous")),
            ActionControls.button(registry.get("find-next")),
            Controls.icon("find-close", MaterialDesignC.CLOSE, "find.close", this::close));
    visibleProperty().bind(finding.open());
    managedProperty().bind(finding.open());
    finding.found().addListener((observed, before, now) -> show(now));
  }

  /** Opens the search, or goes back to its field. */
  void start() {
    finding.start();
    field.requestFocus();
    field.selectAll();
  }

  private void close() {
    finding.close();
    leave.run();
  }

  private void show(Finding.Found now) {
    count.setText(
        now.text().isBlank() ? "" : Texts.of("find.count", now.at(), now.widgets().size()));
  }

  private void key(KeyEvent event) {
    switch (event.getCode()) {
      case ENTER, F3 -> finding.step(!event.isShiftDown());
      case DOWN -> finding.step(true);
      case UP -> finding.step(false);
      case ESCAPE -> close();
      default -> {
        return;
      }
    }
    event.consume();
  }
}
