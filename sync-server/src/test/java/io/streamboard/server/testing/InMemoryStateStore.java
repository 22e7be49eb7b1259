package io.streamboard.server.testing;

import io.streamboard.model.id.BoardId;
import io.streamboard.server.replica.BoardUpdate;
import io.streamboard.server.replica.StateStore;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Keeps everything, at once. Thread-safe. */
public final class InMemoryStateStore implements StateStore {

  private final Map<BoardId, Kept> boards = new HashMap<>();
  private final Map<Integer, Long> positions = new HashMap<>();
  private int loads;

  @Override
  public synchronized Map<Integer, Long> positions() {
    return Map.copyOf(positions);
  }

  @Override
  public synchronized Optional<Kept> load(BoardId board) {
    loads++;
    return Optional.ofNullable(boards.get(board));
  }

  @Override
  public synchronized void accept(BoardUpdate update) {
    boards.put(update.folded().after().board(), new Kept(update.folded().after(), update.offset()));
    passed(update.partition(), update.offset());
  }

  @Override
  public synchronized void passed(int partition, long offset) {
    positions.merge(partition, offset + 1, Math::max);
  }

  /** How often a board was read. */
  public synchronized int loads() {
    return loads;
  }

  @Override
  public void close() {}
}
