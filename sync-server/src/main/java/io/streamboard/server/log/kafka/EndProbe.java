package io.streamboard.server.log.kafka;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.apache.kafka.common.TopicPartition;

/**
 * Where the partitions of one following end, as the cluster says again and again. A follower that
 * has passed an end knows that it had everything at the moment of the question; a fetch that brings
 * nothing would not prove that, as it looks the same while the cluster is away. Asked beside the
 * fetching, so that a slow answer delays nothing. Used by the following's thread; answers come on
 * the admin client's, and what is followed is read by the threads of others.
 */
final class EndProbe {
  /** An answer says nothing about now when the question is older than this. */
  private static final long FRESH_NANOS = TimeUnit.SECONDS.toNanos(1);

  private final EndQuestions questions;
  private final LongSupplier nanos;
  private final Runnable answered;
  private final Map<TopicPartition, Answer> answers = new ConcurrentHashMap<>();
  private volatile Set<TopicPartition> followed = Set.of();

  /**
   * @param answered called on the admin client's thread after each answer
   */
  EndProbe(KafkaAccess access, Runnable answered) {
    this.questions = access.ends();
    this.nanos = access.nanos();
    this.answered = answered;
  }

  /** From now on it is asked for; {@link #end} has to be called. */
  void begin() {
    questions.join(this);
  }

  /** It is asked for no longer. */
  void end() {
    questions.leave(this);
  }

  /** To be called before each poll. */
  void askIfDue(Set<TopicPartition> now) {
    boolean more = !followed.containsAll(now);
    followed = Set.copyOf(now);
    if (more) {
      questions.askFor(this);
    } else {
      questions.askIfDue();
    }
  }

  /** What was followed at the last poll. Any thread. */
  Set<TopicPartition> followed() {
    return followed;
  }

  /** Called on the admin client's thread. */
  void answer(TopicPartition partition, long end, long askedAt) {
    answers.put(partition, new Answer(end, askedAt));
    answered.run();
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
