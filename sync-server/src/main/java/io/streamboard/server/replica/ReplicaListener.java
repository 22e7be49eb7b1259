package io.streamboard.server.replica;

import io.streamboard.model.id.BoardId;

/** Hears what the log made of boards. Called on the board's worker, in the order of the log. */
public interface ReplicaListener {

  /** A record was folded and handed to the state store. */
  void folded(BoardUpdate update);

  /** The fold failed on the board: it is read-only from now on. */
  default void quarantined(BoardId board) {}

  /**
   * A canary has come by the log, behind all records before it. Called on the log's thread, which
   * waits for nothing here.
   */
  default void canary(String mark) {}

  /** Whether the board's replica must stay in memory. */
  default boolean holds(BoardId board) {
    return false;
  }
}
