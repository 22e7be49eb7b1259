package io.streamboard.server.projection;

import io.streamboard.model.id.BoardId;
import io.streamboard.server.log.OperationLog;
import io.streamboard.server.replay.BoardReplay;
import io.streamboard.server.replica.BoardUpdate;
import io.streamboard.server.replica.StateStore;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers from the store, and where the store is damaged from the log, storing the board anew. So
 * damage costs time and never data.
 */
public final class RepairingStateStore implements StateStore {
  private static final Logger LOG = LoggerFactory.getLogger(RepairingStateStore.class);
  private final H2StateStore store;
  private final OperationLog log;

  public RepairingStateStore(H2StateStore store, OperationLog log) {
    this.store = store;
    this.log = log;
  }

  @Override
  public Map<Integer, Long> positions() {
    return store.positions();
  }

  @Override
  public Optional<Kept> load(BoardId board) {
    try {
      return store.load(board);
    } catch (StateStoreException damaged) {
      LOG.warn(
          "state-store-damaged: replaying board {} from the log ({})", board, damaged.getMessage());
      Optional<Kept> replayed = BoardReplay.replay(log, board);
      replayed.ifPresent(kept -> store.seed(kept, log.partitionOf(board)));
      return replayed;
    }
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
  public void close() {
    store.close();
  }
}
