package io.streamboard.server.replica;

import io.streamboard.model.id.BoardId;
import java.util.function.Consumer;

/** Boards on whose partitions this node does not work. Called on the board's worker. */
@FunctionalInterface
public interface Away {

  /** For a node on which such boards are not to be had. */
  Away NOT_HERE = (board, task) -> task.accept(new ReplicaState.Elsewhere());

  /** Runs the task on the board's worker as soon as it is known what is here of the board. */
  void with(BoardId board, Consumer<ReplicaState.Loaded> task);

  /** The same for somebody who knows the board at that revision: what is here may be older. */
  default void abreast(BoardId board, long revision, Consumer<ReplicaState.Loaded> task) {
    with(board, task);
  }
}
