package io.streamboard.server.log.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.streamboard.server.log.KeyedTopic;
import io.streamboard.server.log.OperationLog;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** One of the smaller topics; all of it lies in partition 0. */
final class KafkaKeyedTopic implements KeyedTopic {
  private static final int PARTITION = 0;

  private final KafkaTopic topic;

  KafkaKeyedTopic(KafkaTopic topic) {
    this.topic = topic;
  }

  @Override
  public CompletableFuture<Long> append(String key, Optional<byte[]> value) {
    byte @Nullable [] stored = value.orElse(null);
    return topic.append(new ProducerRecord<>(topic.name(), PARTITION, key.getBytes(UTF_8), stored));
  }

  @Override
  public OperationLog.Following follow(long from, Listener listener) {
    return topic.follow(Map.of(PARTITION, from), new ListenerSink(listener));
  }

  @Override
  public OperationLog.Following followFromNow(Listener listener) {
    return topic.follow(
        Map.of(), Set.of(new TopicPartition(topic.name(), PARTITION)), new ListenerSink(listener));
  }

  @Override
  public long end() {
    return topic.end(PARTITION);
  }

  private record ListenerSink(Listener listener) implements RecordSink {
    @Override
    public void record(ConsumerRecord<byte[], byte[]> record) {
      if (record.key() != null) {
        listener.entry(
            record.offset(), new String(record.key(), UTF_8), Optional.ofNullable(record.value()));
      }
    }

    @Override
    public void caughtUp(int partition, long next) {
      listener.caughtUp(next);
    }

    @Override
    public void batchEnd() {}
  }
}
