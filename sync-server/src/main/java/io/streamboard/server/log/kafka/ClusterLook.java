package io.streamboard.server.log.kafka;

import io.streamboard.server.log.LogException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/**
 * What is in the cluster of the topics that are wanted. Nothing is changed by looking.
 *
 * @param brokers that are there now
 * @param there by name
 * @param hidden names that we may not ask for
 */
record ClusterLook(int brokers, Map<String, FoundTopic> there, Set<String> hidden) {
  ClusterLook {
    there = Map.copyOf(there);
    hidden = Set.copyOf(hidden);
  }

  /** Blocking. Throws {@link LogException} when the cluster does not answer. */
  static ClusterLook at(Admin admin, List<String> topics) {
    int brokers =
        KafkaProblems.await("Looking for the cluster", admin.describeCluster().nodes()).size();
    Map<String, TopicDescription> described = new HashMap<>();
    Set<String> hidden = new HashSet<>();
    Map<String, KafkaFuture<TopicDescription>> asked =
        admin
            .describeTopics(topics, new DescribeTopicsOptions().includeAuthorizedOperations(true))
            .topicNameValues();
    asked.forEach(
        (name, answer) -> {
          try {
            KafkaProblems.awaitUnless(
                    UnknownTopicOrPartitionException.class, "Looking for the topics", answer)
                .ifPresent(topic -> described.put(name, topic));
          } catch (LogException e) {
            ifDenied(e);
            hidden.add(name);
          }
        });
    return new ClusterLook(brokers, found(described, configs(admin, described.keySet())), hidden);
  }

  private static Map<String, FoundTopic> found(
      Map<String, TopicDescription> described, Map<String, Config> configs) {
    Map<String, FoundTopic> found = new HashMap<>();
    described.forEach(
        (name, topic) ->
            found.put(name, found(topic, Optional.ofNullable(configs.get(name)), allowed(topic))));
    return found;
  }

  private static FoundTopic found(
      TopicDescription topic, Optional<Config> config, Set<AclOperation> allowed) {
    return new FoundTopic(
        topic.name(),
        topic.topicId().toString(),
        topic.partitions().size(),
        topic.partitions().stream().mapToInt(p -> p.replicas().size()).min().orElse(0),
        topic.partitions().stream().allMatch(p -> p.leader() != null && !p.leader().isEmpty()),
        config,
        allowed);
  }

  private static Set<AclOperation> allowed(TopicDescription topic) {
    return Optional.ofNullable(topic.authorizedOperations()).orElse(Set.of());
  }

  private static Map<String, Config> configs(Admin admin, Collection<String> topics) {
    Map<String, Config> found = new HashMap<>();
    admin
        .describeConfigs(topics.stream().map(ClusterLook::resource).toList())
        .values()
        .forEach(
            (resource, answer) -> {
              try {
                found.put(
                    resource.name(), KafkaProblems.await("Reading the topics' settings", answer));
              } catch (LogException e) {
                // Gone since, which the next look tells, or not for us.
                if (!(e.getCause() instanceof UnknownTopicOrPartitionException)) {
                  ifDenied(e);
                }
              }
            });
    return found;
  }

  private static void ifDenied(LogException e) {
    if (!(e.getCause() instanceof AuthorizationException)) {
      throw e;
    }
  }

  static ConfigResource resource(String topic) {
    return new ConfigResource(ConfigResource.Type.TOPIC, topic);
  }
}
