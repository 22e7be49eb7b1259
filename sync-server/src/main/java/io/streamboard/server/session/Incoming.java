package io.streamboard.server.session;

import io.streamboard.model.id.BoardId;
import io.streamboard.model.id.OperationId;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.wire.ClientMessage;
import io.streamboard.model.wire.ErrorCode;
import io.streamboard.model.wire.Position;
import io.streamboard.server.delivery.Stand;
import io.streamboard.server.replica.ReplicaState;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Does what a client says on its session. Called by the transport, one call at a time; what it
 * begins on boards runs on their workers.
 */
final class Incoming {
  private static final Operation UNKNOWN_LEVEL = new Operation.BoardLevel(1_000);

  private final Session session;
  private final SessionParts parts;
  private final OpenBoards boards;
  private final Questions questions;

  Incoming(Session session, SessionParts parts, OpenBoards boards) {
    this.session = session;
    this.parts = parts;
    this.boards = boards;
    this.questions = new Questions(session, parts);
  }

  /**
   * @param named the request that the message names, looked for when it is refused only
   */
  void take(ClientMessage message, Supplier<Optional<String>> named) {
    switch (message) {
      case ClientMessage.OpenBoard open -> open(open);
      case ClientMessage.CloseBoard close -> close(close.board());
      case ClientMessage.Submit submit -> submit(submit, named);
      case ClientMessage.ShowPresence show -> show(show, named);
      case ClientMessage.Request request -> questions.ask(request);
    }
  }

  private void open(ClientMessage.OpenBoard open) {
    Optional<String> request = open.request();
    if (!parts.lease().current()) {
      session.fail(request, ErrorCode.BEHIND, "the server is behind the log");
    } else if (!boards.isOpen(open.board()) && boards.size() >= parts.settings().openBoards()) {
      session.fail(request, ErrorCode.BUSY, "too many boards are open on this session");
    } else {
      boards.open(open.board());
      parts
          .boards()
          .abreast(
              open.board(),
              open.from().map(Position::revision).orElse(0L),
              loaded -> attach(loaded, open.board(), stand(open), request));
    }
  }

  private static Optional<Stand> stand(ClientMessage.OpenBoard open) {
    return open.from().map(at -> new Stand(at, open.view()));
  }

  /** On the board's worker. */
  private void attach(
      ReplicaState.Loaded loaded, BoardId board, Optional<Stand> from, Optional<String> request) {
    if (!boards.isOpen(board)) {
      return;
    }
    switch (loaded) {
      case ReplicaState.Live replica -> {
        if (!parts.delivery().attach(replica.state(), session, request, from)) {
          boards.close(board);
          session.fail(request, ErrorCode.NOT_FOUND, "no such board");
        } else if (!session.live()) {
          parts.delivery().forget(board, session);
        }
      }
      case ReplicaState.Quarantined set -> {
        boards.close(board);
        session.fail(request, ErrorCode.QUARANTINED, "the board is set aside");
      }
      case ReplicaState.Elsewhere _ -> {
        boards.close(board);
        session.elsewhere(request, board);
      }
    }
  }

  private void close(BoardId board) {
    if (boards.isOpen(board)) {
      boards.close(board);
      parts.boards().with(board, loaded -> parts.delivery().detach(board, session));
    }
  }

  private void submit(ClientMessage.Submit submit, Supplier<Optional<String>> named) {
    if (submit.operations().stream().anyMatch(Incoming::onlyByServers)) {
      session.mistaken(named.get(), ErrorCode.INVALID, "an operation that only servers append");
      return;
    }
    boards.touch(submit.board());
    OperationId last =
        new OperationId(submit.writer(), submit.counter() + submit.operations().size() - 1);
    submit
        .endsDrag()
        .ifPresent(
            drag ->
                parts
                    .boards()
                    .with(
                        submit.board(),
                        loaded -> parts.delivery().endsDrag(submit.board(), session, last, drag)));
    parts.submissions().submit(parts.boards(), submission(submit));
  }

  private Submission submission(ClientMessage.Submit submit) {
    return new Submission(
        submit.board(),
        session.person(),
        submit.writer(),
        submit.counter(),
        submit.operations().stream().map(this::withinLevel).toList(),
        session,
        () -> parts.identity().caller(session.person()),
        false);
  }

  /** A level that this server knows and nobody has finalised is refused like one it knows not. */
  private Operation withinLevel(Operation operation) {
    boolean beyond =
        operation instanceof Operation.BoardLevel(int level) && level > parts.identity().level();
    return beyond ? UNKNOWN_LEVEL : operation;
  }

  /** Whether no client may ask for it. */
  static boolean onlyByServers(Operation operation) {
    return operation instanceof Operation.AccessBarrier
        || operation instanceof Operation.Declined
        || operation instanceof Operation.Unreadable;
  }

  private void show(ClientMessage.ShowPresence show, Supplier<Optional<String>> named) {
    BoardId board = show.board();
    if (!boards.isOpen(board)) {
      session.fail(named.get(), ErrorCode.NOT_OPEN, "the board is not open on this session");
    } else if (boards.show(board, show.presence())) {
      parts
          .boards()
          .with(
              board,
              loaded ->
                  boards
                      .latest(board)
                      .ifPresent(shown -> parts.delivery().show(board, session, shown)));
    }
  }
}
