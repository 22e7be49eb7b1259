package io.streamboard.server.testing;

import io.streamboard.model.board.BoardState;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.id.WidgetId;
import io.streamboard.server.replica.BoardUpdate;
import io.streamboard.server.replica.LastChange;
import io.streamboard.server.replica.SetAside;
import io.streamboard.server.replica.StateStore;
import io.streamboard.server.replica.Watermarks;
import io.streamboard.server.snapshot.Snapshots;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Keeps everything, at once. Thread-safe. */
public final class InMemoryStateStore implements StateStore {

  private final Map<BoardId, Kept> boards = new HashMap<>();
  private final Map<BoardId, Map<WidgetId, LastChange>> changes = new HashMap<>();
  private final Watermarks watermarks = new Watermarks();
  private final Set<BoardId> damaged = new HashSet<>();
  private final Map<BoardId, SetAside> setAside = new HashMap<>();
  private Consumer<BoardUpdate> alsoTold = update -> {};
  private int loads;

  /** A store that has only what the snapshots have. */
  public static InMemoryStateStore seeded(Snapshots snapshots) {
    InMemoryStateStore store = new InMemoryStateStore();
    snapshots
        .boards()
        .forEach(
            found ->
                store.boards.put(found.state().board(), new Kept(found.state(), found.offset())));
    store.startAt(snapshots.positions());
    return store;
  }

  /** Somebody who is told of each update after it was kept. */
  public void alsoTell(Consumer<BoardUpdate> told) {
    alsoTold = told;
  }

  /** Up to where everything was accepted. */
  public Watermarks watermarks() {
    return watermarks;
  }

  /** For each board the offset of the last record in its state. */
  public synchronized Map<BoardId, Long> offsets() {
    Map<BoardId, Long> offsets = new HashMap<>();
    boards.forEach((board, kept) -> offsets.put(board, kept.offset()));
    return offsets;
  }

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
  public synchronized Optional<LastChange> lastChange(BoardId board, WidgetId widget) {
    return Optional.ofNullable(changes.getOrDefault(board, Map.of()).get(widget));
  }

  /** As if a change was the last that this store has seen of the widget. */
  public synchronized void changed(BoardId board, WidgetId widget, LastChange last) {
    changes.computeIfAbsent(board, some -> new HashMap<>()).put(widget, last);
  }

  @Override
  public synchronized void accept(BoardUpdate update) {
    changes
        .computeIfAbsent(update.folded().after().board(), board -> new HashMap<>())
        .putAll(LastChange.in(update.folded()));
    boards.put(update.folded().after().board(), new Kept(update.folded().after(), update.offset()));
    alsoTold.accept(update);
  }

  @Override
  public synchronized CompletableFuture<Void> forget(int partition, Predicate<BoardId> forgotten) {
    watermarks.forget(partition);
    boards.keySet().removeIf(forgotten);
    changes.keySet().removeIf(forgotten);
    setAside.keySet().removeIf(forgotten);
    return CompletableFuture.completedFuture(null);
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
    return copy(0);
  }

  /**
   * The same with positions that are so many records behind the states: a store may keep a state
   * that is newer than its positions, never one that is older.
   */
  public synchronized InMemoryStateStore copy(int behind) {
    InMemoryStateStore copy = new InMemoryStateStore();
    copy.boards.putAll(boards);
    copy.setAside.putAll(setAside);
    Map<Integer, Long> positions = new HashMap<>(positions());
    positions.replaceAll((partition, next) -> Math.max(0, next - behind));
    copy.startAt(positions);
    return copy;
  }

  private void startAt(Map<Integer, Long> positions) {
    positions.forEach(
        (partition, next) -> {
          if (next > 0) {
            received(partition, next - 1);
            done(partition, next - 1);
          }
        });
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
