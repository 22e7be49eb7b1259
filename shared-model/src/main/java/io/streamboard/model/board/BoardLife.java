package io.streamboard.model.board;

/** Where a board is between its first and its last operation. */
public enum BoardLife {
  /** No create was applied yet. */
  ABSENT,
  OPEN,
  /** Deleted: nothing applies any more, nobody sees it. */
  DELETED
}
