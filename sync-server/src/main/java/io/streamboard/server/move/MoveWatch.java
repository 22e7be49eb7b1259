package io.streamboard.server.move;

import io.streamboard.model.board.BoardState;
import io.streamboard.model.id.BoardId;
import io.streamboard.server.replica.BoardUpdate;
import io.streamboard.server.replica.ForwardingStateStore;
import io.streamboard.server.replica.SetAside;
import io.streamboard.server.replica.StateStore;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Hears from the node's replicas when a board has left the old log, and when it has come in the new
 * one. Thread-safe.
 */
public final class MoveWatch {
  private final Map<BoardId, CompletableFuture<BoardState>> leaving = new ConcurrentHashMap<>();
  private final Map<BoardId, CompletableFuture<BoardState>> coming = new ConcurrentHashMap<>();

  /** The store, as the replicas are to be given it. */
  public StateStore over(StateStore store) {
    return new Watched(store);
  }

  /** Completes with the state that is moved, once this node has folded the departure. */
  CompletableFuture<BoardState> left(BoardId board) {
    return leaving.computeIfAbsent(board, _ -> new CompletableFuture<>());
  }

  /** Completes once this node has folded the last part of the board's arrival. */
  CompletableFuture<BoardState> arrived(BoardId board) {
    return coming.computeIfAbsent(board, _ -> new CompletableFuture<>());
  }

  /** The move of the board is over, or was given up. */
  void forget(BoardId board) {
    leaving.remove(board);
    coming.remove(board);
  }

  private void folded(BoardState before, BoardState after) {
    if (after.place().left()) {
      complete(leaving, after);
    } else if (before.place().left()) {
      complete(coming, after);
    }
  }

  private static void complete(
      Map<BoardId, CompletableFuture<BoardState>> waiting, BoardState state) {
    CompletableFuture<BoardState> waits = waiting.get(state.board());
    if (waits != null) {
      waits.complete(state);
    }
  }

  private void failed(SetAside mark) {
    for (Map<BoardId, CompletableFuture<BoardState>> waiting : List.of(leaving, coming)) {
      CompletableFuture<BoardState> waits = waiting.get(mark.board());
      if (waits != null) {
        waits.completeExceptionally(new SetAsideException(mark.reason().code()));
      }
    }
  }

  private final class Watched extends ForwardingStateStore {
    Watched(StateStore store) {
      super(store);
    }

    @Override
    public void accept(BoardUpdate update) {
      super.accept(update);
      folded(update.folded().before(), update.folded().after());
    }

    @Override
    public void setAside(SetAside mark) {
      super.setAside(mark);
      failed(mark);
    }
  }
}
