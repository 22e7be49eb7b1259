package io.streamboard.server.move;

import io.streamboard.model.board.BoardState;
import io.streamboard.model.id.BoardId;
import io.streamboard.server.replica.BoardUpdate;
import io.streamboard.server.replica.Boards;
import io.streamboard.server.replica.ForwardingStateStore;
import io.streamboard.server.replica.ReplicaState.Elsewhere;
import io.streamboard.server.replica.ReplicaState.Live;
import io.streamboard.server.replica.ReplicaState.Quarantined;
import io.streamboard.server.replica.SetAside;
import io.streamboard.server.replica.StateStore;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Hears from the node's replicas when they have folded what was appended to a board that moves.
 * Thread-safe.
 */
public final class MoveWatch {
  private final Map<BoardId, Wait> waits = new ConcurrentHashMap<>();

  private record Wait(long offset, CompletableFuture<BoardState> folded) {}

  /** The store, as the replicas are to be given it. */
  public StateStore over(StateStore store) {
    return new Watched(store);
  }

  /**
   * Completes with the state of the board once the record at the offset is in it; fails with {@link
   * SetAsideException}. One at a time for a board.
   */
  CompletableFuture<BoardState> folded(Boards boards, BoardId board, long offset) {
    CompletableFuture<BoardState> folded = new CompletableFuture<>();
    boards.with(
        board,
        loaded -> {
          switch (loaded) {
            case Live live when live.offset() >= offset -> folded.complete(live.state());
            case Live _ -> waits.put(board, new Wait(offset, folded));
            case Quarantined aside ->
                folded.completeExceptionally(new SetAsideException(aside.reason().code()));
            case Elsewhere _ -> folded.completeExceptionally(new SetAsideException("elsewhere"));
          }
        });
    return folded;
  }

  /** On the board's worker, as what {@link #folded} does is. */
  private void accepted(BoardUpdate update) {
    BoardState after = update.folded().after();
    Wait wait = waits.get(after.board());
    if (wait != null && update.offset() >= wait.offset()) {
      waits.remove(after.board());
      wait.folded().complete(after);
    }
  }

  private void failed(SetAside mark) {
    Wait wait = waits.remove(mark.board());
    if (wait != null) {
      wait.folded().completeExceptionally(new SetAsideException(mark.reason().code()));
    }
  }

  private final class Watched extends ForwardingStateStore {
    Watched(StateStore store) {
      super(store);
    }

    @Override
    public void accept(BoardUpdate update) {
      super.accept(update);
      accepted(update);
    }

    @Override
    public void setAside(SetAside mark) {
      super.setAside(mark);
      failed(mark);
    }
  }
}
