package io.streamboard.server.log.kafka;

import io.streamboard.server.log.LogException;
import io.streamboard.server.log.NearLog;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.function.LongSupplier;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * A record on its way, and the future of its offset. Sent by the append thread, settled there or on
 * the producer's thread.
 */
final class PendingAppend {
  private final ProducerRecord<byte[], byte[]> record;
  private final CompletableFuture<Long> result = new CompletableFuture<>();
  private final LongSupplier nanos;
  private final long since;

  PendingAppend(ProducerRecord<byte[], byte[]> record, LongSupplier nanos) {
    this.nanos = nanos;
    this.since = nanos.getAsLong();
    this.record = record;
  }

  CompletableFuture<Long> result() {
    return result;
  }

  TopicPartition partition() {
    return new TopicPartition(record.topic(), record.partition());
  }

  NearLog.Entry entry() {
    return new NearLog.Entry(record.key(), record.value());
  }

  int bytes() {
    return record.value() == null ? 0 : record.value().length;
  }

  boolean isOlderThan(Duration age) {
    return nanos.getAsLong() - since > age.toNanos();
  }

  void taken(long offset) {
    result.complete(offset);
  }

  void refuse(LogException problem) {
    result.completeExceptionally(problem);
  }

  /**
   * The producer calls back within {@code send} exactly when it refuses the record before handing
   * it to the network.
   */
  void sendWith(Producer<byte[], byte[]> producer) {
    Thread self = Thread.currentThread();
    Future<RecordMetadata> _ =
        producer.send(
            record,
            (metadata, failure) -> settle(metadata, failure, self.equals(Thread.currentThread())));
  }

  private void settle(
      @Nullable RecordMetadata metadata, @Nullable Exception failure, boolean unsent) {
    if (failure == null && metadata != null) {
      taken(metadata.offset());
    } else {
      Throwable cause =
          failure == null ? new IllegalStateException("neither offset nor error") : failure;
      refuse(unsent ? KafkaProblems.unsent(cause) : KafkaProblems.unanswered(cause));
    }
  }
}
