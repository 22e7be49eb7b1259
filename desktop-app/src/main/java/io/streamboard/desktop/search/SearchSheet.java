package io.streamboard.desktop.search;

import io.streamboard.desktop.ui.Sheet;
import io.streamboard.desktop.ui.Texts;
import io.streamboard.model.wire.Answer;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The search on all boards over what a window shows, until something is opened, or Escape. */
public final class SearchSheet {

  private SearchSheet() {}

  /**
   * Shows it with an empty field that has the keys.
   *
   * @param search is closed with the sheet
   * @param opener shows a widget on its board, once the sheet is gone
   */
  public static void show(Scene over, SearchViewModel search, Consumer<Answer.Hit> opener) {
    TextField field = field("search-text");
    VBox card = new VBox();
    card.setId("search-sheet");
    card.getStyleClass().add("palette");
    Sheet sheet = new Sheet(over, card);
    SearchResults results =
        new SearchResults(
            search,
            hit -> {
              sheet.close();
              opener.accept(hit);
            });
    results.follow(field);
    VBox.setVgrow(results, Priority.ALWAYS);
    card.getChildren().setAll(field, results);
    sheet
        .parentProperty()
        .addListener(
            (observed, before, now) -> {
              if (now == null) {
                search.close();
              }
            });
    sheet.show(field);
  }

  /** A field that says what it is for. */
  public static TextField field(String id) {
    TextField field = new TextField();
    field.setId(id);
    field.setPromptText(Texts.of("search.prompt"));
    field.setAccessibleText(Texts.of("search.prompt"));
    return field;
  }
}
