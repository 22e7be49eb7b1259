package io.streamboard.desktop.window;

import io.streamboard.desktop.action.Action;
import io.streamboard.desktop.action.Category;
import io.streamboard.desktop.action.Place;
import java.util.List;
import javafx.beans.value.ObservableBooleanValue;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignO;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;
import org.kordamp.ikonli.materialdesign2.MaterialDesignW;

/** The ways between boards that are open. */
final class TabActions {

  /** What the actions do to the window they are done in. */
  interface Window {

    /** Closes the board that is shown, or the window when that shows none and is not the last. */
    void close();

    /** Whether {@link #close} does anything. */
    ObservableBooleanValue mayClose();

    /** Shows what stands so many further to the right. */
    void step(int by);

    /** Whether there is more to show than what is shown. */
    ObservableBooleanValue hasMore();

    /** Moves the tab of the board that is shown so many places to the right. */
    void shift(int by);

    /** Whether {@link #shift} does anything. */
    ObservableBooleanValue mayShift();

    void detach();

    /** Whether a board is shown. */
    ObservableBooleanValue hasBoard();

    void reopen();

    /** Whether a board was closed that can be opened again. */
    ObservableBooleanValue mayReopen();

    void openWindow();

    /** Shows where somebody mentioned the person last. */
    void openMention();

    /** Whether {@link #openMention} does anything. */
    ObservableBooleanValue hasMention();

    /** Looks for a text on all boards. */
    void findEverywhere();
  }

  private TabActions() {}

  static List<Action> of(Window window) {
    return List.of(
        Action.of("find-everywhere", Category.WINDOW)
            .icon(MaterialDesignT.TEXT_BOX_SEARCH_OUTLINE)
            .keys("Ctrl+Shift+F")
            .in(Place.MORE_MENU)
            .does(window::findEverywhere),
        Action.of("mention-open", Category.COMMENT)
            .icon(MaterialDesignA.AT)
            .keys("Ctrl+Alt+N")
            .when(window.hasMention())
            .does(window::openMention),
        Action.of("new-window", Category.WINDOW)
            .icon(MaterialDesignW.WINDOW_RESTORE)
            .keys("Ctrl+Shift+N")
            .does(window::openWindow),
        Action.of("tab-to-window", Category.WINDOW)
            .icon(MaterialDesignO.OPEN_IN_NEW)
            .in(Place.TAB_MENU)
            .when(window.hasBoard())
            .does(window::detach),
        Action.of("tab-left", Category.WINDOW)
            .icon(MaterialDesignA.ARROW_LEFT)
            .keys("Ctrl+Shift+PAGE_UP")
            .in(Place.TAB_MENU)
            .when(window.mayShift())
            .does(() -> window.shift(-1)),
        Action.of("tab-right", Category.WINDOW)
            .icon(MaterialDesignA.ARROW_RIGHT)
            .keys("Ctrl+Shift+PAGE_DOWN")
            .in(Place.TAB_MENU)
            .when(window.mayShift())
            .does(() -> window.shift(1)),
        Action.of("next-tab", Category.WINDOW)
            .keys("Ctrl+TAB")
            .when(window.hasMore())
            .does(() -> window.step(1)),
        Action.of("previous-tab", Category.WINDOW)
            .keys("Ctrl+Shift+TAB")
            .when(window.hasMore())
            .does(() -> window.step(-1)),
        Action.of("reopen-tab", Category.WINDOW)
            .icon(MaterialDesignR.RESTORE)
            .keys("Ctrl+Shift+T")
            .in(Place.TAB_MENU)
            .when(window.mayReopen())
            .does(window::reopen),
        Action.of("close-tab", Category.WINDOW)
            .icon(MaterialDesignC.CLOSE)
            .keys("Ctrl+W")
            .in(Place.TAB_MENU)
            .when(window.mayClose())
            .does(window::close));
  }
}
