package io.streamboard.server.testing;

import io.streamboard.model.access.Caller;
import io.streamboard.model.board.BoardFold;
import io.streamboard.model.board.BoardState;
import io.streamboard.model.board.Folded;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.id.WriterId;
import io.streamboard.model.json.LogRecordCodec;
import io.streamboard.model.log.LogRecord;
import io.streamboard.model.operation.Operation;
import io.streamboard.server.log.OperationLog;
import io.streamboard.server.replica.BoardUpdate;
import io.streamboard.server.replica.StateStore.Kept;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A board whose operations stand in a log, with its state as of the last of them. Confined to the
 * test's thread.
 */
public final class LoggedBoard {
  private final OperationLog log;
  private final BoardId board;
  private Kept kept;
  private long counter;

  public LoggedBoard(OperationLog log, String board) {
    this.log = log;
    this.board = new BoardId(board);
    this.kept = new Kept(BoardState.absent(this.board), -1);
  }

  public BoardId board() {
    return board;
  }

  public int partition() {
    return log.partitionOf(board);
  }

  public Kept kept() {
    return kept;
  }

  /** Appends the operation and folds it. */
  public BoardUpdate does(Operation operation) {
    counter++;
    byte[] stored = stored(board, counter, operation);
    long offset = log.append(board, stored).join();
    Folded folded = BoardFold.fold(kept.state(), LogRecordCodec.decode(stored));
    kept = new Kept(folded.after(), offset);
    return new BoardUpdate(partition(), offset, folded);
  }

  /** Who does all of it. */
  public static Caller author() {
    return new Caller(new PersonId("ana"), Set.of(), 1);
  }

  /** An operation of Ana as it stands in the log. */
  public static byte[] stored(BoardId board, long counter, Operation operation) {
    return LogRecordCodec.encode(
        new LogRecord(
            board,
            new WriterId("w"),
            counter,
            author(),
            counter,
            0,
            Optional.empty(),
            List.of(operation)));
  }
}
