package io.streamboard.client;

import io.streamboard.model.id.BoardId;
import io.streamboard.model.wire.Answer;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Passes everything on, and keeps the connection's state for those who ask from other threads.
 *
 * @param unlisted hears first of boards that are gone
 */
record Remembering(
    ClientListener listener, Consumer<ConnectionState> keep, Consumer<BoardId> unlisted)
    implements ClientListener {
  @Override
  public void connection(ConnectionState state) {
    keep.accept(state);
    listener.connection(state);
  }

  @Override
  public void boardListed(Answer.BoardEntry entry, Optional<Answer.Named> by) {
    listener.boardListed(entry, by);
  }

  @Override
  public void boardUnlisted(BoardId board) {
    unlisted.accept(board);
    listener.boardUnlisted(board);
  }
}
