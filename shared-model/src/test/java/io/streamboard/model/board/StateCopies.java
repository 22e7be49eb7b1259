package io.streamboard.model.board;

import io.streamboard.model.id.WriterId;
import org.pcollections.PMap;

/**
 * Copies of a state with one part changed: for what counts from a border on that would take long to
 * reach. Test support, on any thread.
 */
public final class StateCopies {
  private StateCopies() {}

  /** The same content at another revision; what lies between is not folded. */
  public static BoardState at(BoardState state, long revision) {
    return copy(state, revision, state.level(), state.liveWidgets(), state.writers());
  }

  static BoardState ofLevel(BoardState state, int level) {
    return copy(state, state.revision(), level, state.liveWidgets(), state.writers());
  }

  /** As if the board had so many: the fold goes by the count that it keeps. */
  static BoardState withLiveWidgets(BoardState state, int count) {
    return copy(state, state.revision(), state.level(), count, state.writers());
  }

  static BoardState withWriters(BoardState state, PMap<WriterId, WriterState> writers) {
    return copy(state, state.revision(), state.level(), state.liveWidgets(), writers);
  }

  private static BoardState copy(
      BoardState state,
      long revision,
      int level,
      int liveWidgets,
      PMap<WriterId, WriterState> writers) {
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
        writers,
        state.barriers());
  }
}
