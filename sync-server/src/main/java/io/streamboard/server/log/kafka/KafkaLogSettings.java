package io.streamboard.server.log.kafka;

import io.streamboard.server.log.TopicName;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.LongSupplier;

/**
 * What a {@link KafkaLog} needs to know.
 *
 * @param prefix stands before each topic's name
 * @param partitions of {@code operations}; used when the topic is created, checked against it
 *     later; empty takes 8 or what is there
 * @param redundancy what is demanded of the topics
 * @param alone whether this process alone appends operations; it then asks seldom for others'
 * @param chosen which of the topics that are there by choice only
 * @param ledger file that remembers which log the data folder belongs to; created when missing
 * @param patience how long starting waits for the cluster
 * @param nanos monotonic time, as {@code System.nanoTime} gives it
 */
public record KafkaLogSettings(
    KafkaConnection connection,
    String prefix,
    OptionalInt partitions,
    Redundancy redundancy,
    boolean alone,
    Set<TopicName> chosen,
    Path ledger,
    Duration patience,
    LongSupplier nanos) {
  public KafkaLogSettings {
    chosen = Set.copyOf(chosen);
  }

  /** Partitions of {@code operations} when nothing else is said. */
  public static final int DEFAULT_PARTITIONS = 8;

  /** Topic prefix when nothing else is said. */
  public static final String DEFAULT_PREFIX = "streamboard.";

  /** Without topics by choice. */
  public KafkaLogSettings(
      KafkaConnection connection,
      String prefix,
      OptionalInt partitions,
      Redundancy redundancy,
      boolean alone,
      Path ledger,
      Duration patience,
      LongSupplier nanos) {
    this(connection, prefix, partitions, redundancy, alone, Set.of(), ledger, patience, nanos);
  }

  /** Settings for a broker that belongs to this process alone. */
  public static KafkaLogSettings embedded(KafkaConnection connection, Path ledger) {
    return new KafkaLogSettings(
        connection,
        DEFAULT_PREFIX,
        OptionalInt.empty(),
        Redundancy.NONE,
        true,
        Set.of(),
        ledger,
        Duration.ofSeconds(30),
        System::nanoTime);
  }
}
