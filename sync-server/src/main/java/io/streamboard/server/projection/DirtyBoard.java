package io.streamboard.server.projection;

import io.streamboard.model.board.BoardState;
import io.streamboard.model.board.Folded;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.view.Views;
import io.streamboard.server.replica.BoardUpdate;
import io.streamboard.server.replica.LastChange;
import io.streamboard.server.replica.StateStore.Kept;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * A board that was folded further than it is stored: its newest image and which widgets differ from
 * the stored ones. Updates of one board are merged.
 *
 * @param changes who changed widgets last, as far as that is not stored
 * @param relisted title, life or grants may be others than the stored ones
 * @param whole nothing of the board is stored yet, or it is to be stored anew: all its rows are
 *     written
 */
record DirtyBoard(
    BoardState state,
    int partition,
    long offset,
    Set<WidgetId> touched,
    Map<WidgetId, LastChange> changes,
    boolean relisted,
    boolean whole) {

  /** A state that did not come from a fold here. */
  static DirtyBoard whole(Kept kept, int partition) {
    return new DirtyBoard(
        kept.state(), partition, kept.offset(), new HashSet<>(), new HashMap<>(), true, true);
  }

  static DirtyBoard of(BoardUpdate update) {
    return new DirtyBoard(
        update.folded().after(),
        update.partition(),
        update.offset(),
        touchedBy(update.folded()),
        LastChange.in(update.folded()),
        relistedBy(update.folded()),
        wholeBy(update.folded()));
  }

  /**
   * This and a later one of the same board. Takes over the set and the map of this one, which are
   * of no use afterwards: copied for each operation, they would cost more than the fold.
   */
  DirtyBoard then(DirtyBoard later) {
    touched.addAll(later.touched);
    changes.putAll(later.changes);
    return new DirtyBoard(
        later.state,
        later.partition,
        later.offset,
        touched,
        changes,
        relisted || later.relisted,
        whole || later.whole);
  }

  /** About how many rows are written for it. */
  int rows() {
    return 1 + (whole ? state.widgets().size() : touched.size());
  }

  private static boolean wholeBy(Folded folded) {
    return folded.before().revision() == 0 || folded.replaces();
  }

  private static boolean relistedBy(Folded folded) {
    return wholeBy(folded)
        || !folded.before().title().equals(folded.after().title())
        || Views.mayMoveAudiences(folded);
  }

  private static Set<WidgetId> touchedBy(Folded folded) {
    Set<WidgetId> touched = new HashSet<>();
    folded.operations().forEach(operation -> touched.addAll(operation.touched()));
    addForgotten(folded, touched);
    return touched;
  }

  /** Tombstones that grew too old leave the state without being touched by an operation. */
  private static void addForgotten(Folded folded, Set<WidgetId> touched) {
    for (var entry : folded.before().tombstones().entrySet()) {
      if (folded.after().tombstones().containsKey(entry.getKey())) {
        return;
      }
      touched.addAll(entry.getValue());
    }
  }
}
