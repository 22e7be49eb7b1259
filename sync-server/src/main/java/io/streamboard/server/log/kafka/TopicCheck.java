package io.streamboard.server.log.kafka;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;

/**
 * Refuses topics whose settings would lose data: an operations topic with retention forgets boards,
 * whoever created it.
 */
final class TopicCheck {
  private final Admin admin;
  private final List<NewTopic> wanted;

  TopicCheck(Admin admin, List<NewTopic> wanted) {
    this.admin = admin;
    this.wanted = wanted;
  }

  /** Returns {@code min.insync.replicas} of each topic. */
  Map<String, Integer> check() {
    Map<String, Integer> minInsync = new HashMap<>();
    List<ConfigResource> resources = wanted.stream().map(TopicCheck::resource).toList();
    Map<ConfigResource, Config> configs =
        KafkaProblems.await("Reading the topics' settings", admin.describeConfigs(resources).all());
    for (NewTopic topic : wanted) {
      Config config = configs.get(resource(topic));
      if (config != null) {
        checkOne(topic, config);
        minInsync.put(
            topic.name(),
            Integer.parseInt(config.get(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG).value()));
      }
    }
    return minInsync;
  }

  private static void checkOne(NewTopic topic, Config config) {
    for (String key :
        List.of(
            TopicConfig.CLEANUP_POLICY_CONFIG,
            TopicConfig.RETENTION_MS_CONFIG,
            TopicConfig.RETENTION_BYTES_CONFIG)) {
      String needed = topic.configs().get(key);
      if (needed != null && !needed.equals(config.get(key).value())) {
        throw new LogRefusedException(
            "The topic "
                + topic.name()
                + " has "
                + key
                + "="
                + config.get(key).value()
                + ", but needs "
                + needed
                + ", or data would be lost.");
      }
    }
    int bytes = Integer.parseInt(config.get(TopicConfig.MAX_MESSAGE_BYTES_CONFIG).value());
    if (bytes < KafkaClients.RECORD_BYTES) {
      throw new LogRefusedException(
          "The topic "
              + topic.name()
              + " has "
              + TopicConfig.MAX_MESSAGE_BYTES_CONFIG
              + "="
              + bytes
              + ", but needs at least "
              + KafkaClients.RECORD_BYTES
              + ".");
    }
  }

  private static ConfigResource resource(NewTopic topic) {
    return new ConfigResource(ConfigResource.Type.TOPIC, topic.name());
  }
}
