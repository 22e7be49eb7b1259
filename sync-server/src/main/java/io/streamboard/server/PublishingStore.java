package io.streamboard.server;

import io.streamboard.server.derived.ChangesTopic;
import io.streamboard.server.replica.BoardUpdate;
import io.streamboard.server.replica.ForwardingStateStore;
import io.streamboard.server.replica.StateStore;
import io.streamboard.server.replica.Watermarks;

/** A state store whose updates are also published, and up to where that may go. */
final class PublishingStore extends ForwardingStateStore {
  private final ChangesTopic changes;
  private final Watermarks watermarks;

  /**
   * @param watermarks those that the changes look at
   */
  PublishingStore(StateStore store, ChangesTopic changes, Watermarks watermarks) {
    super(store);
    this.changes = changes;
    this.watermarks = watermarks;
  }

  @Override
  public void accept(BoardUpdate update) {
    super.accept(update);
    changes.folded(update);
  }

  @Override
  public void received(int partition, long offset) {
    watermarks.received(partition, offset);
    super.received(partition, offset);
  }

  @Override
  public void done(int partition, long offset) {
    super.done(partition, offset);
    watermarks.done(partition, offset);
  }
}
