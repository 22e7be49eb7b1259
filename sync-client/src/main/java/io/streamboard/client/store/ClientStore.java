package io.streamboard.client.store;

import io.streamboard.model.id.BoardId;
import io.streamboard.model.id.WriterId;
import io.streamboard.model.operation.Operation;
import java.util.List;

/**
 * Where a client keeps its unsent operations, the only copy of somebody's work, until they have an
 * outcome. {@link #memory} forgets them at the end of the process.
 */
public interface ClientStore {
  /** An operation that was submitted and has no outcome yet. */
  record Unsent(BoardId board, WriterId writer, long counter, Operation operation) {}

  /** All unsent operations left by earlier runs, in the order of their counters per writer. */
  List<Unsent> unsent();

  /** Durable when it returns. */
  void add(Unsent unsent);

  /** The operation has its outcome. */
  void settle(BoardId board, WriterId writer, long counter);

  static ClientStore memory() {
    return new MemoryStore();
  }
}
