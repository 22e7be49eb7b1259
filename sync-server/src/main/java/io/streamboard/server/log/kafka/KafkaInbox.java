package io.streamboard.server.log.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.streamboard.server.log.Inbox;
import io.streamboard.server.log.OperationLog;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * A box is a partition. There is one, as every topic beside the operations has: a node reads also
 * what is for others, and passes it by.
 */
final class KafkaInbox implements Inbox {
  static final int BOXES = 1;

  private final KafkaTopic topic;

  KafkaInbox(KafkaTopic topic) {
    this.topic = topic;
  }

  @Override
  public int boxes() {
    return BOXES;
  }

  @Override
  public CompletableFuture<Long> put(int box, String key, byte[] bytes) {
    return topic.append(new ProducerRecord<>(topic.name(), box, key.getBytes(UTF_8), bytes));
  }

  @Override
  public OperationLog.Following follow(int box, String key, Consumer<byte[]> bytes) {
    return topic.follow(
        Map.of(),
        Set.of(new TopicPartition(topic.name(), box)),
        new Mine(key.getBytes(UTF_8), bytes));
  }

  private record Mine(byte[] key, Consumer<byte[]> bytes) implements RecordSink {
    @Override
    public void record(ConsumerRecord<byte[], byte[]> record) {
      if (Arrays.equals(key, record.key()) && record.value() != null) {
        bytes.accept(record.value());
      }
    }

    @Override
    public void caughtUp(int partition, long next) {}

    @Override
    public void batchEnd() {}
  }
}
