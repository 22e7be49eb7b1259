package io.streamboard.server.replay;

import io.streamboard.model.board.BoardFold;
import io.streamboard.model.board.BoardState;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.json.LogRecordCodec;
import io.streamboard.server.log.OperationLog;
import io.streamboard.server.replica.StateStore.Kept;
import java.util.Optional;

/**
 * Makes one board's state from the log alone. Costs the partition's history: for repairs, not for
 * opening boards.
 */
public final class BoardReplay implements OperationLog.Listener {
  private final BoardId board;
  private BoardState state;
  private long offset;

  private BoardReplay(Kept from) {
    this.board = from.state().board();
    this.state = from.state();
    this.offset = from.offset();
  }

  /** The state at the end of the log as it is now; empty when no record names the board. */
  public static Optional<Kept> replay(OperationLog log, BoardId board) {
    return Optional.of(goOn(log, new Kept(BoardState.absent(board), -1)))
        .filter(replayed -> replayed.offset() >= 0);
  }

  /** The state at the end of the log as it is now, made from an earlier one. */
  public static Kept goOn(OperationLog log, Kept from) {
    int partition = log.partitionOf(from.state().board());
    BoardReplay replay = new BoardReplay(from);
    log.read(partition, from.offset() + 1, log.end(partition), replay);
    return new Kept(replay.state, replay.offset);
  }

  @Override
  public void record(OperationLog.StoredRecord stored) {
    if (stored.board().equals(board)) {
      state = BoardFold.fold(state, LogRecordCodec.decode(stored.bytes())).after();
      offset = stored.offset();
    }
  }
}
