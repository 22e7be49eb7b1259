package io.streamboard.model.board;

import java.util.List;

/**
 * The result of folding one entry of the log: the images around it and what became of each
 * operation, in order.
 */
public record Folded(BoardState before, BoardState after, List<FoldedOperation> operations) {
  public Folded {
    operations = List.copyOf(operations);
  }

  /** Whether the history of the board goes on: operations took revisions. */
  public boolean goesOn() {
    return !operations.isEmpty() && after.revision() > before.revision();
  }

  /**
   * Whether the board is not what it was and no operation says how: its state was moved here, and
   * nobody who knows only what was before may go on from there.
   */
  public boolean replaces() {
    return operations.isEmpty() && after.revision() != before.revision();
  }
}
