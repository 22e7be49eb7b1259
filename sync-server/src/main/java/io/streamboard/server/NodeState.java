package io.streamboard.server;

import io.streamboard.server.config.ServerSettings.StateKind;
import io.streamboard.server.directory.Directory;
import io.streamboard.server.directory.DirectoryEntry;
import io.streamboard.server.folder.DataFolder;
import io.streamboard.server.folder.FolderException;
import io.streamboard.server.log.KeyedTopic;
import io.streamboard.server.log.OperationLog;
import io.streamboard.server.log.TopicName;
import io.streamboard.server.log.kafka.KafkaLog;
import io.streamboard.server.projection.H2StateStore;
import io.streamboard.server.projection.RepairingStateStore;
import io.streamboard.server.projection.StateStores;
import io.streamboard.server.replica.StateStore;
import io.streamboard.server.replica.Watermarks;
import io.streamboard.server.snapshot.SnapshotWriter;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where a node keeps the states of boards, with what hangs on it.
 *
 * @param snapshots gathers what the store is given
 * @param healthy whether the store takes what it is given
 */
record NodeState(
    StateStore store, SnapshotWriter snapshots, Directory directory, BooleanSupplier healthy) {

  private static final Logger LOG = LoggerFactory.getLogger(NodeState.class);

  /** Blocking: seeds an empty store from the snapshots and lists the boards. */
  static NodeState open(StateKind kind, DataFolder folder, KafkaLog log) {
    KeyedTopic topic = log.topic(TopicName.SNAPSHOTS);
    Watermarks watermarks = new Watermarks();
    SnapshotWriter snapshots = new SnapshotWriter(topic, watermarks);
    Directory directory = new Directory();
    return switch (kind) {
      case MEMORY -> new NodeState(new MemoryStateStore(), snapshots, directory, () -> true);
      case H2 -> {
        H2StateStore h2 = openFitting(folder.state(), log, watermarks, topic);
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
        snapshots.catchUp(repairing);
        yield new NodeState(
            new SnapshottingStore(repairing, snapshots), snapshots, directory, () -> !h2.failing());
      }
    };
  }

  /**
   * A store that is ahead of the log has seen what the log lost, by a power cut for example: the
   * log decides.
   */
  private static H2StateStore openFitting(
      Path folder, KafkaLog log, Watermarks watermarks, KeyedTopic snapshots) {
    H2StateStore h2 = StateStores.open(folder, log.identity(), watermarks, snapshots);
    OperationLog operations = log.operations();
    boolean ahead =
        h2.positions().entrySet().stream()
            .anyMatch(position -> position.getValue() > operations.end(position.getKey()));
    if (!ahead) {
      return h2;
    }
    LOG.warn("The state store is ahead of the log and is made anew.");
    h2.close();
    empty(folder);
    return StateStores.open(folder, log.identity(), watermarks, snapshots);
  }

  private static void empty(Path folder) {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new FolderException(
          "The state store in " + folder + " cannot be made anew: " + e.getMessage(), e);
    }
  }
}
