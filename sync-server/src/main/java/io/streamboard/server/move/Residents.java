package io.streamboard.server.move;

import io.streamboard.model.board.BoardFold;
import io.streamboard.model.board.BoardState;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.json.LogRecordCodec;
import io.streamboard.model.log.LogEntry;
import io.streamboard.server.log.OperationLog;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Which boards a log has, which of them left it and which came whole from another one: found by
 * reading it once. Blocking; costs the log's length and keeps ids only.
 *
 * @param boards all that a record names, in the order of partitions and offsets
 * @param left those that were moved away and did not come back
 * @param arrived those that were moved here and did not leave again
 */
public record Residents(Set<BoardId> boards, Set<BoardId> left, Set<BoardId> arrived) {

  /** Reads every partition to where it ends now. */
  public static Residents of(OperationLog log) {
    Residents found = new Residents(new LinkedHashSet<>(), new HashSet<>(), new HashSet<>());
    for (int partition = 0; partition < log.partitions(); partition++) {
      log.read(partition, 0, log.end(partition), found.new Reading());
    }
    return found;
  }

  private final class Reading implements OperationLog.Listener {
    /** States of which not all parts have come. */
    private final Map<BoardId, BoardState> coming = new HashMap<>();

    @Override
    public void record(OperationLog.StoredRecord stored) {
      boards.add(stored.board());
      switch (LogRecordCodec.decode(stored.bytes())) {
        case LogEntry.Departure departure -> leave(departure.board());
        case LogEntry.Arrival arrival -> arrive(arrival);
        case LogEntry.Readable _, LogEntry.Unreadable _, LogEntry.Standings _ -> {}
      }
    }

    private void leave(BoardId board) {
      left.add(board);
      arrived.remove(board);
    }

    private void arrive(LogEntry.Arrival part) {
      BoardId board = part.board();
      BoardState state =
          BoardFold.fold(coming.getOrDefault(board, BoardState.absent(board)), part).after();
      if (state.revision() > 0) {
        coming.remove(board);
        arrived.add(board);
        left.remove(board);
      } else {
        coming.put(board, state);
      }
    }
  }
}
