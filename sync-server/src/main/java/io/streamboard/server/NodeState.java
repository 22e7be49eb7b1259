package io.streamboard.server;

import io.streamboard.server.blob.BlobIndex;
import io.streamboard.server.blob.MemoryBlobIndex;
import io.streamboard.server.config.ServerSettings.StateKind;
import io.streamboard.server.directory.Directory;
import io.streamboard.server.directory.DirectoryEntry;
import io.streamboard.server.folder.DataFolder;
import io.streamboard.server.log.KeyedTopic;
import io.streamboard.server.log.OperationLog;
import io.streamboard.server.log.TopicName;
import io.streamboard.server.projection.H2BlobIndex;
import io.streamboard.server.projection.H2StateStore;
import io.streamboard.server.projection.RepairingStateStore;
import io.streamboard.server.projection.SeedingStateStore;
import io.streamboard.server.replica.StateStore;
import io.streamboard.server.replica.Watermarks;
import io.streamboard.server.snapshot.SnapshotWriter;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Where a node keeps the states of boards, with what hangs on it.
 *
 * @param snapshots gathers what the store is given
 * @param blobs where blobs lie
 * @param healthy whether the store takes what it is given
 */
record NodeState(
    StateStore store,
    SnapshotWriter snapshots,
    Directory directory,
    BlobIndex blobs,
    BooleanSupplier healthy) {

  /**
   * Blocking: seeds an empty store from the snapshots and lists the boards.
   *
   * @param shared whether this node works on some of the boards only
   */
  static NodeState open(
      StateKind kind, DataFolder folder, OpenLog log, Derived derived, boolean shared) {
    KeyedTopic topic = log.log().topic(TopicName.SNAPSHOTS);
    Watermarks watermarks = new Watermarks();
    SnapshotWriter snapshots = new SnapshotWriter(topic, derived.topics(), watermarks);
    Directory directory = new Directory();
    return switch (kind) {
      case MEMORY ->
          new NodeState(
              new MemoryStateStore(), snapshots, directory, new MemoryBlobIndex(), () -> true);
      case H2 -> {
        Map<Integer, Long> ends = ends(log.operations());
        H2StateStore h2 =
            new FittingStore(folder, log.operations(), topic, ends)
                .open(() -> H2StateStore.open(folder.state(), log.identity(), watermarks));
        RepairingStateStore repairing =
            new RepairingStateStore(
                h2,
                log.operations(),
                (kept, partition) -> {
                  snapshots.accept(kept, partition);
                  directory.restore(DirectoryEntry.of(kept.state()));
                });
        repairing.list(directory);
        repairing.setAside().forEach(snapshots::setAside);
        if (derived.isShared()) {
          snapshots.catchUp(repairing, log.operations()::end);
        } else {
          snapshots.catchUp(repairing, ends);
        }
        StateStore store = new SnapshottingStore(repairing, snapshots);
        yield new NodeState(
            shared
                ? new SeedingStateStore(
                    store,
                    h2,
                    log.operations(),
                    topic,
                    kept -> directory.restore(DirectoryEntry.of(kept.state())))
                : store,
            snapshots,
            directory,
            H2BlobIndex.open(folder.state(), log.log().identity()),
            () -> !h2.failing());
      }
    };
  }

  private static Map<Integer, Long> ends(OperationLog operations) {
    return IntStream.range(0, operations.partitions())
        .boxed()
        .collect(Collectors.toMap(partition -> partition, operations::end));
  }
}
