package io.streamboard.desktop.board;

import io.streamboard.desktop.action.Action;
import io.streamboard.desktop.action.Category;
import io.streamboard.desktop.action.Place;
import io.streamboard.desktop.board.talk.CommentTool;
import io.streamboard.desktop.board.talk.TalkActions;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;

/** What is read beside the board, and the tool that comments on it. */
final class BesideActions {

  private BesideActions() {}

  static List<Action> of(BoardViewModel model, BesidePanels panels) {
    List<Action> all = new ArrayList<>(TalkActions.of(model.beside().talk()));
    all.add(
        Action.of("tool-comment", Category.ADD)
            .icon(MaterialDesignC.COMMENT_OUTLINE)
            .keys("C")
            .in(Place.TOOLS)
            .when(model.beside().talk().mayBegin())
            .chosen(
                Bindings.createBooleanBinding(
                    () -> model.gestures().tool().get() instanceof CommentTool,
                    model.gestures().tool()))
            .does(
                () ->
                    model
                        .gestures()
                        .use(new CommentTool(model.beside().talk(), model.gestures()::done))));
    all.add(
        Action.of("comments", Category.COMMENT)
            .icon(MaterialDesignC.COMMENT_MULTIPLE_OUTLINE)
            .keys("Ctrl+Alt+C")
            .in(Place.BOARD_MENU, Place.MORE_MENU)
            .chosen(panels.isShown(BesidePanels.COMMENTS))
            .does(() -> panels.toggle(BesidePanels.COMMENTS)));
    all.add(
        Action.of("outline", Category.VIEW)
            .icon(MaterialDesignF.FORMAT_LIST_BULLETED)
            .keys("Ctrl+Alt+O")
            .in(Place.BOARD_MENU, Place.MORE_MENU)
            .chosen(panels.isShown(BesidePanels.OUTLINE))
            .does(() -> panels.toggle(BesidePanels.OUTLINE)));
    BooleanProperty announces = model.beside().announcements().on();
    all.add(
        Action.of("announce", Category.VIEW)
            .icon(MaterialDesignB.BULLHORN_OUTLINE)
            .keys("Ctrl+Alt+A")
            .in(Place.BOARD_MENU, Place.MORE_MENU)
            .chosen(announces)
            .does(() -> announces.set(!announces.get())));
    return all;
  }
}
