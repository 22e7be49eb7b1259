package io.streamboard.server.testing;

import io.streamboard.model.board.BoardState;

/** States that no log gives. */
public final class States {

  private States() {}

  /** As a newer version left it: this one cannot fold it on. */
  public static BoardState ofHigherLevel(BoardState state) {
    return changed(state, BoardState.CURRENT_LEVEL + 1, state.title());
  }

  /** The same board at the same revision, with another title. */
  public static BoardState titled(BoardState state, String title) {
    return changed(state, state.level(), title);
  }

  private static BoardState changed(BoardState state, int level, String title) {
    return new BoardState(
        state.board(),
        state.revision(),
        state.chain(),
        level,
        state.life(),
        title,
        state.latestTime(),
        state.access(),
        state.widgets(),
        state.tombstones(),
        state.liveWidgets(),
        state.textPoints(),
        state.writers(),
        state.barriers());
  }
}
