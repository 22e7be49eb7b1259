package io.streamboard.desktop.board.ink;

import io.streamboard.desktop.action.ActionControls;
import io.streamboard.desktop.action.Registry;
import io.streamboard.desktop.board.tool.Tool;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Separator;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;

/** Beside the board while the pen is in hand: what it draws with. */
public final class InkBar extends VBox {

  private static final double DOT = 8;
  private static final int COLUMNS = 2;

  /**
   * Shows itself while it is of use.
   *
   * @param tool the one in hand
   */
  public InkBar(Registry registry, ObservableValue<Tool> tool) {
    setId("ink-bar");
    getStyleClass().add("floating");
    setAlignment(Pos.CENTER);
    setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    visibleProperty()
        .bind(Bindings.createBooleanBinding(() -> tool.getValue() instanceof PenTool, tool));
    GridPane nibs = new GridPane();
    for (Nib nib : Nib.values()) {
      add(nibs, ActionControls.toggle(registry.get("pen-" + nib.key())));
    }
    GridPane colours = new GridPane();
    for (PenColour colour : PenColour.values()) {
      add(colours, dot(ActionControls.toggle(registry.get("pen-" + colour.key())), colour));
    }
    getChildren().setAll(nibs, new Separator(), colours);
  }

  private static void add(GridPane grid, ToggleButton button) {
    int at = grid.getChildren().size();
    grid.add(button, at % COLUMNS, Math.floorDiv(at, COLUMNS));
  }

  private static ToggleButton dot(ToggleButton button, PenColour colour) {
    Circle dot = new Circle(DOT);
    colour
        .value()
        .ifPresentOrElse(
            value -> dot.setFill(Color.web(value)), () -> dot.getStyleClass().add("pen-dot"));
    button.setGraphic(dot);
    return button;
  }
}
