package io.streamboard.server.move;

import io.streamboard.model.board.BoardFold;
import io.streamboard.model.board.BoardState;
import io.streamboard.model.board.WriterState;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.id.WriterId;
import io.streamboard.model.json.LogRecordCodec;
import io.streamboard.model.limit.Limits;
import io.streamboard.model.log.LogEntry;
import io.streamboard.model.log.LogEntry.Standing;
import io.streamboard.server.log.OperationLog;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds in the old log how far those writers of a board came that it has forgotten: a client that
 * comes back after long asks for it, and the new log would not know. Reads the board's partition
 * once, most of it before the board has to wait. Used by one thread, which blocks.
 */
final class Forgotten {
  private final OperationLog log;
  private final BoardId board;
  private final int partition;
  private final Map<Whose, Long> highest = new HashMap<>();
  private BoardState state;
  private long next;

  private record Whose(WriterId writer, PersonId author) {}

  /**
   * @param log in which the board still is
   */
  Forgotten(OperationLog log, BoardId board) {
    this.log = log;
    this.board = board;
    this.partition = log.partitionOf(board);
    this.state = BoardState.absent(board);
  }

  /**
   * Reads to where the partition ends now; not at all for a board that cannot have forgotten
   * anybody yet, as nearly all.
   */
  void goOn(long revision) {
    if (revision <= Limits.WRITERS) {
      return;
    }
    long end = log.end(partition);
    log.read(partition, next, end, this::take);
    next = end;
  }

  private void take(OperationLog.StoredRecord stored) {
    if (stored.board().equals(board)) {
      LogEntry entry = LogRecordCodec.decode(stored.bytes());
      state = BoardFold.fold(state, entry).after();
      switch (entry) {
        case LogEntry.Readable readable -> note(readable.content().writer());
        case LogEntry.Arrival _ -> state.writers().keySet().forEach(this::note);
        case LogEntry.Standings brought -> brought.writers().forEach(this::note);
        case LogEntry.Departure _, LogEntry.Unreadable _ -> {}
      }
    }
  }

  private void note(WriterId writer) {
    WriterState known = state.writers().get(writer);
    if (known != null && known.counter() > 0) {
      note(new Standing(writer, known.author(), known.counter()));
    }
  }

  private void note(Standing standing) {
    highest.merge(new Whose(standing.writer(), standing.author()), standing.counter(), Math::max);
  }

  /** Of all writers that were ever read, those that the state does not know to have come so far. */
  List<Standing> without(BoardState left) {
    List<Standing> forgotten = new ArrayList<>();
    highest.forEach(
        (whose, counter) -> {
          WriterState known = left.writers().get(whose.writer());
          if (known == null
              || !known.author().equals(whose.author())
              || known.counter() < counter) {
            forgotten.add(new Standing(whose.writer(), whose.author(), counter));
          }
        });
    return forgotten;
  }
}
