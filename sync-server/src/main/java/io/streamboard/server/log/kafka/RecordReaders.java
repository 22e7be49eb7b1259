package io.streamboard.server.log.kafka;

import io.streamboard.server.log.LogException;
import io.streamboard.server.log.LogException.Problem;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.InvalidOffsetException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/**
 * Reads single records by offset, with a few consumers that are kept for that: making one takes
 * longer than reading. Blocking; thread-safe, each consumer is used by one thread at a time.
 */
final class RecordReaders implements AutoCloseable {
  private static final int MOST = 4;
  private static final Duration POLL = Duration.ofMillis(200);
  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(10);

  private final KafkaAccess access;
  private final Semaphore places = new Semaphore(MOST, true);
  private final Queue<Consumer<byte[], byte[]>> idle = new ConcurrentLinkedQueue<>();

  RecordReaders(KafkaAccess access) {
    this.access = access;
  }

  /** Empty when there is no record at this offset any more. */
  Optional<ConsumerRecord<byte[], byte[]>> at(TopicPartition partition, long offset) {
    enter();
    try {
      return read(partition, offset);
    } finally {
      places.release();
    }
  }

  private void enter() {
    try {
      if (!places.tryAcquire(PATIENCE_NANOS, TimeUnit.NANOSECONDS)) {
        throw new LogException(Problem.LOG_UNAVAILABLE, "Too many wait to read.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LogException(Problem.LOG_UNAVAILABLE, "Reading was interrupted.", e);
    }
  }

  private Optional<ConsumerRecord<byte[], byte[]>> read(TopicPartition partition, long offset) {
    Consumer<byte[], byte[]> consumer = Optional.ofNullable(idle.poll()).orElseGet(this::make);
    try {
      consumer.assign(List.of(partition));
      consumer.seek(partition, offset);
      Optional<ConsumerRecord<byte[], byte[]>> found = next(consumer, partition, offset);
      idle.add(consumer);
      return found.filter(record -> record.offset() == offset);
    } catch (InvalidOffsetException gone) {
      idle.add(consumer);
      return Optional.empty();
    } catch (KafkaException e) {
      consumer.close(CloseOptions.timeout(Duration.ZERO));
      if (KafkaProblems.damagedPartition(e, List.of(partition)).isPresent()) {
        throw KafkaProblems.damaged(partition, offset, e);
      }
      throw KafkaProblems.unavailable("Reading " + partition, e);
    }
  }

  private Consumer<byte[], byte[]> make() {
    return access.clients().consumer("read-one", Fetching.AT_ONCE);
  }

  /** The first record from the offset on; empty when the partition ends before there is one. */
  private Optional<ConsumerRecord<byte[], byte[]>> next(
      Consumer<byte[], byte[]> consumer, TopicPartition partition, long offset) {
    long start = access.nanos().getAsLong();
    while (consumer.position(partition) == offset) {
      for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
        return Optional.of(record);
      }
      if (access.nanos().getAsLong() - start > PATIENCE_NANOS) {
        throw new LogException(Problem.LOG_UNAVAILABLE, "The log gave no record for 10 s.");
      }
    }
    return Optional.empty();
  }

  @Override
  public void close() {
    for (Consumer<byte[], byte[]> one = idle.poll(); one != null; one = idle.poll()) {
      one.close(CloseOptions.timeout(Duration.ofSeconds(1)));
    }
  }
}
