package io.streamboard.server.delivery;

import io.streamboard.model.id.BoardId;
import io.streamboard.server.replica.Worker;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

/** At most one timer a board, for one purpose. Confined to the worker, which wakes itself. */
final class BoardTimers {
  private final Set<BoardId> running = new HashSet<>();
  private final Worker worker;
  private final Consumer<BoardId> wake;

  BoardTimers(Worker worker, Consumer<BoardId> wake) {
    this.worker = worker;
    this.wake = wake;
  }

  /** Wakes the board after the wait, or when the timer ends that runs already. */
  void in(Duration wait, BoardId board) {
    if (running.add(board)) {
      worker.after(wait, () -> over(board));
    }
  }

  private void over(BoardId board) {
    running.remove(board);
    wake.accept(board);
  }
}
