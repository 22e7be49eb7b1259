package io.streamboard.server.log.kafka;

import io.streamboard.server.log.LogException;
import io.streamboard.server.log.kafka.WantedTopic.Unfit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Refuses topics whose settings would lose data: an operations topic with retention forgets boards,
 * whoever created it. A topic whose records nobody needs is set right instead.
 */
final class TopicCheck {
  private static final Logger LOG = LoggerFactory.getLogger(TopicCheck.class);

  private final Admin admin;
  private final List<WantedTopic> wanted;

  TopicCheck(Admin admin, List<WantedTopic> wanted) {
    this.admin = admin;
    this.wanted = wanted;
  }

  /** Returns {@code min.insync.replicas} of each topic. */
  Map<String, Integer> check() {
    Map<String, Integer> minInsync = new HashMap<>();
    List<ConfigResource> resources = wanted.stream().map(TopicCheck::resource).toList();
    Map<ConfigResource, Config> configs =
        KafkaProblems.await("Reading the topics' settings", admin.describeConfigs(resources).all());
    for (WantedTopic topic : wanted) {
      Config config = configs.get(resource(topic));
      if (config != null) {
        List<Unfit> unfit = topic.unfit(config);
        if (!unfit.isEmpty()) {
          correctOrRefuse(topic, unfit);
        }
        minInsync.put(
            topic.name(),
            Integer.parseInt(config.get(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG).value()));
      }
    }
    return minInsync;
  }

  private void correctOrRefuse(WantedTopic topic, List<Unfit> unfit) {
    String described = topic.described(unfit);
    switch (topic.worth()) {
      case SOURCE ->
          throw new LogRefusedException(
              described
                  + "; as it is, Kafka throws away or refuses what nothing brings back. Set that on"
                  + " the topic and start again.");
      case DERIVED ->
          throw new LogRefusedException(
              described
                  + "; as it is, parts of it would be missing. It holds nothing that is not made"
                  + " from the operations: stop all servers and delete the topic, and it is made"
                  + " anew.");
      case NOTHING -> correct(topic, unfit, described);
    }
  }

  /** Where that is not allowed the node does its work all the same. */
  private void correct(WantedTopic topic, List<Unfit> unfit, String described) {
    List<AlterConfigOp> changes =
        unfit.stream()
            .map(
                one ->
                    new AlterConfigOp(
                        new ConfigEntry(one.key(), one.needed()), AlterConfigOp.OpType.SET))
            .toList();
    try {
      KafkaProblems.await(
          "Setting " + topic.name() + " right",
          admin.incrementalAlterConfigs(Map.of(resource(topic), changes)).all());
      LOG.info("topic-corrected: {}, and was set so; its records are of no use later.", described);
    } catch (LogException denied) {
      LOG.warn(
          "topic-unfit: {}; setting it failed ({}). Its records are of no use later: set that on"
              + " the topic, or delete it, and it is made anew.",
          described,
          denied.getCause() == null ? denied.getMessage() : denied.getCause().getMessage());
    }
  }

  private static ConfigResource resource(WantedTopic topic) {
    return new ConfigResource(ConfigResource.Type.TOPIC, topic.name());
  }
}
