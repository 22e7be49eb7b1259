package io.streamboard.desktop.board;

import io.streamboard.desktop.action.Action;
import io.streamboard.desktop.action.Category;
import io.streamboard.desktop.action.Place;
import io.streamboard.desktop.board.tool.Turns;
import java.util.List;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;

/** Turn and size of what is selected. */
final class ShapingActions {

  private static final double NEAR = 1;
  private static final double FAR = 10;

  private ShapingActions() {}

  static List<Action> of(BoardViewModel model) {
    return List.of(
        turning(model, "rotate-left")
            .icon(MaterialDesignR.ROTATE_LEFT)
            .keys(",")
            .does(() -> model.shaping().turn(-Turns.STEP)),
        turning(model, "rotate-right")
            .icon(MaterialDesignR.ROTATE_RIGHT)
            .keys(".")
            .does(() -> model.shaping().turn(Turns.STEP)),
        turning(model, "rotate-reset")
            .icon(MaterialDesignF.FORMAT_ROTATE_90)
            .keys("Shift+Alt+HOME")
            .does(model.shaping()::straighten),
        grow(model, "wider", "Alt+RIGHT", NEAR, 0),
        grow(model, "narrower", "Alt+LEFT", -NEAR, 0),
        grow(model, "taller", "Alt+DOWN", 0, NEAR),
        grow(model, "shorter", "Alt+UP", 0, -NEAR),
        grow(model, "wider-far", "Shift+Alt+RIGHT", FAR, 0),
        grow(model, "narrower-far", "Shift+Alt+LEFT", -FAR, 0),
        grow(model, "taller-far", "Shift+Alt+DOWN", 0, FAR),
        grow(model, "shorter-far", "Shift+Alt+UP", 0, -FAR));
  }

  private static Action.Draft turning(BoardViewModel model, String id) {
    return Action.of(id, Category.SHAPING)
        .in(Place.SELECTION_MENU)
        .when(model.selection().mayChange());
  }

  private static Action grow(
      BoardViewModel model, String id, String keys, double across, double down) {
    return Action.of(id, Category.SHAPING)
        .keys(keys)
        .when(model.selection().mayChange())
        .does(() -> model.shaping().grow(across, down));
  }
}
