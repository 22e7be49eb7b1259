package io.streamboard.client.board;

import io.streamboard.model.wire.Answer;
import io.streamboard.model.wire.ClientMessage;
import io.streamboard.model.wire.Query;
import java.util.concurrent.CompletableFuture;

/**
 * What a board needs of the connection. Called and completed on the thread that steps the board.
 */
public interface BoardLink {
  /** Sends if there is a connection, else drops. */
  void send(ClientMessage message);

  CompletableFuture<Answer> ask(Query query);
}
