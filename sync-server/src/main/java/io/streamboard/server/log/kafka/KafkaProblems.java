package io.streamboard.server.log.kafka;

import io.streamboard.server.log.LogException;
import io.streamboard.server.log.LogException.Problem;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.errors.RecordTooLargeException;

/** Turns Kafka's errors into the log's. */
final class KafkaProblems {
  /**
   * What Kafka's consumer says where the bytes of a batch are not those that were written. It has
   * no class of its own for that, and its other errors are subclasses.
   */
  private static final Pattern DAMAGED =
      Pattern.compile("(?:partition|next record from) (\\S+-\\d+?)(?:\\.| at offset)");

  private KafkaProblems() {}

  /** The partition of which a consumer cannot read what comes next; empty for other errors. */
  static Optional<TopicPartition> damagedPartition(
      KafkaException problem, Collection<TopicPartition> partitions) {
    if (!problem.getClass().equals(KafkaException.class)) {
      return Optional.empty();
    }
    Matcher said = DAMAGED.matcher(String.valueOf(problem.getMessage()));
    return said.find()
        ? partitions.stream().filter(p -> p.toString().equals(said.group(1))).findFirst()
        : Optional.empty();
  }

  static LogException damaged(TopicPartition partition, long offset, Throwable cause) {
    return new LogException(
        Problem.DAMAGED,
        "log-damaged: partition "
            + partition.partition()
            + " of "
            + partition.topic()
            + " cannot be read from offset "
            + offset
            + " on, its bytes are not those that were written; put back a backup of the data"
            + " folder, or a replica of the partition, nothing is passed over.",
        cause);
  }

  /** Refused while the record was still with us: it was surely not written. */
  static LogException unsent(Throwable cause) {
    return cause instanceof RecordTooLargeException
        ? tooLarge(cause)
        : new LogException(Problem.LOG_UNAVAILABLE, "The log takes no records now.", cause);
  }

  /**
   * Failed after it was handed to the network. Whatever the last answer was, an earlier attempt may
   * have been written: only the size is the same for every attempt.
   */
  static LogException unanswered(Throwable cause) {
    return cause instanceof RecordTooLargeException
        ? tooLarge(cause)
        : new LogException(
            Problem.UNKNOWN_RESULT, "It is not known whether the log took the record.", cause);
  }

  static LogException unavailable(String what, Throwable cause) {
    return new LogException(Problem.LOG_UNAVAILABLE, what + ": the log does not answer.", cause);
  }

  static LogException positionLost(String topic, int partition, long offset) {
    return new LogException(
        Problem.POSITION_LOST,
        "Offset " + offset + " of " + topic + "-" + partition + " is not in the log.");
  }

  /** Waits for an answer of the admin client, which bounds it by its own time-out. */
  static <T> T await(String what, KafkaFuture<T> future) {
    try {
      return future.get(1, TimeUnit.MINUTES);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw unavailable(what, e);
    } catch (ExecutionException e) {
      throw unavailable(what, e.getCause() == null ? e : e.getCause());
    } catch (TimeoutException e) {
      throw unavailable(what, e);
    }
  }

  /** As {@link #await}, but empty when the answer is the expected error. */
  static <T> Optional<T> awaitUnless(
      Class<? extends Throwable> expected, String what, KafkaFuture<T> future) {
    try {
      return Optional.ofNullable(await(what, future));
    } catch (LogException e) {
      if (expected.isInstance(e.getCause())) {
        return Optional.empty();
      }
      throw e;
    }
  }

  /** As Kafka's tools name it. */
  static String operation(AclOperation operation) {
    return Arrays.stream(operation.name().split("_", -1))
        .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
        .collect(Collectors.joining());
  }

  /** What it says, with a full stop; of a login nothing, as it may hold a password. */
  static String sentence(Throwable problem) {
    String said = String.valueOf(problem.getMessage()).strip();
    if (said.contains("JAAS")) {
      return "the property sasl.jaas.config cannot be read.";
    }
    return said.endsWith(".") ? said : said + ".";
  }

  private static LogException tooLarge(Throwable cause) {
    return new LogException(Problem.TOO_LARGE, "The record is too large for the log.", cause);
  }
}
