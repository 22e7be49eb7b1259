package io.streamboard.desktop.board;

import io.streamboard.desktop.action.Action;
import io.streamboard.desktop.action.Category;
import io.streamboard.desktop.action.Place;
import java.util.List;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/** What is selected. */
final class SelectActions {

  private SelectActions() {}

  static List<Action> of(BoardViewModel model, BoardActions.Picture picture) {
    return List.of(
        Action.of("select-all", Category.SELECT)
            .icon(MaterialDesignS.SELECT_ALL)
            .keys("Ctrl+A")
            .in(Place.BOARD_MENU)
            .when(model.status().hasWidgets())
            .does(model.selection()::selectAll),
        Action.of("deselect", Category.SELECT)
            .keys("Ctrl+Shift+A")
            .when(model.selection().some())
            .does(() -> model.selection().select(List.of())),
        Action.of("invert", Category.SELECT)
            .icon(MaterialDesignS.SELECT_INVERSE)
            .keys("Ctrl+Shift+I")
            .in(Place.BOARD_MENU)
            .when(model.status().hasWidgets())
            .does(model.selection()::invert),
        Action.of("select-next", Category.SELECT)
            .keys("TAB")
            .when(model.status().hasWidgets())
            .does(() -> next(model, picture, true)),
        Action.of("select-previous", Category.SELECT)
            .keys("Shift+TAB")
            .when(model.status().hasWidgets())
            .does(() -> next(model, picture, false)),
        Action.of("leave", Category.SELECT).keys("ESCAPE").does(picture::leave));
  }

  /** After the last widget the keys go on to the next control, so that they are never held. */
  private static void next(BoardViewModel model, BoardActions.Picture picture, boolean forward) {
    if (!model.beside().outline().step(forward)) {
      picture.goOn(forward);
    }
  }
}
