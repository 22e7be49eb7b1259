package io.streamboard.desktop.search;

import io.streamboard.desktop.ui.Texts;
import io.streamboard.model.wire.Answer;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * What a search on all boards has found, or why there is nothing. The keys stay in the field: the
 * arrows choose, Enter opens what is chosen.
 */
public final class SearchResults extends VBox {

  private static final int PAGE = 6;

  private final SearchViewModel search;
  private final Consumer<Answer.Hit> opener;
  private final ListView<Answer.Hit> list = new ListView<>();
  private final Label why = new Label();
  private final Label more = new Label(Texts.of("search.more"));

  /**
   * @param opener shows the widget on its board
   */
  public SearchResults(SearchViewModel search, Consumer<Answer.Hit> opener) {
    this.search = search;
    this.opener = opener;
    getStyleClass().add("search-results");
    list.setId("search-found");
    list.setAccessibleText(Texts.of("search.found"));
    list.setFocusTraversable(false);
    list.setCellFactory(view -> new HitCell());
    list.setPlaceholder(why);
    list.setOnMouseClicked(
        event -> {
          if (event.getButton() == MouseButton.PRIMARY) {
            open();
          }
        });
    why.setId("search-state");
    why.setWrapText(true);
    why.getStyleClass().add("muted");
    more.setId("search-more");
    more.setWrapText(true);
    more.setMinHeight(Region.USE_PREF_SIZE);
    more.getStyleClass().addAll("muted", "small");
    VBox.setVgrow(list, Priority.ALWAYS);
    getChildren().setAll(list, more);
    search.state().addListener((observed, before, now) -> show(now));
    show(search.state().get());
  }

  /** What is typed here is looked for, and its keys choose among what is found. */
  public void follow(TextField field) {
    field.textProperty().addListener((observed, before, now) -> search.search(now));
    field.addEventFilter(KeyEvent.KEY_PRESSED, event -> key(event, field));
  }

  private void key(KeyEvent event, TextField field) {
    switch (event.getCode()) {
      case DOWN -> step(1);
      case UP -> step(-1);
      case PAGE_DOWN -> step(PAGE);
      case PAGE_UP -> step(-PAGE);
      case ENTER -> openOrAgain(field.getText());
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void step(int by) {
    int last = list.getItems().size() - 1;
    if (last >= 0) {
      int to = Math.clamp(list.getSelectionModel().getSelectedIndex() + by, 0, last);
      list.getSelectionModel().select(to);
      list.scrollTo(Math.max(0, to - PAGE / 2));
    }
  }

  private void openOrAgain(String text) {
    if (search.state().get() instanceof SearchState.Failed) {
      search.search(text);
    } else {
      open();
    }
  }

  private void open() {
    Optional.ofNullable(list.getSelectionModel().getSelectedItem()).ifPresent(opener);
  }

  private void show(SearchState state) {
    switch (state) {
      case SearchState.Idle _ -> nothing(Texts.of("search.idle"));
      case SearchState.Searching _ -> nothing(Texts.of("search.searching"));
      case SearchState.Offline _ -> nothing(Texts.of("search.offline"));
      case SearchState.Failed(var code) ->
          nothing(Texts.of("search.failed", Texts.ofCode("error", code.code())));
      case SearchState.Found(List<Answer.Hit> hits, boolean others) -> {
        nothing(Texts.of("search.none"));
        list.getItems().setAll(hits);
        list.getSelectionModel().selectFirst();
        list.scrollTo(0);
        showMore(others);
      }
    }
  }

  private void nothing(String because) {
    why.setText(because);
    list.getItems().clear();
    showMore(false);
  }

  private void showMore(boolean others) {
    more.setVisible(others);
    more.setManaged(others);
  }
}
