package io.streamboard.server.config;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Which Kafka holds the log. Prints without the clients' properties, which may hold passwords.
 *
 * @param kafka bootstrap servers of an external cluster; empty for the embedded broker
 * @param acceptWeak whether a cluster is taken that a lost broker would harm
 * @param kafkaProperties for the clients of an external cluster
 * @param fsync whether the embedded broker forces each record to the disk
 * @param topics what has topics by choice
 * @param canary how often a record is sent through the log only to be looked for
 */
public record LogSettings(
    Optional<String> kafka,
    Map<String, String> kafkaProperties,
    boolean acceptWeak,
    String topicPrefix,
    OptionalInt partitions,
    boolean fsync,
    Set<Choice> topics,
    Duration canary) {
  public LogSettings {
    topics = Set.copyOf(topics);
    kafkaProperties = Map.copyOf(kafkaProperties);
  }

  /** What has topics of its own only where it is chosen. */
  public enum Choice {
    /** Facts are published for integrators. */
    CHANGES,
    /** Nodes tell each other by a topic who has which boards open. */
    WHEREABOUTS,
    /** Nodes send each other what happens on boards by a topic. */
    FORWARDING
  }

  /** Without topics by choice. */
  public LogSettings(
      Optional<String> kafka,
      Map<String, String> kafkaProperties,
      boolean acceptWeak,
      String topicPrefix,
      OptionalInt partitions,
      boolean fsync,
      Duration canary) {
    this(kafka, kafkaProperties, acceptWeak, topicPrefix, partitions, fsync, Set.of(), canary);
  }

  /** Whether facts are published for integrators. */
  public boolean changes() {
    return topics.contains(Choice.CHANGES);
  }

  @Override
  public String toString() {
    return "LogSettings[" + kafka.orElse("embedded") + ", prefix " + topicPrefix + "]";
  }
}
