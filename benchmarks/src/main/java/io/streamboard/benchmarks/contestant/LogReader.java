package io.streamboard.benchmarks.contestant;

import io.streamboard.server.log.kafka.KafkaConnection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Reads the topic {@code operations} from the side, between runs and never during one. Makes the
 * broker stamp each record with the time at which it appended it, which the topic does not do by
 * itself and which costs the broker one more checksum for a batch.
 */
final class LogReader implements AutoCloseable {
  private static final String TOPIC = "streamboard.operations";
  private static final String SNAPSHOTS = "streamboard.snapshots";
  private static final Duration POLL = Duration.ofMillis(200);
  private static final Duration ENDING = Duration.ofSeconds(2);

  private final Map<String, Object> properties;
  private final KafkaConsumer<byte[], byte[]> consumer;
  private final List<TopicPartition> partitions;

  private LogReader(Map<String, Object> properties, KafkaConsumer<byte[], byte[]> consumer) {
    this.properties = properties;
    this.consumer = consumer;
    this.partitions = partitions(TOPIC);
    consumer.assign(partitions);
  }

  static LogReader open(KafkaConnection connection) {
    Map<String, Object> properties = new HashMap<>(connection.properties());
    properties.put("bootstrap.servers", connection.bootstrapServers());
    set(properties, TOPIC, Map.of(TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG, "LogAppendTime"));
    return new LogReader(
        properties,
        new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer()));
  }

  private List<TopicPartition> partitions(String topic) {
    return consumer.partitionsFor(topic).stream()
        .map(known -> new TopicPartition(topic, known.partition()))
        .toList();
  }

  private static void set(
      Map<String, Object> properties, String topic, Map<String, String> values) {
    ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
    List<AlterConfigOp> changes =
        values.entrySet().stream()
            .map(
                value ->
                    new AlterConfigOp(
                        new ConfigEntry(value.getKey(), value.getValue()),
                        AlterConfigOp.OpType.SET))
            .toList();
    try (Admin admin = Admin.create(properties)) {
      admin.incrementalAlterConfigs(Map.of(resource, changes)).all().get();
    } catch (ExecutionException refused) {
      throw new IllegalStateException("the broker does not change " + topic, refused);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stop);
    }
  }

  /** Lets the broker compact the snapshots each minute; else it would wait for a week of them. */
  void compactSnapshots() {
    set(
        properties,
        SNAPSHOTS,
        Map.of(
            TopicConfig.SEGMENT_MS_CONFIG,
            "60000",
            TopicConfig.MIN_CLEANABLE_DIRTY_RATIO_CONFIG,
            "0.01"));
  }

  /** How many records of snapshots there were, and how many compaction has left; for people. */
  String snapshots() {
    List<TopicPartition> all = partitions(SNAPSHOTS);
    long appended = consumer.endOffsets(all).values().stream().mapToLong(Long::longValue).sum();
    Map<TopicPartition, Long> beginnings = consumer.beginningOffsets(all);
    consumer.assign(all);
    int left = from(beginnings).size();
    consumer.assign(partitions);
    return "; of %,d records of snapshots compaction left %,d".formatted(appended, left);
  }

  /** Where the partitions end now. */
  Map<TopicPartition, Long> ends() {
    return consumer.endOffsets(partitions);
  }

  /** All records from there to the end, in the order of each partition. */
  List<ConsumerRecord<byte[], byte[]>> from(Map<TopicPartition, Long> start) {
    Map<TopicPartition, Long> ends = consumer.endOffsets(start.keySet());
    start.forEach(consumer::seek);
    List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
    while (ends.entrySet().stream()
        .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
      consumer.poll(POLL).forEach(records::add);
    }
    return records.stream()
        .collect(Collectors.groupingBy(ConsumerRecord::partition))
        .values()
        .stream()
        .flatMap(List::stream)
        .toList();
  }

  @Override
  public void close() {
    consumer.close(CloseOptions.timeout(ENDING));
  }
}
