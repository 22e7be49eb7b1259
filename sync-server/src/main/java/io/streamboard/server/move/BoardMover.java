package io.streamboard.server.move;

import static java.util.concurrent.TimeUnit.SECONDS;

import io.streamboard.model.board.BoardState;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.json.MovingCodec;
import io.streamboard.model.log.LogEntry.Standing;
import io.streamboard.server.log.LogException;
import io.streamboard.server.log.LogException.Problem;
import io.streamboard.server.replica.Boards;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * Moves one board after the other on the node that serves both places. What was moved in part is
 * moved on: each step may be repeated at any time. While a board is under way only this appends to
 * it; the node answers submissions with <i>busy</i>, and clients send them again. Used by one
 * thread, which blocks.
 */
public final class BoardMover {
  /** Before the first record of any log. */
  private static final long LOADED = -1;

  private static final long PATIENCE_SECONDS = 30;

  private final TwoPlaces places;
  private final Boards boards;
  private final MoveWatch watch;
  private final String target;
  private final LongSupplier nanos;
  private final Consumer<CompletableFuture<?>> waiting;

  /**
   * @param boards of the node that follows both places
   * @param target names the new log to people
   */
  public BoardMover(
      TwoPlaces places, Boards boards, MoveWatch watch, String target, LongSupplier nanos) {
    this(places, boards, watch, target, nanos, _ -> {});
  }

  /**
   * As above.
   *
   * @param waiting called before the thread blocks for what it is given
   */
  BoardMover(
      TwoPlaces places,
      Boards boards,
      MoveWatch watch,
      String target,
      LongSupplier nanos,
      Consumer<CompletableFuture<?>> waiting) {
    this.places = places;
    this.boards = boards;
    this.watch = watch;
    this.target = target;
    this.nanos = nanos;
    this.waiting = waiting;
  }

  /**
   * Moves the board; returns for how long nothing could be done to it, in nanoseconds. Throws
   * {@link LogException} when a log does not do what it should, and {@link SetAsideException}:
   * either way it may be called again.
   */
  public long move(BoardId board) {
    // Before anybody has to wait: whether the new log can be reached, and what takes long.
    long _ = places.freshEnd(board);
    BoardState before = folded(board, LOADED);
    if (!places.stays(board) && !before.place().left()) {
      places.open(board);
      return 0;
    }
    Forgotten forgotten = new Forgotten(places.old(), board);
    forgotten.goOn(before.revision());
    long since = nanos.getAsLong();
    BoardState left = leave(before);
    forgotten.goOn(left.revision());
    arrive(left, forgotten.without(left));
    return nanos.getAsLong() - since;
  }

  /** Behind all that others appended: nothing changes the board between this and its arrival. */
  private BoardState leave(BoardState before) {
    BoardId board = before.board();
    places.close(board);
    return before.place().left()
        ? before
        : appended(board, List.of(MovingCodec.departure(board, target)));
  }

  private void arrive(BoardState state, List<Standing> forgotten) {
    BoardId board = state.board();
    List<byte[]> records = new ArrayList<>(MovingCodec.standings(board, forgotten));
    records.addAll(MovingCodec.arrival(state));
    places.cross(board);
    BoardState _ = appended(board, records);
    places.open(board);
  }

  /** Blocks until the replica has folded the last one. */
  private BoardState appended(BoardId board, List<byte[]> records) {
    List<CompletableFuture<Long>> all =
        records.stream().map(each -> places.appendToMove(board, each)).toList();
    long last = LOADED;
    for (CompletableFuture<Long> each : all) {
      last = done(each);
    }
    return folded(board, last);
  }

  private BoardState folded(BoardId board, long offset) {
    return done(watch.folded(boards, board, offset).orTimeout(PATIENCE_SECONDS, SECONDS));
  }

  private <T> T done(CompletableFuture<T> work) {
    waiting.accept(work);
    try {
      return work.join();
    } catch (CompletionException failed) {
      switch (failed.getCause()) {
        case RuntimeException problem -> throw problem;
        case TimeoutException late ->
            throw new LogException(Problem.UNKNOWN_RESULT, "what was appended is not back", late);
        case null, default -> throw failed;
      }
    }
  }
}
