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
}
