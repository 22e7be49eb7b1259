package io.streamboard.server;

import io.streamboard.model.json.StateCodec;
import io.streamboard.server.folder.DataFolder;
import io.streamboard.server.folder.StateAside;
import io.streamboard.server.log.KeyedTopic;
import io.streamboard.server.log.OperationLog;
import io.streamboard.server.projection.H2StateStore;
import io.streamboard.server.projection.StateStores;
import io.streamboard.server.snapshot.SnapshotEnds;
import io.streamboard.server.snapshot.Snapshots;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens a state store that fits the log. What stands beyond the log's end has seen records that the
 * log lost, by a power cut for example: the log decides. Then everything stored of such a partition
 * is put aside, also what would fit, before new records take the offsets of the lost ones.
 *
 * @param ends where each partition of the log ends
 */
record FittingStore(
    DataFolder folder, OperationLog operations, KeyedTopic snapshots, Map<Integer, Long> ends) {
  private static final Logger LOG = LoggerFactory.getLogger(FittingStore.class);

  /**
   * Blocking; before anything is appended to the log.
   *
   * @param stores opens the store in the folder, or an empty one where none is
   */
  H2StateStore open(Supplier<H2StateStore> stores) {
    H2StateStore store = stores.get();
    Map<Integer, Long> stored = reached(store);
    boolean stale = !beyond(stored).isEmpty();
    if (!stale && !store.fresh()) {
      return store;
    }
    SnapshotEnds found = SnapshotEnds.read(snapshots);
    found.reached().forEach((partition, next) -> stored.merge(partition, next, Math::max));
    Map<Integer, Long> beyond = beyond(stored);
    if (beyond.isEmpty()) {
      StateStores.seed(store, Snapshots.read(snapshots));
      return store;
    }
    store.close();
    Path aside = putAside(found, beyond);
    beyond.forEach((partition, next) -> tell(partition, next, aside));
    H2StateStore anew = stores.get();
    StateStores.seed(anew, Snapshots.read(snapshots));
    return anew;
  }

  /** The snapshots first: while the store is there, a start that was cut short is repeated. */
  private Path putAside(SnapshotEnds found, Map<Integer, Long> beyond) {
    StateAside aside = StateAside.make(folder);
    Snapshots.read(snapshots).boards().stream()
        .filter(board -> beyond.containsKey(board.partition()))
        .forEach(
            board ->
                aside.write(
                    board.state().board() + "-" + board.offset() + ".json",
                    StateCodec.encode(board.state())));
    found.forget(beyond.keySet());
    aside.takeState();
    return aside.path();
  }

  private void tell(int partition, long reached, Path aside) {
    long end = ends.getOrDefault(partition, 0L);
    LOG.warn(
        "log-shorter-than-state: partition {} of the operations has lost the offsets {} to {}; its"
            + " boards are folded anew from the log's start, what was stored is kept in {}",
        partition,
        end,
        reached - 1,
        aside);
  }

  /** For each partition the offset after the last record in the store. */
  private Map<Integer, Long> reached(H2StateStore store) {
    Map<Integer, Long> reached = new HashMap<>(store.positions());
    store
        .offsets()
        .forEach(
            (board, offset) -> reached.merge(operations.partitionOf(board), offset + 1, Math::max));
    return reached;
  }

  private Map<Integer, Long> beyond(Map<Integer, Long> reached) {
    Map<Integer, Long> beyond = new TreeMap<>(reached);
    beyond.entrySet().removeIf(end -> end.getValue() <= ends.getOrDefault(end.getKey(), 0L));
    // Others may have appended since, and snapshots of that are no sign of a loss.
    beyond.entrySet().removeIf(end -> end.getValue() <= operations.end(end.getKey()));
    return beyond;
  }
}
