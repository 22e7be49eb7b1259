package io.streamboard.server;

import io.streamboard.server.replica.BoardUpdate;
import io.streamboard.server.replica.ForwardingStateStore;
import io.streamboard.server.replica.SetAside;
import io.streamboard.server.replica.StateStore;
import io.streamboard.server.snapshot.SnapshotWriter;

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
  public void setAside(SetAside mark) {
    super.setAside(mark);
    snapshots.setAside(mark);
  }
}
