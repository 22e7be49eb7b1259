package io.streamboard.server.snapshot;

import io.streamboard.server.log.DerivedRecord;
import io.streamboard.server.log.KeyedTopic;
import io.streamboard.server.log.TopicName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;

/**
 * How far the snapshots in the topic reach in each partition of the log. Where they reach beyond
 * its end, they were made of records that the log has lost, and all of that partition must go
 * before new records take the lost ones' offsets. Used by one thread.
 */
public final class SnapshotEnds {
  private final KeyedTopic topic;
  private final Map<Integer, Long> reached = new HashMap<>();
  private final Map<Integer, List<String>> keys = new HashMap<>();

  private SnapshotEnds(KeyedTopic topic) {
    this.topic = topic;
  }

  /** Reads the topic to its end. Blocking; keeps no state in memory. */
  public static SnapshotEnds read(KeyedTopic topic) {
    SnapshotEnds ends = new SnapshotEnds(topic);
    Snapshots.marks(topic).forEach(ends::add);
    return ends;
  }

  /** For each partition with snapshots: the offset after the last record they are made of. */
  public Map<Integer, Long> reached() {
    return Map.copyOf(reached);
  }

  /** The partitions in which snapshots reach beyond these ends. */
  Set<Integer> beyond(Map<Integer, Long> ends) {
    Set<Integer> beyond = new TreeSet<>();
    reached.forEach(
        (partition, next) -> {
          if (next > ends.getOrDefault(partition, 0L)) {
            beyond.add(partition);
          }
        });
    return beyond;
  }

  /**
   * Takes every snapshot and the checkpoint of these partitions out of the topic; durable when it
   * returns. Blocking. Their chunks stay until the next snapshots take their place.
   */
  public void forget(Set<Integer> partitions) {
    partitions.stream()
        .flatMap(partition -> tombstones(partition).stream())
        .map(gone -> topic.append(gone.key(), gone.value()))
        .toList()
        .forEach(CompletableFuture::join);
  }

  /** What takes every snapshot and the checkpoint of the partition out of the topic. */
  List<DerivedRecord> tombstones(int partition) {
    return keys.getOrDefault(partition, List.of()).stream()
        .map(key -> new DerivedRecord(TopicName.SNAPSHOTS, 0, key, Optional.empty(), Map.of()))
        .toList();
  }

  private void add(String key, byte[] value) {
    Checkpoint.parse(key, value)
        .ifPresent(checkpoint -> add(key, checkpoint.partition(), checkpoint.next()));
    if (SnapshotKey.parse(key).filter(SnapshotKey::head).isPresent()) {
      SnapshotHead.decode(value).ifPresent(head -> add(key, head.partition(), head.offset() + 1));
    }
  }

  private void add(String key, int partition, long next) {
    reached.merge(partition, next, Math::max);
    keys.computeIfAbsent(partition, _ -> new ArrayList<>()).add(key);
  }
}
