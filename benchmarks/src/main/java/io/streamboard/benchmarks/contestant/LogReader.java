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
  private static final Duration POLL = Duration.ofMillis(200);
  private static final Duration ENDING = Duration.ofSeconds(2);

  private final KafkaConsumer<byte[], byte[]> consumer;
  private final List<TopicPartition> partitions;

  private LogReader(KafkaConsumer<byte[], byte[]> consumer) {
    this.consumer = consumer;
    this.partitions =
        consumer.partitionsFor(TOPIC).stream()
            .map(known -> new TopicPartition(TOPIC, known.partition()))
            .toList();
    consumer.assign(partitions);
  }

  static LogReader open(KafkaConnection connection) {
    Map<String, Object> properties = new HashMap<>(connection.properties());
    properties.put("bootstrap.servers", connection.bootstrapServers());
    stampAppends(properties);
    return new LogReader(
        new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer()));
  }

  private static void stampAppends(Map<String, Object> properties) {
    ConfigResource topic = new ConfigResource(ConfigResource.Type.TOPIC, TOPIC);
    ConfigEntry stamp = new ConfigEntry(TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG, "LogAppendTime");
    try (Admin admin = Admin.create(properties)) {
      admin
          .incrementalAlterConfigs(
              Map.of(topic, List.of(new AlterConfigOp(stamp, AlterConfigOp.OpType.SET))))
          .all()
          .get();
    } catch (ExecutionException refused) {
      throw new IllegalStateException("the broker does not stamp appends", refused);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stop);
    }
  }

  /** Where the partitions end now. */
  Map<TopicPartition, Long> ends() {
    return consumer.endOffsets(partitions);
  }

  /** All records from there to the end, in the order of each partition. */
  List<ConsumerRecord<byte[], byte[]>> from(Map<TopicPartition, Long> start) {
    Map<TopicPartition, Long> ends = ends();
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
