package io.streamboard.server.log.kafka;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;

/**
 * Asks the cluster again and again where the partitions end. A follower that has passed an end
 * knows that it had everything at the moment of the question; a fetch that brings nothing would not
 * prove that, as it looks the same while the cluster is away. Asked beside the fetching, so that a
 * slow answer delays nothing. Used by the following's thread; answers come on the admin client's.
 */
final class EndProbe {
  private static final long INTERVAL_NANOS = TimeUnit.MILLISECONDS.toNanos(400);

  /** An answer says nothing about now when the question is older than this. */
  private static final long FRESH_NANOS = TimeUnit.SECONDS.toNanos(1);

  private static final int ANSWER_MILLIS = 2_000;

  private final Admin admin;
  private final LongSupplier nanos;
  private final Runnable answered;
  private final Map<TopicPartition, Answer> answers = new ConcurrentHashMap<>();
  private long lastAsked;

  /**
   * @param answered called on the admin client's thread after each answer
   */
  EndProbe(KafkaAccess access, Runnable answered) {
    this.admin = access.admin();
    this.nanos = access.nanos();
    this.lastAsked = nanos.getAsLong() - INTERVAL_NANOS;
    this.answered = answered;
  }

  void askIfDue(Set<TopicPartition> followed) {
    long now = nanos.getAsLong();
    if (now - lastAsked < INTERVAL_NANOS || followed.isEmpty()) {
      return;
    }
    lastAsked = now;
    List<TopicPartition> partitions = List.copyOf(followed);
    ListOffsetsResult result =
        admin.listOffsets(
            partitions.stream().collect(Collectors.toMap(p -> p, p -> OffsetSpec.latest())),
            new ListOffsetsOptions().timeoutMs(ANSWER_MILLIS));
    for (TopicPartition partition : partitions) {
      KafkaFuture<?> _ =
          result
              .partitionResult(partition)
              .whenComplete(
                  (end, failure) -> {
                    if (failure == null) {
                      answers.put(partition, new Answer(end.offset(), now));
                      answered.run();
                    }
                  });
    }
  }

  /** An answer that is on its way may still come, and is right whenever it is used. */
  void forget(TopicPartition partition) {
    answers.remove(partition);
  }

  /**
   * The end of the partition as the cluster said it less than a second ago; each answer is given
   * once it is reached, and once only.
   */
  Optional<Long> takeReached(TopicPartition partition, long position) {
    Answer answer = answers.get(partition);
    if (answer == null || position < answer.end) {
      return Optional.empty();
    }
    answers.remove(partition, answer);
    return nanos.getAsLong() - answer.askedAt > FRESH_NANOS
        ? Optional.empty()
        : Optional.of(answer.end);
  }

  private record Answer(long end, long askedAt) {}
}
