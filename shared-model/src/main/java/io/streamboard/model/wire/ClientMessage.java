package io.streamboard.model.wire;

import io.streamboard.model.id.BoardId;
import io.streamboard.model.id.WriterId;
import io.streamboard.model.limit.Limits;
import io.streamboard.model.limit.Require;
import io.streamboard.model.operation.Operation;
import java.util.List;
import java.util.Optional;

/** What a client says on the socket. */
public sealed interface ClientMessage {
  /**
   * Asks for a board and for all that changes on it.
   *
   * @param request comes back with a failure, or with all that answers this message
   * @param from where the client stands, to continue there; empty for the whole view
   * @param view the hash of the view that the client has at {@code from}, so that a server that
   *     does not remember what it sent can tell that it fits
   */
  record OpenBoard(
      Optional<String> request, BoardId board, Optional<Position> from, Optional<String> view)
      implements ClientMessage {
    public OpenBoard {
      view.ifPresent(hash -> Require.hex("view", hash, 64));
    }

    public OpenBoard(String request, BoardId board, Optional<Position> from) {
      this(Optional.of(request), board, from, Optional.empty());
    }
  }

  record CloseBoard(BoardId board) implements ClientMessage {}

  /**
   * Operations with the counters {@code counter}, {@code counter + 1} and so on. At most {@link
   * Limits#WRITER_WINDOW} may be unanswered.
   *
   * @param endsDrag the live drag that this drop ends
   */
  record Submit(
      BoardId board,
      WriterId writer,
      long counter,
      List<Operation> operations,
      Optional<String> endsDrag)
      implements ClientMessage {
    public Submit {
      operations = List.copyOf(operations);
      Require.count("operations", operations, 1, Limits.OPERATIONS_PER_RECORD);
      Require.that(
          counter >= 1 && counter <= Limits.COUNTER - operations.size() + 1,
          "counter",
          "at least 1, the last below 2^53");
    }
  }

  /** Where I am and what I do on an open board; replaces what was said before. */
  record ShowPresence(BoardId board, Presence presence) implements ClientMessage {}

  /**
   * A question; answered by one {@link ServerMessage.Response} or {@link ServerMessage.Failure}
   * with the same id.
   */
  record Request(String id, Query query) implements ClientMessage {}
}
