package io.streamboard.server.replica;

import io.streamboard.model.id.BoardId;
import io.streamboard.model.id.WidgetId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;

/** A state store that passes everything on to another; who extends it says what it does besides. */
public abstract class ForwardingStateStore implements StateStore {
  private final StateStore store;

  protected ForwardingStateStore(StateStore store) {
    this.store = store;
  }

  @Override
  public Map<Integer, Long> positions() {
    return store.positions();
  }

  @Override
  public Map<Integer, Long> positions(Set<Integer> partitions) {
    return store.positions(partitions);
  }

  @Override
  public CompletableFuture<Void> forget(int partition, Predicate<BoardId> boards) {
    return store.forget(partition, boards);
  }

  @Override
  public Optional<Kept> load(BoardId board) {
    return store.load(board);
  }

  @Override
  public Optional<LastChange> lastChange(BoardId board, WidgetId widget) {
    return store.lastChange(board, widget);
  }

  @Override
  public void accept(BoardUpdate update) {
    store.accept(update);
  }

  @Override
  public void received(int partition, long offset) {
    store.received(partition, offset);
  }

  @Override
  public void done(int partition, long offset) {
    store.done(partition, offset);
  }

  @Override
  public void setAside(SetAside mark) {
    store.setAside(mark);
  }

  @Override
  public List<SetAside> setAside() {
    return store.setAside();
  }

  @Override
  public void close() {
    store.close();
  }
}
