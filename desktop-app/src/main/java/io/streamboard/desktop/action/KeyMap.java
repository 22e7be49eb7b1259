package io.streamboard.desktop.action;

import io.streamboard.desktop.ui.Sheet;
import io.streamboard.desktop.ui.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What keys and mouse do, to read and to search: every action that has keys, by category. */
public final class KeyMap {

  /**
   * What the mouse does; each is two texts: {@code mouse.NAME} says how, {@code mouse.NAME.does}
   * what comes of it.
   */
  private static final List<String> MOUSE = List.of("double", "band", "pan", "wheel", "menu");

  private static final double STEP = 48;

  /** A line: what happens, and by which keys. */
  private record Line(String group, String does, String keys) {}

  private final List<Line> lines = new ArrayList<>();
  private final VBox rows = new VBox();
  private final ScrollPane scroll = new ScrollPane(rows);
  private final TextField query = new TextField();
  private final Sheet sheet;

  private KeyMap(Scene over, Registry registry, boolean mouse) {
    registry.all().stream()
        .filter(action -> !action.shortcuts().isEmpty())
        .map(action -> new Line(action.category().label(), action.label(), action.keys()))
        .forEach(lines::add);
    if (mouse) {
      MOUSE.stream().map(KeyMap::mouse).forEach(lines::add);
    }
    query.setId("key-map-query");
    query.setPromptText(Texts.of("keys.prompt"));
    query.setAccessibleText(Texts.of("keys.prompt"));
    query.textProperty().addListener((observed, before, now) -> show(now));
    query.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    rows.getStyleClass().add("key-rows");
    scroll.setFitToWidth(true);
    scroll.setFocusTraversable(false);
    scroll.getStyleClass().add("edge-to-edge");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    Label title = new Label(Texts.of("keys.title"));
    title.getStyleClass().add("subtitle");
    VBox card = new VBox(title, query, scroll);
    card.setId("key-map");
    card.getStyleClass().add("palette");
    sheet = new Sheet(over, card);
    show("");
  }

  /**
   * Shows the map over what the window shows, until Escape.
   *
   * @param mouse whether to tell of the mouse on a board too
   */
  public static void show(Scene over, Registry registry, boolean mouse) {
    KeyMap map = new KeyMap(over, registry, mouse);
    map.sheet.show(map.query);
  }

  private static Line mouse(String name) {
    return new Line(
        Texts.of("category.MOUSE"), Texts.of("mouse." + name + ".does"), Texts.of("mouse." + name));
  }

  private void show(String text) {
    Search search = Search.of(text);
    rows.getChildren().clear();
    Optional<String> group = Optional.empty();
    for (Line line : lines) {
      if (text.isBlank()
          || search.score(line.does(), line.group() + " " + line.keys()).isPresent()) {
        if (!group.equals(Optional.of(line.group()))) {
          group = Optional.of(line.group());
          heading(line.group());
        }
        row(line);
      }
    }
    if (group.isEmpty()) {
      rows.getChildren().add(new Label(Texts.of("palette.none")));
    }
    scroll.setVvalue(0);
  }

  private void heading(String group) {
    Label label = new Label(group);
    label.getStyleClass().add("key-group");
    rows.getChildren().add(label);
  }

  private void row(Line line) {
    Label does = new Label(line.does());
    does.setWrapText(true);
    does.setMinHeight(Region.USE_PREF_SIZE);
    does.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(does, Priority.ALWAYS);
    Label keys = new Label(line.keys());
    keys.getStyleClass().add("keys");
    keys.setMinWidth(Region.USE_PREF_SIZE);
    HBox row = new HBox(does, keys);
    row.getStyleClass().add("key-row");
    rows.getChildren().add(row);
  }

  /** The field keeps the focus; these keys move what is read. */
  private void key(KeyEvent event) {
    double page = scroll.getViewportBounds().getHeight();
    switch (event.getCode()) {
      case DOWN -> move(STEP);
      case UP -> move(-STEP);
      case PAGE_DOWN -> move(page);
      case PAGE_UP -> move(-page);
      case ENTER -> sheet.close();
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void move(double pixels) {
    double hidden = rows.getHeight() - scroll.getViewportBounds().getHeight();
    if (hidden > 0) {
      scroll.setVvalue(Math.clamp(scroll.getVvalue() + pixels / hidden, 0, 1));
    }
  }
}
