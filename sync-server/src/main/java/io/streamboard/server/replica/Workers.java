package io.streamboard.server.replica;

import io.streamboard.model.id.BoardId;
import java.util.List;

/** Gives each board its worker, always the same one. Thread-safe. */
public record Workers(List<Worker> all) {

  public Workers {
    all = List.copyOf(all);
    if (all.isEmpty()) {
      throw new IllegalArgumentException("at least one worker");
    }
  }

  public Worker of(BoardId board) {
    return all.get(index(board));
  }

  /** The place of the board's worker in {@link #all}. */
  public int index(BoardId board) {
    return Math.floorMod(board.hashCode(), all.size());
  }
}
