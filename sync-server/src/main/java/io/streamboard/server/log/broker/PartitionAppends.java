package io.streamboard.server.log.broker;

import io.streamboard.server.log.LogException;
import io.streamboard.server.log.LogException.Problem;
import io.streamboard.server.log.NearLog;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import kafka.server.ReplicaManager;
import org.apache.kafka.common.TopicIdPartition;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.compress.Compression;
import org.apache.kafka.common.protocol.Errors;
import org.apache.kafka.common.record.internal.MemoryRecords;
import org.apache.kafka.common.record.internal.SimpleRecord;
import org.apache.kafka.common.requests.ProduceResponse.PartitionResponse;
import org.apache.kafka.storage.internals.log.AppendOrigin;
import scala.collection.immutable.Map;
import scala.runtime.BoxedUnit;

/**
 * Appends to the broker's partitions where its own handler of a produce request does, after the
 * network: same checks, same acknowledgement by all replicas in sync, of which there is one.
 */
final class PartitionAppends implements NearLog {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final short ALL_IN_SYNC = -1;

  private final ReplicaManager replicas;
  private final LongSupplier millis;

  /**
   * @param millis the time that records get, by the wall clock
   */
  PartitionAppends(ReplicaManager replicas, LongSupplier millis) {
    this.replicas = replicas;
    this.millis = millis;
  }

  @Override
  public long append(String topic, int partition, List<Entry> entries) {
    try {
      return offset(answer(ask(new TopicPartition(topic, partition), records(entries))));
    } catch (LogException told) {
      throw told;
    } catch (RuntimeException broken) {
      throw unknown(broken);
    }
  }

  private MemoryRecords records(List<Entry> entries) {
    long now = millis.getAsLong();
    return MemoryRecords.withRecords(
        Compression.NONE,
        entries.stream()
            .map(entry -> new SimpleRecord(now, entry.key(), entry.value()))
            .toArray(SimpleRecord[]::new));
  }

  private CompletableFuture<PartitionResponse> ask(TopicPartition where, MemoryRecords records) {
    CompletableFuture<PartitionResponse> answer = new CompletableFuture<>();
    TopicIdPartition known = replicas.topicIdPartition(where);
    replicas.appendRecords(
        PATIENCE.toMillis(),
        ALL_IN_SYNC,
        false,
        AppendOrigin.CLIENT,
        new Map.Map1<>(known, records),
        answers -> {
          answer.complete(answers.get(known));
          return BoxedUnit.UNIT;
        },
        replicas.appendRecords$default$7(),
        replicas.appendRecords$default$8(),
        replicas.appendRecords$default$9(),
        replicas.appendRecords$default$10());
    // Wakes those that wait for new records, as the handler of requests does after each.
    replicas.tryCompleteActions();
    return answer;
  }

  /** It is there already, as no other replica has to be waited for. */
  private static PartitionResponse answer(CompletableFuture<PartitionResponse> asked) {
    try {
      return asked.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException | ExecutionException | TimeoutException e) {
      // Not interrupted again: the next write would lose the broker its file.
      throw unknown(e);
    }
  }

  /**
   * A failure with an offset came after the append: the partition lost its leader in between, as
   * the process stood still for so long that the controller gave the broker up.
   */
  static long offset(PartitionResponse answer) {
    if (answer.error != Errors.NONE && answer.baseOffset >= 0) {
      throw unknown(answer.error.exception());
    }
    return switch (answer.error) {
      case NONE -> answer.baseOffset;
      case MESSAGE_TOO_LARGE, RECORD_LIST_TOO_LARGE ->
          throw new LogException(
              Problem.TOO_LARGE, "The record is too large for the log.", answer.error.exception());
      case NOT_LEADER_OR_FOLLOWER,
          UNKNOWN_TOPIC_OR_PARTITION,
          UNKNOWN_TOPIC_ID,
          LEADER_NOT_AVAILABLE,
          NOT_ENOUGH_REPLICAS,
          // The machine's clock was set back between the record's stamp and the broker's check.
          INVALID_TIMESTAMP ->
          throw new LogException(
              Problem.LOG_UNAVAILABLE, "The log takes no records now.", answer.error.exception());
      default -> throw unknown(answer.error.exception());
    };
  }

  private static LogException unknown(Throwable cause) {
    return new LogException(
        Problem.UNKNOWN_RESULT, "It is not known whether the log took the record.", cause);
  }
}
