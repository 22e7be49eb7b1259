package io.streamboard.server.projection;

import io.streamboard.server.log.KeyedTopic;
import io.streamboard.server.log.OperationLog;
import io.streamboard.server.replica.ForwardingStateStore;
import io.streamboard.server.replica.StateStore;
import io.streamboard.server.snapshot.Snapshots;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fills partitions of which nothing is kept here from the snapshots, when the node begins to work
 * on them: so it folds the log's tail only.
 */
public final class SeedingStateStore extends ForwardingStateStore {
  private static final Logger LOG = LoggerFactory.getLogger(SeedingStateStore.class);

  private final H2StateStore h2;
  private final OperationLog log;
  private final KeyedTopic snapshots;
  private final Consumer<Kept> seeded;

  /**
   * @param store passes on to {@code h2}
   * @param seeded told of each state that comes from a snapshot
   */
  public SeedingStateStore(
      StateStore store,
      H2StateStore h2,
      OperationLog log,
      KeyedTopic snapshots,
      Consumer<Kept> seeded) {
    super(store);
    this.h2 = h2;
    this.log = log;
    this.snapshots = snapshots;
    this.seeded = seeded;
  }

  @Override
  public Map<Integer, Long> positions(Set<Integer> partitions) {
    Set<Integer> missing = new HashSet<>(partitions);
    missing.removeAll(positions().keySet());
    if (!missing.isEmpty()) {
      seed(missing);
    }
    return super.positions(partitions);
  }

  private void seed(Set<Integer> partitions) {
    Snapshots kept =
        Snapshots.read(snapshots, board -> partitions.contains(log.partitionOf(board)));
    kept.boards()
        .forEach(
            board -> {
              Kept state = new Kept(board.state(), board.offset());
              h2.seed(state, board.partition());
              seeded.accept(state);
            });
    Map<Integer, Long> positions = new HashMap<>(kept.positions());
    positions.keySet().retainAll(partitions);
    h2.startAt(positions);
    LOG.info("state-store-seeded partitions={} boards={}", partitions, kept.boards().size());
  }
}
