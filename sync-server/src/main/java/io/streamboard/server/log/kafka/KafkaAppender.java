package io.streamboard.server.log.kafka;

import io.streamboard.server.log.LogException;
import io.streamboard.server.log.LogException.Problem;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands records to the producer on a thread of its own, because the producer may block for seconds
 * when the cluster is away and callers must not. Its queue is bounded by count and bytes; what does
 * not fit is refused at once. One thread, so records keep the order of the calls.
 */
final class KafkaAppender implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(KafkaAppender.class);
  private static final int QUEUED_RECORDS = 8_192;
  private static final long QUEUED_BYTES = 16L * 1024 * 1024;
  private static final Duration CLOSE_PATIENCE = Duration.ofSeconds(5);

  private final Supplier<Producer<byte[], byte[]>> producers;
  private final LongSupplier nanos;
  private final BlockingQueue<PendingAppend> queue = new ArrayBlockingQueue<>(QUEUED_RECORDS);
  private final ByteBudget budget = new ByteBudget(QUEUED_BYTES);
  private final Thread thread;
  // Confined to the thread, but for the closing after its end.
  private Producer<byte[], byte[]> producer;
  private volatile boolean closed;

  /**
   * @param name of the thread
   */
  KafkaAppender(String name, Supplier<Producer<byte[], byte[]>> producers, LongSupplier nanos) {
    this.nanos = nanos;
    this.producers = producers;
    this.producer = producers.get();
    this.thread = Thread.ofPlatform().daemon().name(name).start(this::run);
  }

  CompletableFuture<Long> append(ProducerRecord<byte[], byte[]> record) {
    PendingAppend pending = new PendingAppend(record, nanos);
    if (closed || !budget.take(pending.bytes())) {
      return refused();
    }
    if (!queue.offer(pending)) {
      budget.give(pending.bytes());
      return refused();
    }
    return pending.result();
  }

  private void run() {
    while (!closed || !queue.isEmpty()) {
      try {
        PendingAppend pending = queue.poll(100, TimeUnit.MILLISECONDS);
        if (pending != null) {
          budget.give(pending.bytes());
          send(pending);
        }
      } catch (InterruptedException e) {
        LOG.debug("The append thread is ended by close, never by interruption; going on.", e);
      }
    }
  }

  private void send(PendingAppend pending) {
    if (pending.isOlderThan(Duration.ofMillis(KafkaClients.APPEND_BLOCK_MILLIS))) {
      // Those before it waited in vain for the cluster: waiting once more for each would only
      // lengthen the queue.
      pending.refuse(new LogException(Problem.LOG_UNAVAILABLE, "The log takes no records now."));
      return;
    }
    try {
      pending.sendWith(producer);
    } catch (KafkaException | IllegalStateException e) {
      LOG.warn("The Kafka producer gave up and is replaced: {}", e.toString());
      pending.refuse(KafkaProblems.unsent(e));
      replaceProducer();
    }
  }

  private void replaceProducer() {
    Producer<byte[], byte[]> broken = producer;
    producer = producers.get();
    broken.close(Duration.ZERO);
  }

  /**
   * Sends what is queued, waits for the answers as long as is reasonable, and fails the rest as
   * unknown.
   */
  @Override
  public void close() {
    closed = true;
    try {
      if (!thread.join(CLOSE_PATIENCE)) {
        LOG.warn("The append thread did not end in time.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    producer.close(CLOSE_PATIENCE);
    // An append that passed the check above just before it was closed.
    for (PendingAppend late = queue.poll(); late != null; late = queue.poll()) {
      late.refuse(new LogException(Problem.LOG_UNAVAILABLE, "The log is closed."));
    }
  }

  private static CompletableFuture<Long> refused() {
    return CompletableFuture.failedFuture(
        new LogException(Problem.LOG_UNAVAILABLE, "Too many records wait for the log."));
  }
}
