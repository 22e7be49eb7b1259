package io.streamboard.server.log.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.streamboard.server.log.DerivedRecord;
import io.streamboard.server.log.DerivedWriter;
import io.streamboard.server.log.FencedException;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.jspecify.annotations.Nullable;

/**
 * A writer that Kafka's transactions fence: beginning one under the same id ends the transactions
 * of those before it, which are refused from then on. Confined to its user's lock.
 */
final class FencedWriter implements DerivedWriter {
  private static final Duration CLOSE_PATIENCE = Duration.ofSeconds(2);

  private final String id;
  private final String prefix;
  private final Producer<byte[], byte[]> producer;

  private FencedWriter(String id, String prefix, Producer<byte[], byte[]> producer) {
    this.id = id;
    this.prefix = prefix;
    this.producer = producer;
  }

  /** Blocking. Throws {@link io.streamboard.server.log.LogException} when the cluster refuses. */
  static FencedWriter open(KafkaClients clients, String prefix, int partition) {
    String id = id(prefix, partition);
    Producer<byte[], byte[]> producer = clients.fencedProducer(id, "derived-" + partition);
    try {
      producer.initTransactions();
      return new FencedWriter(id, prefix, producer);
    } catch (KafkaException e) {
      producer.close(Duration.ZERO);
      throw KafkaProblems.unavailable("Opening the writer " + id, e);
    }
  }

  /** The transactional id of the writer for a partition of the operations. */
  static String id(String prefix, int partition) {
    return prefix + "derived-" + partition;
  }

  @Override
  public void write(List<DerivedRecord> records) {
    try {
      producer.beginTransaction();
      for (DerivedRecord record : records) {
        var _ = producer.send(stored(record));
      }
      // Waits for all of them, and throws what became of the first that failed.
      producer.commitTransaction();
    } catch (ProducerFencedException | InvalidProducerEpochException fenced) {
      throw new FencedException("Another node has opened the writer " + id + ".", fenced);
    } catch (KafkaException | IllegalStateException e) {
      throw failed(e);
    }
  }

  private RuntimeException failed(RuntimeException e) {
    if (isFenced(e)) {
      return new FencedException("Another node has opened the writer " + id + ".", e);
    }
    return KafkaProblems.unavailable("Writing as " + id, e);
  }

  private static boolean isFenced(Throwable problem) {
    for (@Nullable Throwable cause = problem; cause != null; cause = cause.getCause()) {
      if (cause instanceof ProducerFencedException
          || cause instanceof InvalidProducerEpochException) {
        return true;
      }
    }
    return false;
  }

  private ProducerRecord<byte[], byte[]> stored(DerivedRecord record) {
    byte @Nullable [] value = record.value().orElse(null);
    ProducerRecord<byte[], byte[]> made =
        new ProducerRecord<>(
            prefix + record.topic().text(),
            record.partition(),
            record.key().getBytes(UTF_8),
            value);
    record.headers().forEach((name, text) -> made.headers().add(name, text.getBytes(UTF_8)));
    return made;
  }

  /**
   * An open transaction is ended by the cluster: at once by the next writer, or by its time-out.
   */
  @Override
  public void close() {
    producer.close(CLOSE_PATIENCE);
  }
}
