package io.streamboard.desktop.board;

import io.streamboard.desktop.action.Action;
import io.streamboard.desktop.action.Category;
import io.streamboard.desktop.action.Place;
import io.streamboard.desktop.board.image.ImageActions;
import io.streamboard.desktop.board.ink.InkActions;
import io.streamboard.desktop.board.style.LinkActions;
import io.streamboard.desktop.board.style.Linking;
import io.streamboard.desktop.board.style.StyleActions;
import io.streamboard.desktop.ui.Clips;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;

/**
 * All actions of a board. Each is defined once, in the list of its kind; its name is a text, and
 * menus, palette and map of keys have it by themselves.
 */
final class BoardActions {

  /** What actions ask of the window's picture. */
  interface Picture {

    /** Gives the keys to the bar, or back to the canvas. */
    void switchFocus();

    /** Gives the keys to what comes after (or before) the canvas. */
    void goOn(boolean forward);

    /** Leaves what is in hand: a bar, a drag, a selection. */
    void leave();

    /** Opens the search through the texts of the board, or goes back to it. */
    void find();

    /** Gives the keys to the bar beside what is selected. */
    void style();

    /**
     * Asks for a colour as {@code #rrggbb}, beginning with this one; empty when the person has none
     * in mind.
     */
    Optional<String> colour(Optional<String> before);

    /** Asks for an address, beginning with this one; empty when the person has none in mind. */
    Optional<String> address(Optional<String> before);

    /** Asks why something is locked, beginning with this; empty when the person says nothing. */
    Optional<String> reason(String before);

    /** Opens the menu of the selection, or of the board when nothing is selected. */
    void menu();
  }

  private BoardActions() {}

  static List<Action> of(
      BoardViewModel model,
      Elsewhere elsewhere,
      Clips clips,
      Picture picture,
      BesidePanels beside,
      ImageAsking images) {
    return Stream.of(
            board(model, elsewhere),
            ToolActions.of(model),
            InkActions.of(model.ink(), model.gestures().tool(), model.status().mayAdd()),
            RelationActions.of(model),
            ImageActions.of(images, model.status().mayAdd(), images.mayDescribe()),
            EditActions.of(model, clips, picture),
            StyleActions.of(model.styling(), picture::colour),
            LinkActions.of(
                model.styling(),
                new Linking(model.styling(), model.desk(), model.writing()::rewrite),
                elsewhere::visit,
                picture::address),
            SelectActions.of(model, picture),
            ArrangeActions.of(model),
            ShapingActions.of(model),
            SnapActions.of(model.gestures().snaps()),
            ViewActions.of(model, picture),
            BesideActions.of(model, beside))
        .flatMap(List::stream)
        .toList();
  }

  private static List<Action> board(BoardViewModel model, Elsewhere elsewhere) {
    return List.of(
        Action.of("home", Category.BOARD)
            .icon(MaterialDesignA.ARROW_LEFT)
            .keys("Alt+HOME")
            .does(elsewhere::home),
        Action.of("rename", Category.BOARD)
            .icon(MaterialDesignR.RENAME_BOX)
            .in(Place.BOARD_MENU)
            .when(model.status().mayManage())
            .does(elsewhere::rename),
        Action.of("share", Category.BOARD)
            .icon(MaterialDesignA.ACCOUNT_PLUS_OUTLINE)
            .in(Place.BOARD_MENU, Place.SELECTION_MENU)
            .does(elsewhere::share));
  }
}
