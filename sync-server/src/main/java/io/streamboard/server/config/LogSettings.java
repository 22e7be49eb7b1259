package io.streamboard.server.config;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Which Kafka holds the log. Prints without the clients' properties, which may hold passwords.
 *
 * @param kafka bootstrap servers of an external cluster; empty for the embedded broker
 * @param acceptWeak whether a cluster is taken that a lost broker would harm
 * @param kafkaProperties for the clients of an external cluster
 * @param fsync whether the embedded broker forces each record to the disk
 * @param changes whether facts are published for integrators
 * @param canary how often a record is sent through the log only to be looked for
 */
public record LogSettings(
    Optional<String> kafka,
    Map<String, String> kafkaProperties,
    boolean acceptWeak,
    String topicPrefix,
    OptionalInt partitions,
    boolean fsync,
    boolean changes,
    Duration canary) {
  public LogSettings {
    kafkaProperties = Map.copyOf(kafkaProperties);
  }

  /** Without facts for integrators. */
  public LogSettings(
      Optional<String> kafka,
      Map<String, String> kafkaProperties,
      boolean acceptWeak,
      String topicPrefix,
      OptionalInt partitions,
      boolean fsync,
      Duration canary) {
    this(kafka, kafkaProperties, acceptWeak, topicPrefix, partitions, fsync, false, canary);
  }

  @Override
  public String toString() {
    return "LogSettings[" + kafka.orElse("embedded") + ", prefix " + topicPrefix + "]";
  }
}
