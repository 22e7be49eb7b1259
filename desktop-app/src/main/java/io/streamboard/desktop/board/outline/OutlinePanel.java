package io.streamboard.desktop.board.outline;

import io.streamboard.desktop.ui.Controls;
import io.streamboard.desktop.ui.Texts;
import io.streamboard.model.id.WidgetId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/**
 * The outline beside the board. What is chosen here is selected there and the other way round;
 * Enter writes in what is chosen. Made by the board's screen.
 */
public final class OutlinePanel extends BorderPane {

  /** Rows have one height, so that only those in sight are made. */
  private static final double ROW = 48;

  /** More selected widgets than these are not marked one by one. */
  private static final int MOST_MARKED = 500;

  private final OutlineViewModel outline;
  private final ObservableValue<Set<WidgetId>> selected;
  private final Runnable write;
  private final ListView<OutlineRow> list;
  private boolean following;

  /**
   * @param selected what is selected on the board
   * @param write opens the text of what is selected for writing
   */
  public OutlinePanel(
      OutlineViewModel outline, ObservableValue<Set<WidgetId>> selected, Runnable write) {
    this.outline = outline;
    this.selected = selected;
    this.write = write;
    list = new ListView<>(outline.rows());
    setId("outline-panel");
    list.setId("outline");
    list.setAccessibleText(Texts.of("outline.title"));
    list.setFixedCellSize(ROW);
    list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    list.setCellFactory(view -> new Cell());
    Label empty = new Label(Texts.of("outline.empty"));
    empty.getStyleClass().add("muted");
    list.setPlaceholder(empty);
    StackPane middle = new StackPane(list);
    middle.getStyleClass().add("threads");
    setCenter(middle);
    install();
    follow();
  }

  private void install() {
    ListChangeListener<Integer> chosen = change -> choose();
    list.getSelectionModel().getSelectedIndices().addListener(chosen);
    selected.addListener((observed, before, now) -> follow());
    outline.ticks().addListener((observed, before, now) -> follow());
    outline.details().watch(list::refresh);
    list.getFocusModel()
        .focusedItemProperty()
        .addListener((observed, before, now) -> lookAt(Optional.ofNullable(now)));
    list.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.F2) {
            write.run();
            event.consume();
          }
        });
  }

  /** Gives the keys to the list. */
  public void takeKeys() {
    list.requestFocus();
    if (list.getSelectionModel().isEmpty() && !outline.rows().isEmpty()) {
      list.getFocusModel().focus(0);
    }
  }

  private void choose() {
    if (!following && !outline.isSettling()) {
      following = true;
      List<WidgetId> widgets =
          List.copyOf(list.getSelectionModel().getSelectedItems()).stream()
              .map(OutlineRow::id)
              .toList();
      outline.choose(widgets);
      following = false;
    }
  }

  /** Of the row that is read or chosen more is told than of the others. */
  private void lookAt(Optional<OutlineRow> row) {
    row.map(OutlineRow::id).ifPresent(outline.details()::lookAt);
  }

  /** Marks in the list what is selected on the board. */
  private void follow() {
    if (following) {
      return;
    }
    following = true;
    Set<WidgetId> now = selected.getValue();
    int[] at =
        now.stream()
            .limit(MOST_MARKED)
            .mapToInt(outline::indexOf)
            .filter(index -> index >= 0)
            .sorted()
            .toArray();
    list.getSelectionModel().clearSelection();
    if (at.length > 0) {
      list.getSelectionModel().selectIndices(at[0], at);
      show(at[0]);
    }
    following = false;
  }

  private void show(int row) {
    if (!list.isFocused()) {
      list.scrollTo(row);
    }
  }

  private final class Cell extends ListCell<OutlineRow> {

    private final OutlineCell picture = new OutlineCell();
    private final Tooltip hint = Controls.hint("");

    private Cell() {
      setPrefWidth(0);
      setOnMouseEntered(event -> lookAt(Optional.ofNullable(getItem())));
    }

    @Override
    protected void updateItem(@Nullable OutlineRow row, boolean none) {
      super.updateItem(row, none);
      if (row == null) {
        setGraphic(null);
        setAccessibleText("");
        setTooltip(null);
      } else {
        picture.show(row, outline);
        setGraphic(picture);
        setAccessibleText(outline.spoken(row.view()));
        hint.setText(outline.details().of(row.view()));
        setTooltip(hint);
      }
    }
  }
}
