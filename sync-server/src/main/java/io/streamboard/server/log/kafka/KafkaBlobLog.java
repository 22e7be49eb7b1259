package io.streamboard.server.log.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.streamboard.server.blob.BlobLog;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * The topic {@code blobs}, whose one partition is read by offset. It has a producer of its own, so
 * that no operation waits behind somebody's pictures. Thread-safe.
 */
final class KafkaBlobLog implements BlobLog, AutoCloseable {
  private static final int PARTITION = 0;

  private final KafkaTopic topic;
  private final RecordReaders readers;

  KafkaBlobLog(KafkaTopic topic, RecordReaders readers) {
    this.topic = topic;
    this.readers = readers;
  }

  @Override
  public CompletableFuture<Long> append(String key, byte[] value) {
    return topic.append(new ProducerRecord<>(topic.name(), PARTITION, key.getBytes(UTF_8), value));
  }

  @Override
  public long end() {
    return topic.end(PARTITION);
  }

  @Override
  public void read(long from, long to, Reader reader) {
    topic.read(PARTITION, from, to, new ReaderSink(reader));
  }

  @Override
  public Optional<Found> at(long offset) {
    return readers
        .at(new TopicPartition(topic.name(), PARTITION), offset)
        .filter(record -> record.key() != null && record.value() != null)
        .map(record -> new Found(new String(record.key(), UTF_8), record.value()));
  }

  @Override
  public void close() {
    readers.close();
  }

  private record ReaderSink(Reader reader) implements RecordSink {
    @Override
    public void record(ConsumerRecord<byte[], byte[]> record) {
      if (record.key() != null) {
        reader.entry(
            record.offset(), new String(record.key(), UTF_8), Optional.ofNullable(record.value()));
      }
    }

    @Override
    public void caughtUp(int partition, long next) {}

    @Override
    public void batchEnd() {}
  }
}
