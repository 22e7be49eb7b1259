package io.streamboard.model.board;

import io.streamboard.model.log.LogEntry;

/**
 * The fold: the only way in which a board changes, on the server, in replay and in tests. Pure and
 * deterministic: the same state and entry give the same result everywhere and for ever (per fold
 * level). Every operation of an entry takes one revision, whatever becomes of it; an entry that
 * cannot be read at all takes one. Also used as precheck: fold a submission on the current state
 * and look at the outcome.
 */
public final class BoardFold {
  private BoardFold() {}

  public static Folded fold(BoardState before, LogEntry entry) {
    throw new UnsupportedOperationException();
  }
}
