package io.streamboard.server.replica;

import io.streamboard.model.board.BoardState;
import java.util.List;

/** What a node has of a board. */
public sealed interface ReplicaState {

  /** The state store is being read; what comes meanwhile waits. */
  record Loading(List<Runnable> waiting) implements ReplicaState {}

  /** What can be used. */
  sealed interface Loaded extends ReplicaState {}

  /**
   * The board as of the last record folded.
   *
   * @param offset of that record; lower or equal ones are in the state already; -1 before the first
   */
  record Live(BoardState state, long offset) implements Loaded {}

  /**
   * The fold failed, or the state could not be read: the board is set aside until somebody looks.
   */
  record Quarantined(SetAside.Reason reason) implements Loaded {}

  /** The node does not work on the board's partition: another one does. */
  record Elsewhere() implements Loaded {}
}
