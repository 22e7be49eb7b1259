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
  private long offset = -1;

  private BoardReplay(BoardId board) {
    this.board = board;
    this.state = BoardState.absent(board);
  }

  /** The state at the end of the log as it is now; empty when no record names the board. */
  public static Optional<Kept> replay(OperationLog log, BoardId board) {
    int partition = log.partitionOf(board);
    BoardReplay replay = new BoardReplay(board);
    log.read(partition, 0, log.end(partition), replay);
    return replay.offset < 0
        ? Optional.empty()
        : Optional.of(new Kept(replay.state, replay.offset));
  }

  @Override
  public void record(OperationLog.StoredRecord stored) {
    if (stored.board().equals(board)) {
      state = BoardFold.fold(state, LogRecordCodec.decode(stored.bytes())).after();
      offset = stored.offset();
    }
  }
}
