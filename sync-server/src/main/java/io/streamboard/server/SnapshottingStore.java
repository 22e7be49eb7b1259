package io.streamboard.server;

import io.streamboard.model.id.BoardId;
import io.streamboard.server.replica.BoardUpdate;
import io.streamboard.server.replica.SetAside;
import io.streamboard.server.replica.StateStore;
import io.streamboard.server.snapshot.SnapshotWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A state store whose updates are also gathered for the next round of snapshots. */
record SnapshottingStore(StateStore store, SnapshotWriter snapshots) implements StateStore {
  @Override
  public Map<Integer, Long> positions() {
    return store.positions();
  }

  @Override
  public Optional<Kept> load(BoardId board) {
    return store.load(board);
  }

  @Override
  public void accept(BoardUpdate update) {
    store.accept(update);
    snapshots.accept(update);
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
    snapshots.setAside(mark);
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
