package io.streamboard.desktop.board;

import io.streamboard.desktop.action.Action;
import io.streamboard.desktop.action.Category;
import io.streamboard.desktop.action.Place;
import io.streamboard.desktop.ui.Clips;
import java.util.ArrayList;
import java.util.List;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignU;

/** What changes widgets, and taking it back. */
final class EditActions {

  private EditActions() {}

  private static List<Action> clipboard(BoardViewModel model, Clips clips) {
    return List.of(
        Action.of("cut", Category.EDIT)
            .icon(MaterialDesignC.CONTENT_CUT)
            .keys("Ctrl+X")
            .in(Place.SELECTION_MENU)
            .when(model.selection().mayChange())
            .does(
                () -> {
                  clips.put(model.copying().copied());
                  model.actions().delete();
                }),
        Action.of("copy", Category.EDIT)
            .icon(MaterialDesignC.CONTENT_COPY)
            .keys("Ctrl+C")
            .in(Place.SELECTION_MENU)
            .when(model.selection().some())
            .does(() -> clips.put(model.copying().copied())),
        Action.of("paste", Category.EDIT)
            .icon(MaterialDesignC.CONTENT_PASTE)
            .keys("Ctrl+V")
            .in(Place.SELECTION_MENU, Place.BOARD_MENU)
            .when(model.status().mayAdd())
            .does(() -> model.pasting().paste(clips.get())),
        Action.of("duplicate", Category.EDIT)
            .icon(MaterialDesignC.CONTENT_DUPLICATE)
            .keys("Ctrl+D")
            .in(Place.SELECTION_MENU)
            .when(model.status().mayAdd().and(model.selection().some()))
            .does(model.copying()::duplicate));
  }

  static List<Action> of(BoardViewModel model, Clips clips, BoardActions.Picture picture) {
    List<Action> all = new ArrayList<>(clipboard(model, clips));
    all.addAll(
        List.of(
            Action.of("undo", Category.EDIT)
                .icon(MaterialDesignU.UNDO_VARIANT)
                .keys("Ctrl+Z")
                .when(model.status().canUndo())
                .does(model::undo),
            Action.of("redo", Category.EDIT)
                .icon(MaterialDesignR.REDO_VARIANT)
                .keys("Ctrl+Y", "Ctrl+Shift+Z")
                .when(model.status().canRedo())
                .does(model::redo),
            Action.of("write", Category.EDIT)
                .icon(MaterialDesignP.PENCIL_OUTLINE)
                .keys("ENTER", "F2")
                .in(Place.SELECTION_MENU)
                .when(model.mayWrite())
                .does(model::write),
            Action.of("lock", Category.EDIT)
                .icon(MaterialDesignL.LOCK_OUTLINE)
                .keys("Ctrl+L")
                .in(Place.SELECTION_MENU, Place.BAR)
                .when(model.selection().mayChange())
                .does(model.actions()::toggleLock),
            Action.of("lock-with-reason", Category.EDIT)
                .icon(MaterialDesignL.LOCK_PLUS_OUTLINE)
                .keys("Ctrl+Shift+L")
                .in(Place.SELECTION_MENU)
                .when(model.selection().mayChange())
                .does(() -> picture.reason(model.locks().reason()).ifPresent(model.locks()::lock)),
            Action.of("delete", Category.EDIT)
                .icon(MaterialDesignD.DELETE_OUTLINE)
                .keys("DELETE", "BACK_SPACE")
                .in(Place.SELECTION_MENU, Place.BAR)
                .when(model.selection().mayChange())
                .does(model.actions()::delete)));
    return all;
  }
}
