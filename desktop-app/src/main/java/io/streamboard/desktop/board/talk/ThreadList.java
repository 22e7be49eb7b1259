package io.streamboard.desktop.board.talk;

import io.streamboard.desktop.ui.Texts;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** The threads of the board that pass the filter; Enter or a click opens one. */
final class ThreadList extends BorderPane {

  private final TalkViewModel talk;
  private final LongSupplier clock;
  private final ObservableList<ThreadItem> rows = FXCollections.observableArrayList();
  private final ListView<ThreadItem> list = new ListView<>(rows);
  private final Label empty = new Label();

  ThreadList(TalkViewModel talk, LongSupplier clock) {
    this.talk = talk;
    this.clock = clock;
    list.setId("threads");
    list.setAccessibleText(Texts.of("talk.title"));
    list.setCellFactory(view -> new Cell());
    list.setOnMouseClicked(event -> open());
    list.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
            open();
            event.consume();
          }
        });
    empty.setId("threads-empty");
    empty.getStyleClass().add("muted");
    empty.setWrapText(true);
    empty.setMouseTransparent(true);
    CheckBox resolved = new CheckBox(Texts.of("talk.resolved"));
    resolved.setId("threads-resolved");
    resolved.selectedProperty().bindBidirectional(talk.showsResolved());
    StackPane middle = new StackPane(list, empty);
    middle.getStyleClass().add("threads");
    BorderPane.setMargin(resolved, new javafx.geometry.Insets(4, 16, 8, 16));
    setTop(resolved);
    setCenter(middle);
  }

  void takeKeys() {
    list.requestFocus();
  }

  private void open() {
    Optional.ofNullable(list.getSelectionModel().getSelectedItem())
        .map(ThreadItem::id)
        .ifPresent(talk::open);
  }

  void show() {
    List<ThreadItem> now = talk.listed().get();
    Optional<ThreadItem> chosen = Optional.ofNullable(list.getSelectionModel().getSelectedItem());
    rows.setAll(now);
    for (int at = 0; at < now.size(); at++) {
      if (chosen.map(ThreadItem::id).equals(Optional.of(now.get(at).id()))) {
        list.getSelectionModel().select(at);
      }
    }
    empty.setText(Texts.of(talk.mayBegin().get() ? "talk.none" : "talk.none-for-viewers"));
    empty.setVisible(now.isEmpty());
    list.setVisible(!now.isEmpty());
  }

  private final class Cell extends ListCell<ThreadItem> {

    private final ThreadCell picture = new ThreadCell(talk, clock);

    private Cell() {
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable ThreadItem thread, boolean none) {
      super.updateItem(thread, none);
      if (thread == null) {
        setGraphic(null);
        setAccessibleText("");
      } else {
        picture.show(thread);
        setGraphic(picture);
        setAccessibleText(picture.getAccessibleText());
      }
    }
  }
}
