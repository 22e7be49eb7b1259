package io.streamboard.desktop.board;

import io.streamboard.desktop.action.ActionControls;
import io.streamboard.desktop.action.Place;
import io.streamboard.desktop.action.Registry;
import io.streamboard.desktop.board.style.StyleBar;
import io.streamboard.desktop.canvas.Box;
import io.streamboard.desktop.canvas.CanvasModel;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;

/** The menu at the pointer: of what is selected, or of the board when nothing is. */
final class BoardMenus {

  private final BoardViewModel model;
  private final Registry registry;
  private final Node canvas;
  private final ContextMenu menu = new ContextMenu();

  BoardMenus(BoardViewModel model, Registry registry, Node canvas) {
    this.model = model;
    this.registry = registry;
    this.canvas = canvas;
    menu.setId("board-menu");
  }

  /** Opens the menu at this place of the canvas, in pixels. */
  void open(double x, double y) {
    Place place = model.selection().now().isEmpty() ? Place.BOARD_MENU : Place.SELECTION_MENU;
    menu.getItems().setAll(ActionControls.items(registry.in(place), StyleBar::picture));
    Point2D at = canvas.localToScreen(x, y);
    menu.show(canvas, at.getX(), at.getY());
  }

  /** Opens the menu without a pointer: in the middle of what is selected, else of the canvas. */
  void open() {
    Box box =
        CanvasModel.around(model.selection().items())
            .map(model.viewport().camera().get()::onScreen)
            .orElseGet(
                () ->
                    new Box(
                        0,
                        0,
                        canvas.getLayoutBounds().getWidth(),
                        canvas.getLayoutBounds().getHeight()));
    open(
        Math.clamp(box.x() + box.width() / 2, 0, canvas.getLayoutBounds().getWidth()),
        Math.clamp(box.y() + box.height() / 2, 0, canvas.getLayoutBounds().getHeight()));
  }
}
