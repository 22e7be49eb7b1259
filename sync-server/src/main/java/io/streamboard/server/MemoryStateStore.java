package io.streamboard.server;

import io.streamboard.model.board.BoardState;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.id.WidgetId;
import io.streamboard.server.replica.BoardUpdate;
import io.streamboard.server.replica.LastChange;
import io.streamboard.server.replica.SetAside;
import io.streamboard.server.replica.StateStore;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * Keeps all states in memory and nothing between starts: each start folds the whole log. For trials
 * and tests with small logs.
 */
final class MemoryStateStore implements StateStore {
  private final Map<BoardId, Kept> boards = new ConcurrentHashMap<>();
  private final Map<BoardId, Map<WidgetId, LastChange>> changes = new ConcurrentHashMap<>();

  @Override
  public Map<Integer, Long> positions() {
    return Map.of();
  }

  @Override
  public Optional<Kept> load(BoardId board) {
    return Optional.ofNullable(boards.get(board));
  }

  @Override
  public Optional<LastChange> lastChange(BoardId board, WidgetId widget) {
    return Optional.ofNullable(changes.getOrDefault(board, Map.of()).get(widget));
  }

  @Override
  public void accept(BoardUpdate update) {
    BoardState after = update.folded().after();
    changes
        .computeIfAbsent(after.board(), board -> new ConcurrentHashMap<>())
        .putAll(LastChange.in(update.folded()));
    boards.put(after.board(), new Kept(after, update.offset()));
  }

  @Override
  public CompletableFuture<Void> forget(int partition, Predicate<BoardId> forgotten) {
    boards.keySet().removeIf(forgotten);
    changes.keySet().removeIf(forgotten);
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public void received(int partition, long offset) {}

  @Override
  public void done(int partition, long offset) {}

  /** Kept by nobody: the next start folds everything again. */
  @Override
  public void setAside(SetAside mark) {}

  @Override
  public List<SetAside> setAside() {
    return List.of();
  }

  @Override
  public void close() {}
}
