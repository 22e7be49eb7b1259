package io.streamboard.server.delivery;

import io.streamboard.model.id.BoardId;
import io.streamboard.server.replica.Later;
import io.streamboard.server.replica.Worker;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

/** At most one timer a board, for one purpose. Confined to the worker, on which it also wakes. */
final class BoardTimers {
  private final Set<BoardId> running = new HashSet<>();
  private final Worker worker;
  private final Later later;
  private final Consumer<BoardId> wake;

  BoardTimers(Worker worker, Later later, Consumer<BoardId> wake) {
    this.worker = worker;
    this.later = later;
    this.wake = wake;
  }

  /** Wakes the board after the wait, or when the timer ends that runs already. */
  void in(Duration wait, BoardId board) {
    if (running.add(board)) {
      later.after(wait, () -> worker.execute(() -> over(board)));
    }
  }

  private void over(BoardId board) {
    running.remove(board);
    wake.accept(board);
  }
}
