package io.streamboard.desktop.board;

import io.streamboard.desktop.ui.Dialogs;
import io.streamboard.desktop.ui.Texts;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** What the keys and the mouse do on a board, to look up. */
final class Shortcuts {

  /** Each is two texts: {@code keys.NAME} says which keys, {@code keys.NAME.does} what they do. */
  private static final List<String> ROWS =
      List.of(
          "tools", "shapes", "double", "next", "write", "escape", "move", "delete", "all", "undo",
          "lock", "order", "zoom", "fit", "pan", "wheel", "bar", "rename", "help");

  private Shortcuts() {}

  static void show(Scene over) {
    GridPane grid = new GridPane(24, 8);
    grid.setId("shortcuts");
    ColumnConstraints does = new ColumnConstraints();
    does.setHgrow(Priority.ALWAYS);
    grid.getColumnConstraints().setAll(new ColumnConstraints(), does);
    for (String row : ROWS) {
      Label keys = new Label(Texts.of("keys." + row));
      keys.getStyleClass().add("keys");
      keys.setMinWidth(Region.USE_PREF_SIZE);
      Label what = new Label(Texts.of("keys." + row + ".does"));
      what.getStyleClass().add("muted");
      grid.addRow(grid.getRowCount(), keys, what);
      GridPane.setValignment(keys, VPos.BASELINE);
      GridPane.setValignment(what, VPos.BASELINE);
    }
    Dialogs.tell(over, Texts.of("keys.title"), grid);
  }
}
