package io.streamboard.server.log.kafka;

import io.streamboard.server.log.LogException;
import io.streamboard.server.log.LogException.Problem;
import io.streamboard.server.log.NearLog;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import org.apache.kafka.common.TopicPartition;

/**
 * The broker in this process. What waits for one partition goes into it in one batch, which costs
 * little more than one record, so that records gather by themselves when there are many.
 */
final class NearTaker implements Taker {

  /** Far below what a topic takes in one batch. */
  private static final int BATCH_BYTES = 128 * 1024;

  private static final Duration READY_PATIENCE =
      Duration.ofMillis(KafkaClients.APPEND_BLOCK_MILLIS);
  private static final Duration PAUSE = Duration.ofMillis(5);

  private final NearLog near;
  private final LongSupplier nanos;
  private final LongAdder sent = new LongAdder();
  private final LongAdder sentAgain = new LongAdder();
  private final LongAdder notTaken = new LongAdder();

  NearTaker(NearLog near, LongSupplier nanos) {
    this.near = near;
    this.nanos = nanos;
  }

  /** By the names of Kafka's producers, in whose place it stands. */
  Map<String, LongSupplier> counts() {
    return Map.of(
        "record-send-total", sent::sum,
        "record-retry-total", sentAgain::sum,
        "record-error-total", notTaken::sum);
  }

  @Override
  public void take(List<PendingAppend> pending) {
    byPartition(pending).forEach(this::takeInBatches);
  }

  private static Map<TopicPartition, List<PendingAppend>> byPartition(List<PendingAppend> pending) {
    if (pending.size() == 1) {
      return Map.of(pending.getFirst().partition(), pending);
    }
    Map<TopicPartition, List<PendingAppend>> groups = new LinkedHashMap<>();
    for (PendingAppend each : pending) {
      groups.computeIfAbsent(each.partition(), _ -> new ArrayList<>()).add(each);
    }
    return groups;
  }

  /** A record that is larger than a batch goes alone. */
  private void takeInBatches(TopicPartition partition, List<PendingAppend> pending) {
    int from = 0;
    long bytes = 0;
    for (int place = 0; place < pending.size(); place++) {
      int more = pending.get(place).bytes();
      if (place > from && bytes + more > BATCH_BYTES) {
        takeTogether(partition, pending.subList(from, place));
        from = place;
        bytes = 0;
      }
      bytes += more;
    }
    takeTogether(partition, pending.subList(from, pending.size()));
  }

  private void takeTogether(TopicPartition partition, List<PendingAppend> batch) {
    try {
      long first = append(partition, batch);
      sent.add(batch.size());
      for (int place = 0; place < batch.size(); place++) {
        batch.get(place).taken(first + place);
      }
    } catch (LogException problem) {
      notTaken.add(batch.size());
      batch.forEach(each -> each.refuse(problem));
    }
  }

  /**
   * A partition takes nothing for some milliseconds when its topic was just made, and for a second
   * or so after the process stood still and the controller had given the broker up.
   */
  private long append(TopicPartition partition, List<PendingAppend> batch) {
    List<NearLog.Entry> entries = batch.stream().map(PendingAppend::entry).toList();
    OptionalLong refusedSince = OptionalLong.empty();
    while (true) {
      try {
        return near.append(partition.topic(), partition.partition(), entries);
      } catch (LogException problem) {
        long now = nanos.getAsLong();
        long since = refusedSince.orElse(now);
        if (problem.problem() != Problem.LOG_UNAVAILABLE
            || now - since > READY_PATIENCE.toNanos()) {
          throw problem;
        }
        refusedSince = OptionalLong.of(since);
        sentAgain.add(batch.size());
        LockSupport.parkNanos(PAUSE.toNanos());
      }
    }
  }

  /** Nothing is under way when a call has returned. */
  @Override
  public void close() {}
}
