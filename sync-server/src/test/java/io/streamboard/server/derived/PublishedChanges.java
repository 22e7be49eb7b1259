package io.streamboard.server.derived;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** The topic of changes as an integrator reads it, with nothing of ours. */
final class PublishedChanges {
  private PublishedChanges() {}

  /** One event as it lies in the topic. */
  record Event(int partition, String key, Map<String, String> headers, String data) {
    String header(String name) {
      return headers.getOrDefault(name, "");
    }
  }

  /** All of a board, in order. */
  static List<Event> of(String cluster, String topic, int partitions, String board) {
    List<TopicPartition> all =
        IntStream.range(0, partitions).mapToObj(p -> new TopicPartition(topic, p)).toList();
    Map<String, Object> settings =
        Map.of("bootstrap.servers", cluster, "isolation.level", "read_committed");
    List<Event> events = new ArrayList<>();
    try (KafkaConsumer<String, String> consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
      consumer.assign(all);
      consumer.seekToBeginning(all);
      Map<TopicPartition, Long> ends = consumer.endOffsets(all);
      while (all.stream().anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L))) {
        consumer.poll(Duration.ofMillis(200)).forEach(record -> events.add(event(record)));
      }
    }
    return events.stream().filter(event -> event.key().equals(board)).toList();
  }

  private static Event event(ConsumerRecord<String, String> record) {
    Map<String, String> headers = new HashMap<>();
    record
        .headers()
        .forEach(header -> headers.put(header.key(), new String(header.value(), UTF_8)));
    return new Event(record.partition(), record.key(), headers, record.value());
  }
}
