package io.streamboard.server.log.kafka;

import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/** Where partitions begin and end, asked of the cluster. Blocking. */
final class LogEnds {
  private final Admin admin;

  LogEnds(Admin admin) {
    this.admin = admin;
  }

  long end(TopicPartition partition) {
    return offset(admin.listOffsets(Map.of(partition, OffsetSpec.latest())), partition);
  }

  /** The first offset with a record of this time or later; the end where there is none. */
  long since(TopicPartition partition, long millis) {
    long found =
        offset(admin.listOffsets(Map.of(partition, OffsetSpec.forTimestamp(millis))), partition);
    return found < 0 ? end(partition) : found;
  }

  /**
   * Throws {@code POSITION_LOST} when an offset is before the first or after the end of its
   * partition.
   */
  void check(Map<TopicPartition, Long> positions) {
    ListOffsetsResult begins = admin.listOffsets(all(positions, OffsetSpec.earliest()));
    ListOffsetsResult ends = admin.listOffsets(all(positions, OffsetSpec.latest()));
    positions.forEach(
        (partition, wanted) -> {
          if (wanted < offset(begins, partition) || wanted > offset(ends, partition)) {
            throw KafkaProblems.positionLost(partition.topic(), partition.partition(), wanted);
          }
        });
  }

  private static Map<TopicPartition, OffsetSpec> all(
      Map<TopicPartition, Long> positions, OffsetSpec spec) {
    return positions.keySet().stream().collect(Collectors.toMap(p -> p, p -> spec));
  }

  private static long offset(ListOffsetsResult result, TopicPartition partition) {
    return KafkaProblems.await(
            "Asking where " + partition + " ends", result.partitionResult(partition))
        .offset();
  }
}
