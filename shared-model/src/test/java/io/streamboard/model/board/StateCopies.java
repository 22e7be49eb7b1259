package io.streamboard.model.board;

/**
 * Copies of a state with one number changed: for what counts from a border on that would take long
 * to reach. Test support, on any thread.
 */
public final class StateCopies {
  private StateCopies() {}

  /** The same content at another revision; what lies between is not folded. */
  public static BoardState at(BoardState state, long revision) {
    return copy(state, revision, state.level(), state.liveWidgets());
  }

  static BoardState ofLevel(BoardState state, int level) {
    return copy(state, state.revision(), level, state.liveWidgets());
  }

  /** As if the board had so many: the fold goes by the count that it keeps. */
  static BoardState withLiveWidgets(BoardState state, int count) {
    return copy(state, state.revision(), state.level(), count);
  }

  private static BoardState copy(BoardState state, long revision, int level, int liveWidgets) {
    return new BoardState(
        state.board(),
        revision,
        state.chain(),
        level,
        state.life(),
        state.title(),
        state.latestTime(),
        state.access(),
        state.widgets(),
        state.tombstones(),
        liveWidgets,
        state.textPoints(),
        state.writers(),
        state.barriers());
  }
}
