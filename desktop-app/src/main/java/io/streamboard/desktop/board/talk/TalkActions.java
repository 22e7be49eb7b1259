package io.streamboard.desktop.board.talk;

import io.streamboard.desktop.action.Action;
import io.streamboard.desktop.action.Category;
import io.streamboard.desktop.action.Place;
import java.util.List;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;

/** What can be done with comment threads. */
public final class TalkActions {

  private TalkActions() {}

  public static List<Action> of(TalkViewModel talk) {
    return List.of(
        Action.of("comment", Category.COMMENT)
            .icon(MaterialDesignC.COMMENT_PLUS_OUTLINE)
            .keys("Ctrl+Alt+M")
            .in(Place.BOARD_MENU, Place.SELECTION_MENU)
            .when(talk.mayBegin())
            .does(talk::begin),
        Action.of("thread-next", Category.COMMENT)
            .icon(MaterialDesignC.CHEVRON_DOWN)
            .keys("F8")
            .when(talk.some())
            .does(() -> talk.step(true)),
        Action.of("thread-previous", Category.COMMENT)
            .icon(MaterialDesignC.CHEVRON_UP)
            .keys("Shift+F8")
            .when(talk.some())
            .does(() -> talk.step(false)),
        Action.of("thread-resolve", Category.COMMENT)
            .icon(MaterialDesignC.CHECK_CIRCLE_OUTLINE)
            .keys("F9")
            .when(talk.mayResolve())
            .does(talk::toggleResolved),
        Action.of("thread-delete", Category.COMMENT)
            .icon(MaterialDesignD.DELETE_OUTLINE)
            .when(talk.mayDelete())
            .does(talk::delete),
        Action.of("threads-resolved", Category.COMMENT)
            .icon(MaterialDesignC.CHECK_ALL)
            .chosen(talk.showsResolved())
            .does(() -> talk.showsResolved().set(!talk.showsResolved().get())));
  }
}
