package io.streamboard.server.log.kafka;

import io.streamboard.server.log.TopicName;
import io.streamboard.server.log.TopicName.Worth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;

/** All topics of a log, as they are made. */
final class WantedTopics {
  /** Replicas that keep everything and go on when one broker is lost. */
  static final int REPLICAS = 3;

  /** Of these, so many have a record before it is acknowledged. */
  static final int IN_SYNC = 2;

  private static final String TEN_MINUTES = Long.toString(TimeUnit.MINUTES.toMillis(10));
  private static final String A_WEEK = Long.toString(TimeUnit.DAYS.toMillis(7));
  private static final Map<String, String> PASSING =
      Map.of(
          TopicConfig.RETENTION_MS_CONFIG, TEN_MINUTES,
          TopicConfig.SEGMENT_MS_CONFIG, TEN_MINUTES);

  private final KafkaLogSettings settings;
  private final int partitions;
  private final int replicas;

  private WantedTopics(KafkaLogSettings settings, int partitions, int replicas) {
    this.settings = settings;
    this.partitions = partitions;
    this.replicas = replicas;
  }

  /** As they would be made beside what is there: as many partitions as the operations have. */
  static List<WantedTopic> of(KafkaLogSettings settings, ClusterLook look) {
    return Optional.ofNullable(look.there().get(operations(settings)))
        .map(found -> made(settings, found.partitions(), look.brokers()))
        .orElseGet(() -> of(settings, look.brokers()));
  }

  /**
   * With as many replicas as there are brokers, up to three.
   *
   * @param brokers of the cluster
   */
  static List<WantedTopic> of(KafkaLogSettings settings, int brokers) {
    return made(
        settings, settings.partitions().orElse(KafkaLogSettings.DEFAULT_PARTITIONS), brokers);
  }

  private static List<WantedTopic> made(KafkaLogSettings settings, int partitions, int brokers) {
    int replicas = settings.redundancy() == Redundancy.NONE ? 1 : Math.clamp(brokers, 1, REPLICAS);
    return new WantedTopics(settings, partitions, replicas).all();
  }

  static String operations(KafkaLogSettings settings) {
    return settings.prefix() + "operations";
  }

  private List<WantedTopic> all() {
    List<WantedTopic> topics = new ArrayList<>();
    topics.add(
        new WantedTopic(topic(operations(settings), partitions, false), Worth.SOURCE, false));
    for (TopicName name : TopicName.values()) {
      if (!name.onChoice() || settings.chosen().contains(name)) {
        topics.add(new WantedTopic(topic(name), name.worth(), name.beside()));
      }
    }
    if (settings.redundancy() != Redundancy.NONE) {
      topics.add(
          new WantedTopic(
              topic(settings.prefix() + LogLayout.TOPIC, 1, true), Worth.SOURCE, false));
    }
    return topics;
  }

  private NewTopic topic(TopicName name) {
    int count = name.beside() ? partitions : 1;
    NewTopic topic = topic(settings.prefix() + name.text(), count, name.compacted());
    switch (name.worth()) {
      case NOTHING -> topic.configs().putAll(PASSING);
      case PUBLISHED -> topic.configs().put(TopicConfig.RETENTION_MS_CONFIG, A_WEEK);
      case SOURCE, DERIVED -> {}
    }
    return topic;
  }

  private NewTopic topic(String name, int partitions, boolean compacted) {
    Map<String, String> config = new HashMap<>();
    config.put(
        TopicConfig.CLEANUP_POLICY_CONFIG,
        compacted ? TopicConfig.CLEANUP_POLICY_COMPACT : TopicConfig.CLEANUP_POLICY_DELETE);
    config.put(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(KafkaClients.RECORD_BYTES));
    if (!compacted) {
      config.put(TopicConfig.RETENTION_MS_CONFIG, "-1");
      config.put(TopicConfig.RETENTION_BYTES_CONFIG, "-1");
    }
    if (settings.redundancy() != Redundancy.NONE) {
      config.put(
          TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG,
          Integer.toString(replicas == REPLICAS ? IN_SYNC : 1));
      config.put(TopicConfig.UNCLEAN_LEADER_ELECTION_ENABLE_CONFIG, "false");
    }
    return new NewTopic(name, Optional.of(partitions), Optional.of((short) replicas))
        .configs(config);
  }
}
