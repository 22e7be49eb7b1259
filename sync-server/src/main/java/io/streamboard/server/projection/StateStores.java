package io.streamboard.server.projection;

import io.streamboard.server.log.KeyedTopic;
import io.streamboard.server.replica.StateStore.Kept;
import io.streamboard.server.replica.Watermarks;
import io.streamboard.server.snapshot.Snapshots;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens the state store at the start of a node and fills an empty one from the snapshots, so that
 * only the tail of the log is folded.
 */
public final class StateStores {
  private static final Logger LOG = LoggerFactory.getLogger(StateStores.class);

  private StateStores() {}

  /** Blocking. The log itself is followed afterwards, from {@link H2StateStore#positions}. */
  public static H2StateStore open(
      Path folder, String logIdentity, Watermarks watermarks, KeyedTopic snapshots) {
    H2StateStore store = H2StateStore.open(folder, logIdentity, watermarks);
    if (store.fresh()) {
      seed(store, Snapshots.read(snapshots));
    }
    return store;
  }

  /** Fills a store that is {@link H2StateStore#fresh}. */
  public static void seed(H2StateStore store, Snapshots kept) {
    kept.boards()
        .forEach(board -> store.seed(new Kept(board.state(), board.offset()), board.partition()));
    store.startAt(kept.positions());
    LOG.info("state-store-seeded boards={}", kept.boards().size());
  }
}
