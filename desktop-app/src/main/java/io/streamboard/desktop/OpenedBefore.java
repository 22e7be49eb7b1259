package io.streamboard.desktop;

import io.streamboard.desktop.home.HomeViewModel;
import io.streamboard.desktop.platform.Preferences;
import io.streamboard.desktop.window.TabbedWindow;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.wire.Answer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;

/**
 * The boards that were open when the person left. They stand there as tabs again and are opened
 * when they are shown; those that are no longer in the person's list are forgotten without a word.
 *
 * @param shown which of them was shown
 */
record OpenedBefore(List<BoardId> boards, Optional<BoardId> shown) {

  static OpenedBefore of(Preferences preferences) {
    return new OpenedBefore(
        preferences.boards().stream().map(BoardId::new).toList(),
        preferences.shown().map(BoardId::new));
  }

  /** The preferences with what is open now. */
  static Preferences now(Preferences before, List<TabbedWindow> windows, TabbedWindow front) {
    return before.having(
        windows.stream().flatMap(window -> window.boards().stream()).map(BoardId::value).toList(),
        front.shownBoard().map(BoardId::value));
  }

  /**
   * Opens them in the window as soon as the list of boards is known.
   *
   * @param then run when that is done
   */
  void whenListed(HomeViewModel home, TabbedWindow window, Runnable then) {
    if (home.loaded().get()) {
      open(home, window);
      then.run();
      return;
    }
    home.loaded()
        .addListener(
            new ChangeListener<>() {
              @Override
              public void changed(
                  ObservableValue<? extends Boolean> observed, Boolean before, Boolean now) {
                home.loaded().removeListener(this);
                open(home, window);
                then.run();
              }
            });
  }

  /** A person who is faster than the list stays where they are. */
  private void open(HomeViewModel home, TabbedWindow window) {
    var titles =
        home.boards().get().stream()
            .collect(Collectors.toMap(Answer.BoardEntry::board, Answer.BoardEntry::title));
    boolean free = window.shownBoard().isEmpty();
    for (BoardId board : boards) {
      Optional.ofNullable(titles.get(board)).ifPresent(title -> window.prepare(board, title));
    }
    shown.filter(board -> free && titles.containsKey(board)).ifPresent(window::open);
  }
}
