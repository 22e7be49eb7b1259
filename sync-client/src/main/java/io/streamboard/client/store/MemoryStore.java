package io.streamboard.client.store;

import io.streamboard.model.id.BoardId;
import io.streamboard.model.id.WriterId;
import java.util.List;

/** Keeps nothing beyond the process: the client's own memory is the copy. */
final class MemoryStore implements ClientStore {
  @Override
  public List<Unsent> unsent() {
    return List.of();
  }

  @Override
  public void add(Unsent unsent) {}

  @Override
  public void settle(BoardId board, WriterId writer, long counter) {}
}
