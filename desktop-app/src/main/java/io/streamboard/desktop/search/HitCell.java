package io.streamboard.desktop.search;

import io.streamboard.desktop.ui.Controls;
import io.streamboard.desktop.ui.KindIcons;
import io.streamboard.desktop.ui.Texts;
import io.streamboard.model.widget.KindName;
import io.streamboard.model.wire.Answer;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/** A widget that was found: what it is, its text with the hit marked, and its board. */
final class HitCell extends ListCell<Answer.Hit> {

  /** A longer hit gives way to what follows it. */
  private static final int SHORT = 40;

  HitCell() {
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(Answer.@Nullable Hit hit, boolean empty) {
    super.updateItem(hit, empty);
    setText(null);
    setGraphic(empty || hit == null ? null : row(hit));
    setAccessibleText(empty || hit == null ? "" : said(hit));
  }

  private static String said(Answer.Hit hit) {
    String kind = hit.kind().map(HitCell::name).orElse("");
    return Texts.of("search.hit", hit.excerpt(), kind, hit.title()).strip();
  }

  private static String name(KindName kind) {
    return Texts.of("kind." + kind.name().toLowerCase(Locale.ROOT));
  }

  private static HBox row(Answer.Hit hit) {
    Label board = Controls.line(hit.title());
    board.getStyleClass().addAll("muted", "small");
    VBox words = new VBox(2, excerpt(Excerpt.of(hit)), board);
    words.setMinWidth(0);
    FontIcon icon =
        Controls.sign(hit.kind().map(KindIcons::of).orElse(MaterialDesignT.TEXT_BOX_OUTLINE));
    HBox row = new HBox(icon, words);
    row.getStyleClass().add("palette-row");
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private static HBox excerpt(Excerpt excerpt) {
    Label before = Controls.line(excerpt.before());
    before.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
    Label found = Controls.line(excerpt.found());
    found.getStyleClass().add("found-text");
    if (excerpt.found().length() <= SHORT) {
      before.setMinWidth(Region.USE_PREF_SIZE);
      found.setMinWidth(Region.USE_PREF_SIZE);
    }
    return new HBox(before, found, Controls.line(excerpt.after()));
  }
}
