package io.streamboard.desktop.board.outline;

import io.streamboard.desktop.ui.Controls;
import io.streamboard.model.widget.WidgetKind;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignG;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;
import org.kordamp.ikonli.materialdesign2.MaterialDesignN;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.kordamp.ikonli.materialdesign2.MaterialDesignV;

/** A row as it is painted: kind, words, and what there is to say of it. */
final class OutlineCell extends HBox {

  private static final double INDENT = 16;

  private final FontIcon kind = new FontIcon();
  private final Label title = Controls.line("");
  private final Label state = Controls.line("");

  OutlineCell() {
    super(12);
    setAlignment(Pos.CENTER_LEFT);
    state.getStyleClass().addAll("muted", "small");
    VBox words = new VBox(2, title, state);
    words.setAlignment(Pos.CENTER_LEFT);
    words.setMinWidth(0);
    getChildren().setAll(kind, words);
  }

  void show(OutlineRow row, OutlineViewModel outline) {
    kind.setIconCode(icon(row.view().widget().kind()));
    title.setText(outline.title(row));
    state.setText(outline.state(row));
    state.setVisible(!state.getText().isEmpty());
    state.setManaged(state.isVisible());
    setPadding(new Insets(0, 0, 0, row.depth() * INDENT));
  }

  private static Ikon icon(WidgetKind kind) {
    return switch (kind) {
      case WidgetKind.Note _ -> MaterialDesignN.NOTE_OUTLINE;
      case WidgetKind.Shape _ -> MaterialDesignS.SHAPE_OUTLINE;
      case WidgetKind.FreeText _ -> MaterialDesignF.FORMAT_TEXT;
      case WidgetKind.Connector _ -> MaterialDesignV.VECTOR_LINE;
      case WidgetKind.Ink _ -> MaterialDesignG.GESTURE;
      case WidgetKind.Image _ -> MaterialDesignI.IMAGE_OUTLINE;
      case WidgetKind.Frame _ -> MaterialDesignF.FULLSCREEN;
      case WidgetKind.Thread _ -> MaterialDesignC.COMMENT_OUTLINE;
    };
  }
}
