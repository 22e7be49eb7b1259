package io.streamboard.desktop.window;

import io.streamboard.desktop.ui.Language;
import io.streamboard.desktop.ui.Theme;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.wire.Answer;
import java.util.Optional;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Point2D;

/** What a window asks of the application, which all windows share. On the JavaFX thread. */
public interface Application {

  /** The sign-in; empty before it and after its end. */
  Optional<Session> session();

  /** Ends the sign-in, asking before when something is unsent, and asks who it is. */
  void signOut();

  /** All windows look like this from now on, and after the next start. */
  void look(Theme.Kind kind);

  /** All windows speak this language from now on, and after the next start. */
  void speak(Language language);

  /** All windows speak the language of the system from now on. */
  void speakAsSystem();

  /** Opens one more window, with the list of boards. */
  void openWindow(TabbedWindow beside);

  /**
   * Gives a tab that was taken out of a window to the one whose tabs are at this place, else to a
   * new one.
   *
   * @param at in pixels of the screen; empty for a new window beside the old one
   */
  void rehouse(BoardTab tab, TabbedWindow from, Optional<Point2D> at);

  /** Whether there is another window. */
  ObservableBooleanValue hasOthers();

  /**
   * Shows a widget on its board, in the window where that is open, else as a tab of the front one.
   */
  void visit(Answer.Hit found);

  /** The person has closed a board. */
  void closed(BoardId board);

  /** Opens the board again that the person closed last, in this window. */
  void reopen(TabbedWindow in);

  /** Whether {@link #reopen} does anything. */
  ObservableBooleanValue mayReopen();

  /** Other boards are open, or another is shown, than before. */
  void rearranged();
}
