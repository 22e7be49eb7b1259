package io.streamboard.server.rights;

import io.streamboard.model.access.Caller;
import io.streamboard.model.board.BoardFold;
import io.streamboard.model.board.BoardState;
import io.streamboard.model.board.Folded;
import io.streamboard.model.board.FoldedOperation;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.json.LogRecordCodec;
import io.streamboard.model.view.BoardView;
import io.streamboard.model.view.Views;
import io.streamboard.server.log.OperationLog;
import io.streamboard.server.log.OperationLog.StoredRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** All that the log holds of one board, folded from its start: what sessions should have heard. */
final class LogHistory {

  private final List<FoldedOperation> operations = new ArrayList<>();
  private final TreeMap<Long, BoardState> states = new TreeMap<>();

  private LogHistory() {}

  static LogHistory of(OperationLog log, BoardId board) {
    LogHistory history = new LogHistory();
    history.states.put(0L, BoardState.absent(board));
    int partition = log.partitionOf(board);
    log.read(
        partition,
        0,
        log.end(partition),
        stored -> {
          if (stored.board().equals(board)) {
            history.add(stored);
          }
        });
    return history;
  }

  private void add(StoredRecord stored) {
    Folded folded =
        BoardFold.fold(states.lastEntry().getValue(), LogRecordCodec.decode(stored.bytes()));
    operations.addAll(folded.operations());
    states.put(folded.after().revision(), folded.after());
  }

  /** In the order of revisions. */
  List<FoldedOperation> operations() {
    return List.copyOf(operations);
  }

  /** What the caller sees at a revision that ends a record. */
  BoardView view(long revision, Caller caller) {
    BoardState state = Optional.ofNullable(states.get(revision)).orElseThrow();
    return Views.view(state, Views.audience(state, caller));
  }

  BoardState last() {
    return states.lastEntry().getValue();
  }
}
