package io.streamboard.model.view;

import io.streamboard.model.access.Audience;
import io.streamboard.model.access.Caller;
import io.streamboard.model.access.WidgetLevel;
import io.streamboard.model.board.BoardState;
import io.streamboard.model.board.Folded;
import io.streamboard.model.id.WidgetId;
import java.util.List;
import java.util.Optional;

/** Makes views and changes from states. Pure; called on the worker of the board and in tests. */
public final class Views {
  private Views() {}

  /**
   * The audience a person belongs to now; {@link Audience#NOBODY} when the board does not exist for
   * it, or is absent or deleted.
   */
  public static Audience audience(BoardState state, Caller caller) {
    return Audiences.of(state, caller);
  }

  /**
   * The audience after an entry of someone who was in {@code before}, with the same groups: equal
   * to {@code audience(folded.after(), caller)} and costs what the entry touched, unless the
   * caller's role changed.
   */
  public static Audience audience(Folded folded, Caller caller, Audience before) {
    return Audiences.after(folded, caller, before);
  }

  /**
   * Whether the entry can have moved anybody to another audience; if not, all audiences stay as
   * they are.
   */
  public static boolean mayMoveAudiences(Folded folded) {
    return Audiences.mayMove(folded);
  }

  /**
   * Whether the caller's audience sees the board. Looks at widgets only for somebody without a
   * role, so that it may be asked for each operation.
   */
  public static boolean seesBoard(BoardState state, Caller caller) {
    return Audiences.seesBoard(state, caller);
  }

  /**
   * What the caller may do with one widget; HIDDEN where it does not exist for it. Costs the same
   * on a board of any size.
   *
   * @param widget empty: with what has no rights of its own
   */
  public static WidgetLevel level(BoardState state, Optional<WidgetId> widget, Caller caller) {
    return Audiences.level(state, widget, caller);
  }

  public static BoardView view(BoardState state, Audience audience) {
    return Images.view(state, audience);
  }

  /**
   * The changes that bring {@code view(folded.before(), before)} to {@code view(folded.after(),
   * after)}; empty when nothing visible changed. Includes reveal and conceal when the audience
   * differs.
   */
  public static List<Change> changes(Folded folded, Audience before, Audience after) {
    return new Differences(folded, before, after).changes();
  }

  /**
   * The view after the changes. Throws {@link IllegalStateException} when a change names a widget
   * the view lacks or makes of it what no widget can be: the caller resyncs.
   */
  public static BoardView apply(BoardView view, List<Change> changes) {
    BoardView next = view;
    for (Change change : changes) {
      next = ChangeApplier.apply(next, change);
    }
    return next;
  }
}
