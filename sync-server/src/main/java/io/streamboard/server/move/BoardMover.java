package io.streamboard.server.move;

import io.streamboard.model.board.BoardState;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.json.MovingCodec;
import io.streamboard.server.log.LogException;
import io.streamboard.server.log.OperationLog;
import io.streamboard.server.replica.Boards;
import io.streamboard.server.replica.ReplicaState;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.LongSupplier;

/**
 * Moves one board after the other on the node that serves both places. What was moved in part is
 * moved on: each step may be repeated at any time. While a board is under way the node answers
 * submissions to it with <i>busy</i>, and clients send them again. Used by one thread, which
 * blocks.
 */
public final class BoardMover {
  private final TwoPlaces places;
  private final OperationLog log;
  private final Boards boards;
  private final MoveWatch watch;
  private final String target;
  private final LongSupplier nanos;

  /**
   * @param log both places, as the replicas follow them
   * @param target names the new log to people
   */
  public BoardMover(
      TwoPlaces places,
      OperationLog log,
      Boards boards,
      MoveWatch watch,
      String target,
      LongSupplier nanos) {
    this.places = places;
    this.log = log;
    this.boards = boards;
    this.watch = watch;
    this.target = target;
    this.nanos = nanos;
  }

  /**
   * Moves the board; returns for how long nothing could be done to it, in nanoseconds. Throws
   * {@link LogException} when a log does not do what it should, and {@link SetAsideException}:
   * either way it may be called again.
   */
  public long move(BoardId board) {
    // Before anybody has to wait: whether the new log can be reached.
    long _ = places.freshEnd(board);
    long since = nanos.getAsLong();
    try {
      leave(board).ifPresent(this::arrive);
    } finally {
      watch.forget(board);
    }
    return nanos.getAsLong() - since;
  }

  /** The state that is moved; empty when it has come in the new log already. */
  private Optional<BoardState> leave(BoardId board) {
    CompletableFuture<BoardState> left = watch.left(board);
    CompletableFuture<Boolean> looked = new CompletableFuture<>();
    boards.with(board, loaded -> looked.complete(look(loaded, left)));
    if (!done(looked)) {
      if (!places.stays(board)) {
        return Optional.empty();
      }
      long _ = done(log.append(board, MovingCodec.departure(board, target)));
    }
    return Optional.of(done(left));
  }

  /** Whether the board left before, or cannot; on the board's worker. */
  private static boolean look(ReplicaState.Loaded loaded, CompletableFuture<BoardState> left) {
    return switch (loaded) {
      case ReplicaState.Live live when live.state().place().left() -> tell(live.state(), left);
      case ReplicaState.Live _ -> false;
      case ReplicaState.Quarantined aside -> cannot(aside.reason().code(), left);
      case ReplicaState.Elsewhere _ -> cannot("elsewhere", left);
    };
  }

  private static boolean tell(BoardState state, CompletableFuture<BoardState> left) {
    boolean _ = left.complete(state);
    return true;
  }

  private static boolean cannot(String reason, CompletableFuture<BoardState> left) {
    boolean _ = left.completeExceptionally(new SetAsideException(reason));
    return true;
  }

  private void arrive(BoardState state) {
    BoardId board = state.board();
    CompletableFuture<BoardState> arrived = watch.arrived(board);
    places.moved(board);
    List<CompletableFuture<Long>> parts =
        MovingCodec.arrival(state).stream().map(part -> log.append(board, part)).toList();
    parts.forEach(BoardMover::done);
    BoardState _ = done(arrived);
  }

  private static <T> T done(CompletableFuture<T> work) {
    try {
      return work.join();
    } catch (CompletionException failed) {
      throw failed.getCause() instanceof RuntimeException problem ? problem : failed;
    }
  }
}
