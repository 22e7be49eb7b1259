package io.streamboard.desktop.board;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/**
 * What things snap to, and whether the grid is shown; as one person wants it, on all boards.
 * Confined to the JavaFX thread.
 */
public final class Snaps {

  /** The step of the grid, in world units. */
  static final double GRID = 20;

  private static final String WIDGETS = "widgets";
  private static final String USUAL = WIDGETS;

  private final BooleanProperty toWidgets;
  private final BooleanProperty toGrid;
  private final BooleanProperty gridShown;

  /**
   * @param remembered as {@link #remember} told it; empty for the usual, which is widgets only
   */
  public Snaps(Optional<String> remembered) {
    List<String> on = List.of(remembered.orElse(USUAL).split(",", -1));
    toWidgets = new SimpleBooleanProperty(this, WIDGETS, on.contains(WIDGETS));
    toGrid = new SimpleBooleanProperty(this, "grid", on.contains("grid"));
    gridShown = new SimpleBooleanProperty(this, "shown", on.contains("shown"));
  }

  /** Whether things snap to edges, middles and gaps of widgets near by. */
  public BooleanProperty toWidgets() {
    return toWidgets;
  }

  /** Whether things snap to the grid, shown or not. */
  public BooleanProperty toGrid() {
    return toGrid;
  }

  public BooleanProperty gridShown() {
    return gridShown;
  }

  /** Tells all of it as one text, whenever something of it is changed. */
  public void remember(Consumer<String> by) {
    List.of(toWidgets, toGrid, gridShown)
        .forEach(each -> each.addListener((observed, before, now) -> by.accept(text())));
  }

  private String text() {
    return Stream.of(toWidgets, toGrid, gridShown)
        .filter(BooleanProperty::get)
        .map(BooleanProperty::getName)
        .collect(Collectors.joining(","));
  }
}
