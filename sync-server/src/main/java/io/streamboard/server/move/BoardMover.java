package io.streamboard.server.move;

import static java.util.concurrent.TimeUnit.SECONDS;

import io.streamboard.model.board.BoardState;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.json.MovingCodec;
import io.streamboard.model.log.LogEntry.Standing;
import io.streamboard.server.log.LogException;
import io.streamboard.server.log.LogException.Problem;
import io.streamboard.server.log.OperationLog;
import io.streamboard.server.replica.Boards;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;

/**
 * Moves one board after the other on the node that serves both places. What was moved in part is
 * moved on: each step may be repeated at any time. While a board is under way the node answers
 * submissions to it with <i>busy</i>, and clients send them again. Used by one thread, which
 * blocks.
 */
public final class BoardMover {
  /** Before the first record of any log. */
  private static final long LOADED = -1;

  private static final long PATIENCE_SECONDS = 30;

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
    // Before anybody has to wait: whether the new log can be reached, and what takes long.
    long _ = places.freshEnd(board);
    BoardState before = folded(board, LOADED);
    if (!places.stays(board) && !before.place().left()) {
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

  /**
   * Twice: once the replica has folded the first departure nothing more is appended to the old log,
   * and the second one, behind all that was under way till then, says that its authors were
   * answered before the board goes on elsewhere.
   */
  private BoardState leave(BoardState before) {
    BoardState state = before;
    if (places.stays(before.board())) {
      byte[] departure = MovingCodec.departure(before.board(), target);
      if (!state.place().left()) {
        state = appended(before.board(), List.of(departure));
      }
      state = appended(before.board(), List.of(departure));
    }
    return state;
  }

  private void arrive(BoardState state, List<Standing> forgotten) {
    BoardId board = state.board();
    List<byte[]> records = new ArrayList<>(MovingCodec.standings(board, forgotten));
    records.addAll(MovingCodec.arrival(state));
    places.moved(board);
    BoardState _ = appended(board, records);
  }

  /** Blocks until the replica has folded the last one. */
  private BoardState appended(BoardId board, List<byte[]> records) {
    List<CompletableFuture<Long>> all =
        records.stream().map(each -> log.append(board, each)).toList();
    long last = LOADED;
    for (CompletableFuture<Long> each : all) {
      last = done(each);
    }
    return folded(board, last);
  }

  private BoardState folded(BoardId board, long offset) {
    return done(watch.folded(boards, board, offset).orTimeout(PATIENCE_SECONDS, SECONDS));
  }

  private static <T> T done(CompletableFuture<T> work) {
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
