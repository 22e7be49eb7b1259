package io.streamboard.desktop.board.talk;

import io.streamboard.desktop.ui.Texts;
import java.util.List;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/** The people that are offered for a mention; takes no keys of its own and no room while empty. */
final class MentionList extends ListView<People.Person> {

  private static final int MOST = 5;
  private static final double ROW = 32;
  private static final double EDGES = 4;

  private final ObservableList<People.Person> people = FXCollections.observableArrayList();
  private final Consumer<People.Person> chosen;

  MentionList(Consumer<People.Person> chosen) {
    this.chosen = chosen;
    setId("mentions");
    getStyleClass().add("mentions");
    setAccessibleText(Texts.of("talk.mentions"));
    setFocusTraversable(false);
    setFixedCellSize(ROW);
    setItems(people);
    setCellFactory(list -> new Cell());
    setOnMouseClicked(event -> take());
    offer(List.of());
  }

  boolean isEmpty() {
    return people.isEmpty();
  }

  void offer(List<People.Person> found) {
    people.setAll(found.stream().limit(MOST).toList());
    getSelectionModel().selectFirst();
    double height = people.size() * ROW + EDGES;
    setMinHeight(Math.min(height, ROW + EDGES));
    setPrefHeight(height);
    setMaxHeight(height);
    setVisible(!people.isEmpty());
    setManaged(!people.isEmpty());
  }

  void clear() {
    if (!people.isEmpty()) {
      offer(List.of());
    }
  }

  void step(boolean down) {
    int at = getSelectionModel().getSelectedIndex() + (down ? 1 : -1);
    getSelectionModel().select(Math.floorMod(at, people.size()));
  }

  /** Takes the one that is marked. */
  void take() {
    int at = getSelectionModel().getSelectedIndex();
    if (at >= 0 && at < people.size()) {
      chosen.accept(people.get(at));
    }
  }

  private static final class Cell extends ListCell<People.Person> {

    private final Tooltip all = new Tooltip();

    private Cell() {
      setPrefWidth(0);
      setTooltip(all);
    }

    @Override
    protected void updateItem(People.@Nullable Person person, boolean empty) {
      super.updateItem(person, empty);
      String name = person == null ? "" : person.name();
      setText(name);
      all.setText(name);
    }
  }
}
