package io.streamboard.desktop.exchange;

import io.streamboard.desktop.ui.Controls;
import io.streamboard.desktop.ui.Tokens;
import io.streamboard.desktop.ui.Weakly;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/**
 * The small card in a corner that tells what import or export is under way, with a way to end it.
 * Takes no room while there is none.
 */
public final class ProgressCard extends VBox {

  private static final double WIDTH = 280;

  private final Label name = Controls.line("");
  private final ProgressBar bar = new ProgressBar();

  public ProgressCard(FileWork work) {
    setId("file-progress");
    getStyleClass().addAll("floating", "file-progress");
    setMaxSize(WIDTH, USE_PREF_SIZE);
    name.setId("file-progress-name");
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.setAccessibleRole(AccessibleRole.PROGRESS_INDICATOR);
    Button cancel = Controls.text("file-cancel", "dialog.cancel", work::cancel);
    HBox row = new HBox(Tokens.NOW.space().s(), name, Controls.filler(), cancel);
    cancel.setMinWidth(USE_PREF_SIZE);
    row.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
    getChildren().setAll(row, bar);
    setSpacing(Tokens.NOW.space().s());
    Weakly.hear(work.now(), getProperties(), now -> now.ifPresent(this::show));
    visibleProperty().bind(work.busy());
    managedProperty().bind(visibleProperty());
    work.now().get().ifPresent(this::show);
  }

  private void show(FileWork.Progress progress) {
    name.setText(progress.name());
    bar.setAccessibleText(progress.name());
    bar.setProgress(progress.done());
  }
}
