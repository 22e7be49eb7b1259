package io.streamboard.desktop.board;

import io.streamboard.desktop.action.Action;
import io.streamboard.desktop.action.Category;
import io.streamboard.desktop.action.Place;
import java.util.List;
import java.util.stream.Stream;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignV;

/** Where widgets lie: over each other, and on the board. */
final class ArrangeActions {

  private static final double NEAR = 1;
  private static final double FAR = 10;

  private ArrangeActions() {}

  static List<Action> of(BoardViewModel model) {
    return Stream.of(order(model), lines(model), moves(model)).flatMap(List::stream).toList();
  }

  private static List<Action> lines(BoardViewModel model) {
    return List.of(
        align(model, "left", MaterialDesignA.ALIGN_HORIZONTAL_LEFT, Arrangement.Edge.LEFT),
        align(model, "centre", MaterialDesignA.ALIGN_HORIZONTAL_CENTER, Arrangement.Edge.CENTRE),
        align(model, "right", MaterialDesignA.ALIGN_HORIZONTAL_RIGHT, Arrangement.Edge.RIGHT),
        align(model, "top", MaterialDesignA.ALIGN_VERTICAL_TOP, Arrangement.Edge.TOP),
        align(model, "middle", MaterialDesignA.ALIGN_VERTICAL_CENTER, Arrangement.Edge.MIDDLE),
        align(model, "bottom", MaterialDesignA.ALIGN_VERTICAL_BOTTOM, Arrangement.Edge.BOTTOM),
        Action.of("distribute-across", Category.ALIGN)
            .icon(MaterialDesignD.DISTRIBUTE_HORIZONTAL_CENTER)
            .in(Place.SELECTION_MENU)
            .when(model.selection().mayDistribute())
            .does(() -> model.actions().distribute(true)),
        Action.of("distribute-down", Category.ALIGN)
            .icon(MaterialDesignD.DISTRIBUTE_VERTICAL_CENTER)
            .in(Place.SELECTION_MENU)
            .when(model.selection().mayDistribute())
            .does(() -> model.actions().distribute(false)),
        Action.of("tidy", Category.ALIGN)
            .icon(MaterialDesignV.VIEW_GRID_OUTLINE)
            .in(Place.SELECTION_MENU)
            .when(model.selection().mayAlign())
            .does(model.actions()::tidy));
  }

  private static Action align(BoardViewModel model, String name, Ikon icon, Arrangement.Edge edge) {
    return Action.of("align-" + name, Category.ALIGN)
        .icon(icon)
        .in(Place.SELECTION_MENU)
        .when(model.selection().mayAlign())
        .does(() -> model.actions().align(edge));
  }

  private static List<Action> order(BoardViewModel model) {
    return List.of(
        Action.of("raise", Category.ORDER)
            .icon(MaterialDesignA.ARRANGE_BRING_TO_FRONT)
            .keys("]")
            .in(Place.SELECTION_MENU, Place.BAR)
            .when(model.selection().mayChange())
            .does(model.actions()::raise),
        Action.of("forward", Category.ORDER)
            .icon(MaterialDesignA.ARRANGE_BRING_FORWARD)
            .keys("Ctrl+PAGE_UP")
            .in(Place.SELECTION_MENU)
            .when(model.selection().mayChange())
            .does(model.actions()::forward),
        Action.of("backward", Category.ORDER)
            .icon(MaterialDesignA.ARRANGE_SEND_BACKWARD)
            .keys("Ctrl+PAGE_DOWN")
            .in(Place.SELECTION_MENU)
            .when(model.selection().mayChange())
            .does(model.actions()::backward),
        Action.of("lower", Category.ORDER)
            .icon(MaterialDesignA.ARRANGE_SEND_TO_BACK)
            .keys("[")
            .in(Place.SELECTION_MENU, Place.BAR)
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
  private static Action move(BoardViewModel model, String way, String keys, double dx, double dy) {
    return Action.of("move-" + way, Category.MOVE).keys(keys).does(() -> model.arrow(dx, dy));
  }
}
