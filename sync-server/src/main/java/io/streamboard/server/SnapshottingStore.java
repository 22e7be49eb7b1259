package io.streamboard.server;

import io.streamboard.model.id.BoardId;
import io.streamboard.server.replica.BoardUpdate;
import io.streamboard.server.replica.ForwardingStateStore;
import io.streamboard.server.replica.SetAside;
import io.streamboard.server.replica.StateStore;
import io.streamboard.server.snapshot.SnapshotWriter;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;

/** A state store whose updates are also gathered for the next round of snapshots. */
final class SnapshottingStore extends ForwardingStateStore {
  private final SnapshotWriter snapshots;

  SnapshottingStore(StateStore store, SnapshotWriter snapshots) {
    super(store);
    this.snapshots = snapshots;
  }

  @Override
  public void accept(BoardUpdate update) {
    super.accept(update);
    snapshots.accept(update);
  }

  @Override
  public CompletableFuture<Void> forget(int partition, Predicate<BoardId> boards) {
    snapshots.forget(partition, boards);
    return super.forget(partition, boards);
  }

  @Override
  public void setAside(SetAside mark) {
    super.setAside(mark);
    snapshots.setAside(mark);
  }
}
