package io.streamboard.client;

import io.streamboard.model.id.BoardId;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.wire.Answer;
import io.streamboard.model.wire.Query;
import java.util.concurrent.CompletableFuture;

/**
 * A connected person. Reconnects and resumes by itself until closed. Made by {@code
 * Clients.connect}.
 */
public interface Client extends AutoCloseable {
  PersonId me();

  String name();

  ConnectionState connection();

  /** Replaces the listener; it hears the connection's state at once. */
  void listen(ClientListener listener);

  /**
   * Opens a board. The listener hears {@link BoardListener#opened} when the first view is there, or
   * {@link BoardListener#failed}. One handle per board at a time: opening an open board throws
   * {@link IllegalStateException}.
   */
  BoardHandle open(BoardId board, BoardListener listener);

  /**
   * Makes a new board with a fresh id and this title; completes with its id once the log has it.
   */
  CompletableFuture<BoardId> create(String title);

  /**
   * Completes with the answer type that belongs to the query, or fails with {@link
   * ClientException}.
   */
  CompletableFuture<Answer> ask(Query query);

  /** Ends the connection; waits at most 5 s for its thread. */
  @Override
  void close();
}
