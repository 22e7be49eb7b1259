package io.streamboard.server.delivery;

import io.streamboard.model.access.WidgetAccess;
import io.streamboard.model.board.BoardState;
import io.streamboard.model.board.Folded;
import io.streamboard.model.board.FoldedOperation;
import io.streamboard.model.board.WidgetState;
import io.streamboard.model.id.WidgetId;

/** Tells cheaply whether a record may have changed what some person sees or may do. */
final class RightsChange {

  private RightsChange() {}

  /**
   * True when the board's grants, its life, or the grants of a widget that came, went or stayed are
   * others than before.
   */
  static boolean in(Folded folded) {
    BoardState before = folded.before();
    BoardState after = folded.after();
    if (!before.access().equals(after.access()) || before.life() != after.life()) {
      return true;
    }
    for (FoldedOperation operation : folded.operations()) {
      for (WidgetId widget : operation.touched()) {
        if (!access(before, widget).equals(access(after, widget))) {
          return true;
        }
      }
    }
    return false;
  }

  private static WidgetAccess access(BoardState state, WidgetId widget) {
    return state.live(widget).map(WidgetState::access).orElse(WidgetAccess.INHERITED);
  }
}
