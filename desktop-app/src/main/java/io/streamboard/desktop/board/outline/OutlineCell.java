package io.streamboard.desktop.board.outline;

import io.streamboard.desktop.ui.Controls;
import io.streamboard.desktop.ui.KindIcons;
import io.streamboard.model.widget.KindName;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** A row as it is painted: kind, words, and what there is to say of it. */
final class OutlineCell extends HBox {

  private static final double INDENT = 16;

  private final FontIcon kind = Controls.sign(KindIcons.of(KindName.NOTE));
  private final Label title = Controls.line("");
  private final Label state = Controls.line("");

  OutlineCell() {
    super(12);
    setAlignment(Pos.CENTER_LEFT);
    title.getStyleClass().add("outline-title");
    state.getStyleClass().addAll("muted", "small");
    VBox words = new VBox(2, title, state);
    words.setAlignment(Pos.CENTER_LEFT);
    words.setMinWidth(0);
    getChildren().setAll(kind, words);
  }

  void show(OutlineRow row, OutlineViewModel outline) {
    kind.setIconCode(KindIcons.of(KindName.of(row.view().widget().kind())));
    title.setText(outline.title(row));
    state.setText(outline.state(row));
    state.setVisible(!state.getText().isEmpty());
    state.setManaged(state.isVisible());
    setPadding(new Insets(0, 0, 0, row.depth() * INDENT));
  }
}
