package io.streamboard.server.log.kafka;

import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.function.LongSupplier;

/**
 * What a {@link KafkaLog} needs to know.
 *
 * @param prefix stands before each topic's name
 * @param partitions of {@code operations}; used when the topic is created, checked against it
 *     later; empty takes 8 or what is there
 * @param redundancy what is demanded of the topics
 * @param alone whether this process alone appends operations; it then asks seldom for others'
 * @param changes whether facts are published for integrators, in topics of their own
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
    boolean changes,
    Path ledger,
    Duration patience,
    LongSupplier nanos) {

  /** Partitions of {@code operations} when nothing else is said. */
  public static final int DEFAULT_PARTITIONS = 8;

  /** Topic prefix when nothing else is said. */
  public static final String DEFAULT_PREFIX = "streamboard.";

  /** Without facts for integrators. */
  public KafkaLogSettings(
      KafkaConnection connection,
      String prefix,
      OptionalInt partitions,
      Redundancy redundancy,
      boolean alone,
      Path ledger,
      Duration patience,
      LongSupplier nanos) {
    this(connection, prefix, partitions, redundancy, alone, false, ledger, patience, nanos);
  }

  /** Settings for a broker that belongs to this process alone. */
  public static KafkaLogSettings embedded(KafkaConnection connection, Path ledger) {
    return new KafkaLogSettings(
        connection,
        DEFAULT_PREFIX,
        OptionalInt.empty(),
        Redundancy.NONE,
        true,
        false,
        ledger,
        Duration.ofSeconds(30),
        System::nanoTime);
  }
}
