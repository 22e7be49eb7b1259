package io.streamboard.model.view;

import io.streamboard.model.access.Audience;
import io.streamboard.model.access.Caller;
import io.streamboard.model.board.BoardState;
import io.streamboard.model.board.Folded;
import java.util.List;

/** Makes views and changes from states. Pure; called on the worker of the board and in tests. */
public final class Views {
  private Views() {}

  /**
   * The audience a person belongs to now; {@link Audience#NOBODY} when the board does not exist for
   * it, or is absent or deleted.
   */
  public static Audience audience(BoardState state, Caller caller) {
    throw new UnsupportedOperationException();
  }

  public static BoardView view(BoardState state, Audience audience) {
    throw new UnsupportedOperationException();
  }

  /**
   * The changes that bring {@code view(folded.before(), before)} to {@code view(folded.after(),
   * after)}; empty when nothing visible changed. Includes reveal and conceal when the audience
   * differs.
   */
  public static List<Change> changes(Folded folded, Audience before, Audience after) {
    throw new UnsupportedOperationException();
  }

  /**
   * The view after the changes. Throws {@link IllegalStateException} when a change names a widget
   * the view lacks: the caller resyncs.
   */
  public static BoardView apply(BoardView view, List<Change> changes) {
    throw new UnsupportedOperationException();
  }
}
