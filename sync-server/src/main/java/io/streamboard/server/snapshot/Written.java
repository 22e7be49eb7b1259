package io.streamboard.server.snapshot;

import io.streamboard.model.id.BoardId;
import java.util.Map;
import java.util.Optional;

/**
 * What snapshots and checkpoints there are, as far as the writer knows; it notes its own. Used by
 * one thread.
 */
record Written(Map<BoardId, Newest> heads, Map<Integer, Long> checkpoints) {

  /**
   * The newest snapshot of a board.
   *
   * @param slot which of the two it took
   * @param offset of the last record of the log in its state
   */
  record Newest(int slot, long offset) {}

  /** Whether the topic has a board as it was later. */
  boolean beyond(BoardId board, long offset) {
    return offset(board).filter(written -> written > offset).isPresent();
  }

  /** The offset at which the newest snapshot stands. */
  Optional<Long> offset(BoardId board) {
    return Optional.ofNullable(heads.get(board)).map(Newest::offset);
  }

  /** The slot for the next snapshot, so that the newest whole one is not overwritten first. */
  int nextSlot(BoardId board) {
    Newest newest = heads.get(board);
    return newest == null ? 0 : 1 - newest.slot();
  }
}
