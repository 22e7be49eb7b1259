package io.streamboard.server.log.kafka;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.InvalidOffsetException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;

/** Reads a stretch of one partition on the caller's thread, with a consumer of its own. */
final class KafkaReader {
  private static final Duration POLL = Duration.ofMillis(200);
  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(10);

  private final KafkaAccess access;

  KafkaReader(KafkaAccess access) {
    this.access = access;
  }

  /** Delivers {@code [from, to)}; the caller has made sure that it is in the log. */
  void read(TopicPartition partition, long from, long to, RecordSink sink) {
    Consumer<byte[], byte[]> consumer = access.clients().consumer("read", Fetching.AT_ONCE);
    try {
      consumer.assign(List.of(partition));
      consumer.seek(partition, from);
      deliver(consumer, partition, to, sink);
    } catch (InvalidOffsetException e) {
      throw KafkaProblems.positionLost(partition.topic(), partition.partition(), from);
    } catch (KafkaException e) {
      if (KafkaProblems.damagedPartition(e, List.of(partition)).isPresent()) {
        throw KafkaProblems.damaged(partition, consumer.position(partition), e);
      }
      throw KafkaProblems.unavailable("Reading " + partition, e);
    } finally {
      consumer.close(CloseOptions.timeout(Duration.ofSeconds(1)));
    }
  }

  private void deliver(
      Consumer<byte[], byte[]> consumer, TopicPartition partition, long to, RecordSink sink) {
    long lastProgress = access.nanos().getAsLong();
    while (consumer.position(partition) < to) {
      ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
      for (ConsumerRecord<byte[], byte[]> record : records) {
        if (record.offset() < to) {
          sink.record(record);
        }
      }
      long now = access.nanos().getAsLong();
      if (!records.isEmpty()) {
        lastProgress = now;
      } else if (now - lastProgress > PATIENCE_NANOS) {
        throw new TimeoutException("no records for 10 s");
      }
    }
  }
}
