package io.streamboard.model.view;

import io.streamboard.model.id.PersonId;
import io.streamboard.model.operation.Operation;

/**
 * Shows a person's own pending operations on top of the confirmed view, before the log has decided.
 * It decides nothing: what does not fit the view (unknown widget, too weak a level) leaves it as it
 * is.
 */
public final class OptimisticView {
  private OptimisticView() {}

  /**
   * The view with the effect of one pending operation of {@code me}; an added widget gets the
   * role's level.
   */
  public static BoardView with(BoardView view, PersonId me, Operation operation) {
    throw new UnsupportedOperationException();
  }
}
