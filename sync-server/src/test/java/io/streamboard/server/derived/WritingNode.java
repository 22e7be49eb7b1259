package io.streamboard.server.derived;

import io.streamboard.server.directory.Directory;
import io.streamboard.server.log.OperationLog;
import io.streamboard.server.log.TopicName;
import io.streamboard.server.log.kafka.KafkaConnection;
import io.streamboard.server.log.kafka.KafkaLog;
import io.streamboard.server.log.kafka.KafkaLogSettings;
import io.streamboard.server.log.kafka.Redundancy;
import io.streamboard.server.replica.BoardUpdate;
import io.streamboard.server.replica.Watermarks;
import io.streamboard.server.snapshot.SnapshotWriter;
import io.streamboard.server.snapshot.Snapshots;
import io.streamboard.server.testing.ManualClock;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What of a node writes derived topics, on a real log. The test folds for it, tells it its turns
 * and lets it write, or not: a node whose methods are not called is a process that stands still.
 */
final class WritingNode implements AutoCloseable {
  final KafkaLog log;
  final ManualClock clock = new ManualClock();
  final Directory directory = new Directory();
  final SharedTopics topics;
  final SnapshotWriter snapshots;
  final DirectoryTopic entries;
  final ChangesTopic changes;
  private final Watermarks watermarks = new Watermarks();
  private final OperationLog.Following following;

  /**
   * @param follows whether it folds boards by itself, or learns of them from the topic
   */
  WritingNode(KafkaConnection cluster, String prefix, Path ledger, boolean follows) {
    log =
        KafkaLog.open(
            new KafkaLogSettings(
                cluster,
                prefix,
                OptionalInt.of(2),
                Redundancy.TOLD,
                false,
                Set.of(TopicName.CHANGES, TopicName.CHANGES_POSITIONS),
                ledger,
                Duration.ofSeconds(30),
                System::nanoTime),
            (_, cause) -> {
              throw new AssertionError(cause);
            });
    topics = new SharedTopics(log::derivedWriter, clock);
    snapshots = new SnapshotWriter(log.topic(TopicName.SNAPSHOTS), topics, watermarks);
    entries = new DirectoryTopic(directory, topics, log.operations()::partitionOf, _ -> follows);
    changes =
        new ChangesTopic(
            log.operations(),
            log.topic(TopicName.CHANGES_POSITIONS),
            topics,
            watermarks,
            () -> Snapshots.read(log.topic(TopicName.SNAPSHOTS)));
    topics.listen(changes);
    topics.listen(snapshots);
    topics.listen(entries);
    directory.listen(entries);
    following = log.topic(TopicName.DIRECTORY).follow(0, entries);
  }

  /** A record has come by the log. */
  void folds(BoardUpdate update) {
    watermarks.received(update.partition(), update.offset());
    directory.folded(update);
    snapshots.accept(update);
    changes.folded(update);
    watermarks.done(update.partition(), update.offset());
  }

  /** Writes all that is due. */
  void writes() {
    entries.round();
    snapshots.round();
  }

  @Override
  public void close() {
    following.close();
    topics.close();
    log.close();
  }
}
