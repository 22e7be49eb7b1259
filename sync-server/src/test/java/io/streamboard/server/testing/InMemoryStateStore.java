package io.streamboard.server.testing;

import io.streamboard.model.board.BoardState;
import io.streamboard.model.id.BoardId;
import io.streamboard.server.replica.BoardUpdate;
import io.streamboard.server.replica.SetAside;
import io.streamboard.server.replica.StateStore;
import io.streamboard.server.replica.Watermarks;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Keeps everything, at once. Thread-safe. */
public final class InMemoryStateStore implements StateStore {

  private final Map<BoardId, Kept> boards = new HashMap<>();
  private final Watermarks watermarks = new Watermarks();
  private final Set<BoardId> damaged = new HashSet<>();
  private final Map<BoardId, SetAside> setAside = new HashMap<>();
  private int loads;

  @Override
  public synchronized Map<Integer, Long> positions() {
    return watermarks.positions();
  }

  @Override
  public synchronized Optional<Kept> load(BoardId board) {
    loads++;
    if (damaged.contains(board) || setAside.containsKey(board)) {
      throw new IllegalStateException("damaged");
    }
    return Optional.ofNullable(boards.get(board));
  }

  @Override
  public synchronized void accept(BoardUpdate update) {
    boards.put(update.folded().after().board(), new Kept(update.folded().after(), update.offset()));
  }

  @Override
  public void received(int partition, long offset) {
    watermarks.received(partition, offset);
  }

  @Override
  public void done(int partition, long offset) {
    watermarks.done(partition, offset);
  }

  @Override
  public synchronized void setAside(SetAside mark) {
    setAside.putIfAbsent(mark.board(), mark);
  }

  @Override
  public synchronized List<SetAside> setAside() {
    return List.copyOf(setAside.values());
  }

  /** The board as it was kept last. */
  public synchronized Optional<BoardState> state(BoardId board) {
    return Optional.ofNullable(boards.get(board)).map(Kept::state);
  }

  /** A store with what this one keeps now, as after a restore from a copy of its files. */
  public synchronized InMemoryStateStore copy() {
    InMemoryStateStore copy = new InMemoryStateStore();
    copy.boards.putAll(boards);
    copy.setAside.putAll(setAside);
    positions()
        .forEach(
            (partition, next) -> {
              if (next > 0) {
                copy.received(partition, next - 1);
                copy.done(partition, next - 1);
              }
            });
    return copy;
  }

  /** All states. */
  public synchronized List<BoardState> states() {
    return boards.values().stream().map(Kept::state).toList();
  }

  /** From now on the board cannot be read. */
  public synchronized void damage(BoardId board) {
    damaged.add(board);
  }

  /** How often a board was read. */
  public synchronized int loads() {
    return loads;
  }

  @Override
  public void close() {}
}
