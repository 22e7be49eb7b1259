package io.streamboard.server.replica;

import io.streamboard.model.board.BoardState;
import io.streamboard.model.id.BoardId;
import io.streamboard.server.log.OperationLog.StoredRecord;
import java.util.function.Predicate;

/** Hears what the log made of boards. Called on the board's worker, in the order of the log. */
public interface ReplicaListener {

  /** A record was folded and handed to the state store. */
  void folded(BoardUpdate update);

  /** The fold failed on the board: it is read-only from now on. */
  default void quarantined(BoardId board) {}

  /**
   * A canary has come by the log, behind all records of the partition before it. Called on the
   * log's thread, which waits for nothing here.
   */
  default void canary(int partition, String mark) {}

  /**
   * The boards are worked on elsewhere from now on: what is known of them is forgotten here. Called
   * once on each worker, after the last record of theirs.
   *
   * @param worker its index
   */
  default void given(int worker, Predicate<BoardId> boards) {}

  /**
   * A record of a partition on which this node works was folded, and all were told so.
   *
   * @param stored as it stands in the log
   */
  default void recorded(StoredRecord stored, BoardUpdate update) {}

  /**
   * The board stands here now; nobody tells by which records it came from where it was known to
   * stand.
   */
  default void replaced(BoardState now) {}

  /** Whether the board's replica must stay in memory. */
  default boolean holds(BoardId board) {
    return false;
  }
}
