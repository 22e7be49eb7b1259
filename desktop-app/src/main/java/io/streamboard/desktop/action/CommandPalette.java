package io.streamboard.desktop.action;

import io.streamboard.desktop.ui.Controls;
import io.streamboard.desktop.ui.Sheet;
import io.streamboard.desktop.ui.Texts;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * Every action by name: type some of it, choose with the arrows, do it with Enter. What cannot be
 * done now is listed too, but dim.
 */
public final class CommandPalette {

  private static final int PAGE = 8;

  private final Registry registry;
  private final TextField query = new TextField();
  private final ListView<Action> found = new ListView<>();
  private final Sheet sheet;

  private CommandPalette(Scene over, Registry registry) {
    this.registry = registry;
    query.setId("palette-query");
    query.setPromptText(Texts.of("palette.prompt"));
    query.setAccessibleText(Texts.of("palette.prompt"));
    query.textProperty().addListener((observed, before, now) -> search(now));
    query.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    query.setOnAction(event -> perform());
    found.setId("palette-found");
    found.setAccessibleText(Texts.of("action.palette"));
    found.setFocusTraversable(false);
    found.setPlaceholder(new Label(Texts.of("palette.none")));
    found.setCellFactory(list -> new Cell());
    found.setOnMouseClicked(event -> perform());
    VBox.setVgrow(found, Priority.ALWAYS);
    VBox card = new VBox(query, found);
    card.setId("palette");
    card.getStyleClass().add("palette");
    sheet = new Sheet(over, card);
    search("");
  }

  /** Shows all actions of the registry over what the window shows, until one is done or Escape. */
  public static void show(Scene over, Registry registry) {
    CommandPalette palette = new CommandPalette(over, registry);
    palette.sheet.show(palette.query);
  }

  private void search(String text) {
    found.getItems().setAll(registry.search(text));
    found.getSelectionModel().selectFirst();
    found.scrollTo(0);
  }

  private void key(KeyEvent event) {
    switch (event.getCode()) {
      case DOWN -> step(1);
      case UP -> step(-1);
      case PAGE_DOWN -> step(PAGE);
      case PAGE_UP -> step(-PAGE);
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void step(int by) {
    int last = found.getItems().size() - 1;
    int to = Math.clamp(found.getSelectionModel().getSelectedIndex() + by, 0, Math.max(0, last));
    found.getSelectionModel().select(to);
    found.scrollTo(Math.max(0, to - PAGE / 2));
  }

  /** The sheet is gone before the action begins, so that the focus is where it was. */
  private void perform() {
    Optional.ofNullable(found.getSelectionModel().getSelectedItem())
        .filter(action -> action.enabled().get())
        .ifPresent(
            action -> {
              sheet.close();
              boolean _ = action.perform();
            });
  }

  /** One action: icon, name, category, keys. */
  private static final class Cell extends ListCell<Action> {

    @Override
    protected void updateItem(@Nullable Action action, boolean empty) {
      super.updateItem(action, empty);
      setText(null);
      setGraphic(empty || action == null ? null : row(action));
      setAccessibleText(empty || action == null ? "" : action.hint());
    }

    private static HBox row(Action action) {
      Label category = new Label(action.category().label());
      category.getStyleClass().addAll("muted", "small");
      Label keys = new Label(action.keys());
      keys.getStyleClass().addAll("keys", "small");
      keys.setMinWidth(Region.USE_PREF_SIZE);
      HBox row =
          new HBox(
              ActionControls.icon(action),
              Controls.line(action.label()),
              category,
              Controls.filler(),
              keys);
      row.getStyleClass().add("palette-row");
      row.setAlignment(Pos.CENTER_LEFT);
      row.setDisable(!action.enabled().get());
      return row;
    }
  }
}
