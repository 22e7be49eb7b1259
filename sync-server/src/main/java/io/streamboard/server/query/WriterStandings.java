package io.streamboard.server.query;

import io.streamboard.model.board.BoardFold;
import io.streamboard.model.board.BoardState;
import io.streamboard.model.board.WriterState;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.id.WriterId;
import io.streamboard.model.json.LogRecordCodec;
import io.streamboard.model.log.LogEntry;
import io.streamboard.model.wire.Answer;
import io.streamboard.model.wire.ErrorCode;
import io.streamboard.server.log.LogException;
import io.streamboard.server.log.OperationLog;
import io.streamboard.server.log.OperationLog.StoredRecord;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;

/**
 * Finds in the log how far a writer came that its board has forgotten. It replays the board from
 * the start, which is slow and rare, so only one search runs at a time. Thread-safe.
 */
public final class WriterStandings {

  private final OperationLog log;
  private final Executor blocking;
  private final Semaphore one = new Semaphore(1);

  /**
   * @param blocking runs tasks that block
   */
  public WriterStandings(OperationLog log, Executor blocking) {
    this.log = log;
    this.blocking = blocking;
  }

  void search(BoardId board, WriterId writer, PersonId person, Reply reply) {
    if (!one.tryAcquire()) {
      reply.failure(ErrorCode.BUSY, "another search is running");
      return;
    }
    blocking.execute(
        () -> {
          try {
            reply.answer(new Answer.Standing(highest(board, writer, person)));
          } catch (LogException unreadable) {
            reply.failure(ErrorCode.LOG_UNAVAILABLE, "the log cannot be read now");
          } finally {
            one.release();
          }
        });
  }

  private long highest(BoardId board, WriterId writer, PersonId person) {
    int partition = log.partitionOf(board);
    Replay replay = new Replay(board, writer, person);
    log.read(partition, 0, log.end(partition), replay);
    return replay.highest;
  }

  /** Only the fold knows which counters were taken, so it is asked. */
  private static final class Replay implements OperationLog.Listener {

    private final BoardId board;
    private final WriterId writer;
    private final PersonId person;
    private BoardState state;
    private long highest;

    Replay(BoardId board, WriterId writer, PersonId person) {
      this.board = board;
      this.writer = writer;
      this.person = person;
      this.state = BoardState.absent(board);
    }

    @Override
    public void record(StoredRecord stored) {
      if (stored.board().equals(board)) {
        LogEntry entry = LogRecordCodec.decode(stored.bytes());
        if (entry instanceof LogEntry.Standings brought) {
          brought.writers().forEach(this::note);
        }
        state = BoardFold.fold(state, entry).after();
        Optional.ofNullable(state.writers().get(writer))
            .filter(known -> known.author().equals(person))
            .map(WriterState::counter)
            .ifPresent(counter -> highest = Math.max(highest, counter));
      }
    }

    /** Of a writer that was forgotten in another log. */
    private void note(LogEntry.Standing standing) {
      if (standing.writer().equals(writer) && standing.author().equals(person)) {
        highest = Math.max(highest, standing.counter());
      }
    }
  }
}
