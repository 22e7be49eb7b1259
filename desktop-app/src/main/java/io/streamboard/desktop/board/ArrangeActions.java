package io.streamboard.desktop.board;

import io.streamboard.desktop.action.Action;
import io.streamboard.desktop.action.Category;
import io.streamboard.desktop.action.Place;
import java.util.List;
import java.util.stream.Stream;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;

/** Where widgets lie: over each other, and on the board. */
final class ArrangeActions {

  private static final double NEAR = 1;
  private static final double FAR = 10;

  private ArrangeActions() {}

  static List<Action> of(BoardViewModel model) {
    return Stream.concat(order(model).stream(), moves(model).stream()).toList();
  }

  private static List<Action> order(BoardViewModel model) {
    return List.of(
        Action.of("raise", Category.ORDER)
            .icon(MaterialDesignA.ARRANGE_BRING_TO_FRONT)
            .keys("]")
            .in(Place.SELECTION_MENU, Place.MORE_MENU)
            .when(model.selection().mayChange())
            .does(model.actions()::raise),
        Action.of("lower", Category.ORDER)
            .icon(MaterialDesignA.ARRANGE_SEND_TO_BACK)
            .keys("[")
            .in(Place.SELECTION_MENU, Place.MORE_MENU)
            .when(model.selection().mayChange())
            .does(model.actions()::lower));
  }

  private static List<Action> moves(BoardViewModel model) {
    return List.of(
        move(model, "left", "LEFT", -NEAR, 0),
        move(model, "right", "RIGHT", NEAR, 0),
        move(model, "up", "UP", 0, -NEAR),
        move(model, "down", "DOWN", 0, NEAR),
        move(model, "left-far", "Shift+LEFT", -FAR, 0),
        move(model, "right-far", "Shift+RIGHT", FAR, 0),
        move(model, "up-far", "Shift+UP", 0, -FAR),
        move(model, "down-far", "Shift+DOWN", 0, FAR));
  }

  /** Moves what is selected, or the view when nothing is. */
  private static Action move(
      BoardViewModel model, String way, String keys, double dx, double dy) {
    return Action.of("move-" + way, Category.MOVE).keys(keys).does(() -> model.arrow(dx, dy));
  }
}
