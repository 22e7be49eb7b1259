package io.streamboard.server.log.kafka;

import io.streamboard.server.log.LogException;
import io.streamboard.server.log.LogException.Problem;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A cluster, by Kafka's producer. One that has given up is replaced. */
final class ProducerTaker implements Taker {
  private static final Logger LOG = LoggerFactory.getLogger(ProducerTaker.class);
  private static final Duration CLOSE_PATIENCE = Duration.ofSeconds(5);

  private final Supplier<Producer<byte[], byte[]>> producers;
  private Producer<byte[], byte[]> producer;

  ProducerTaker(Supplier<Producer<byte[], byte[]>> producers) {
    this.producers = producers;
    this.producer = producers.get();
  }

  @Override
  public void take(List<PendingAppend> pending) {
    pending.forEach(this::take);
  }

  private void take(PendingAppend pending) {
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

  @Override
  public void close() {
    producer.close(CLOSE_PATIENCE);
  }
}
