package io.streamboard.server.cluster;

import io.streamboard.model.board.BoardFold;
import io.streamboard.model.board.BoardState;
import io.streamboard.model.board.Folded;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.json.LogRecordCodec;
import io.streamboard.model.log.LogEntry;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.operation.Outcome;
import io.streamboard.server.log.OperationLog.StoredRecord;
import java.util.ArrayList;
import java.util.List;

/** What happened on a board by its log. */
final class LoggedOperations {
  private LoggedOperations() {}

  /** An operation at its revision, and what became of it. */
  record Logged(long revision, PersonId author, Operation operation, Outcome outcome) {}

  /** All of a board, in their order. */
  static List<Logged> of(BoardId board, List<StoredRecord> log) {
    List<Logged> all = new ArrayList<>();
    BoardState state = BoardState.absent(board);
    for (StoredRecord stored : log) {
      if (stored.board().equals(board)
          && LogRecordCodec.decode(stored.bytes()) instanceof LogEntry.Readable entry) {
        Folded folded = BoardFold.fold(state, entry);
        state = folded.after();
        folded
            .operations()
            .forEach(
                one ->
                    all.add(
                        new Logged(
                            one.revision(),
                            entry.content().stamp().person(),
                            one.operation(),
                            one.outcome())));
      }
    }
    return all;
  }
}
