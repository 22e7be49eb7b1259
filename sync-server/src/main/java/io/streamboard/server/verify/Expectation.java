package io.streamboard.server.verify;

import io.streamboard.model.board.BoardState;
import io.streamboard.model.json.StateCodec;

/** What a source says a board is after the record at an offset. */
record Expectation(String source, long offset, long revision, String hash) {

  static Expectation of(String source, BoardState state, long offset) {
    return new Expectation(source, offset, state.revision(), StateCodec.hash(state));
  }
}
