package io.streamboard.desktop.board;

import io.streamboard.desktop.action.Action;
import io.streamboard.desktop.action.Category;
import io.streamboard.desktop.action.Place;
import java.util.List;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/** What of the board is seen, and where the keys go. */
final class ViewActions {

  private static final double STEP = 1.25;

  private ViewActions() {}

  static List<Action> of(BoardViewModel model, BoardActions.Picture picture) {
    return List.of(
        Action.of("zoom-in", Category.VIEW)
            .icon(MaterialDesignM.MAGNIFY_PLUS_OUTLINE)
            .keys("+", "=", "Ctrl++", "Ctrl+=")
            .does(() -> model.viewport().zoomBy(STEP)),
        Action.of("zoom-out", Category.VIEW)
            .icon(MaterialDesignM.MAGNIFY_MINUS_OUTLINE)
            .keys("-", "−", "Ctrl+-")
            .does(() -> model.viewport().zoomBy(1 / STEP)),
        Action.of("zoom-reset", Category.VIEW)
            .keys("0", "Ctrl+0")
            .does(() -> model.viewport().zoomTo(1)),
        Action.of("zoom-fit", Category.VIEW)
            .icon(MaterialDesignF.FIT_TO_PAGE_OUTLINE)
            .keys("1")
            .in(Place.BOARD_MENU)
            .does(model.viewport()::fit),
        Action.of("zoom-selection", Category.VIEW)
            .icon(MaterialDesignI.IMAGE_FILTER_CENTER_FOCUS)
            .keys("2")
            .in(Place.SELECTION_MENU)
            .when(model.selection().some())
            .does(() -> model.viewport().fit(model.selection().items())),
        Action.of("find", Category.VIEW)
            .icon(MaterialDesignM.MAGNIFY)
            .keys("Ctrl+F")
            .in(Place.BOARD_MENU)
            .does(picture::find),
        Action.of("find-next", Category.VIEW)
            .icon(MaterialDesignC.CHEVRON_DOWN)
            .keys("F3")
            .when(model.finding().open())
            .does(() -> model.finding().step(true)),
        Action.of("find-previous", Category.VIEW)
            .icon(MaterialDesignC.CHEVRON_UP)
            .keys("Shift+F3")
            .when(model.finding().open())
            .does(() -> model.finding().step(false)),
        Action.of("minimap", Category.VIEW)
            .icon(MaterialDesignM.MAP_OUTLINE)
            .keys("M")
            .in(Place.BOARD_MENU, Place.MORE_MENU)
            .chosen(model.map().open())
            .does(model.map()::toggle),
        Action.of("follow", Category.VIEW)
            .icon(MaterialDesignE.EYE_OUTLINE)
            .keys("Ctrl+Alt+F")
            .in(Place.MORE_MENU)
            .when(model.following().mayFollow())
            .does(model.following()::followNext),
        Action.of("unfollow", Category.VIEW)
            .icon(MaterialDesignE.EYE_OFF_OUTLINE)
            .when(model.following().follows())
            .does(model.following()::stop),
        Action.of("focus", Category.VIEW).keys("F6").does(picture::switchFocus),
        Action.of("style", Category.VIEW)
            .icon(MaterialDesignP.PALETTE_OUTLINE)
            .keys("Shift+F6")
            .when(model.selection().mayChange())
            .does(picture::style),
        Action.of("menu", Category.VIEW).keys("Shift+F10", "CONTEXT_MENU").does(picture::menu));
  }
}
