package io.streamboard.server.log.kafka;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.config.TopicConfig;

/**
 * The topics of a log as an operator sees and makes them, without a server. Blocking; fails as
 * {@link KafkaLog#open} does.
 */
public final class ClusterTopics {
  private static final List<String> SHOWN =
      List.of(
          TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG,
          TopicConfig.UNCLEAN_LEADER_ELECTION_ENABLE_CONFIG,
          TopicConfig.CLEANUP_POLICY_CONFIG,
          TopicConfig.RETENTION_MS_CONFIG,
          TopicConfig.RETENTION_BYTES_CONFIG,
          TopicConfig.MAX_MESSAGE_BYTES_CONFIG);

  private ClusterTopics() {}

  /**
   * What there is.
   *
   * @param there one line for each topic: name, partitions, replicas, settings; separated by tabs
   * @param missing the same, as they would be made; with the partitions that canaries lack
   * @param findings everything that does not fit
   */
  public record Overview(List<String> there, List<String> missing, List<ClusterFinding> findings) {}

  /** Changes nothing. */
  public static Overview look(KafkaLogSettings settings) {
    return with(settings, setup -> overview(settings, setup.look()));
  }

  /**
   * Creates the topics that are missing and the partitions that canaries lack, and changes nothing
   * else that is there.
   *
   * @throws LogRefusedException when something does not fit; then nothing was created
   */
  public static Overview create(KafkaLogSettings settings) {
    return with(settings, setup -> overview(settings, setup.complete(Optional.empty())));
  }

  private static <T> T with(KafkaLogSettings settings, Function<TopicSetup, T> work) {
    return ClusterReach.with(
        settings.connection(),
        admin -> {
          try (Admin mine = admin) {
            return work.apply(new TopicSetup(mine, settings));
          }
        });
  }

  private static Overview overview(KafkaLogSettings settings, ClusterLook look) {
    List<WantedTopic> all = WantedTopics.of(settings, look);
    return new Overview(
        all.stream()
            .flatMap(topic -> Optional.ofNullable(look.there().get(topic.name())).stream())
            .map(ClusterTopics::line)
            .toList(),
        Stream.concat(
                all.stream()
                    .filter(topic -> !look.there().containsKey(topic.name()))
                    .filter(topic -> !look.hidden().contains(topic.name()))
                    .map(ClusterTopics::line),
                TopicGrowth.of(settings, look).stream().map(TopicGrowth::line))
            .toList(),
        Preflight.findings(settings, look, Optional.empty()));
  }

  private static String line(FoundTopic topic) {
    return line(topic.name(), topic.partitions(), topic.replicas(), topic::setting);
  }

  private static String line(WantedTopic topic) {
    return line(
        topic.name(),
        topic.topic().numPartitions(),
        topic.topic().replicationFactor(),
        key -> Optional.of(topic.configured(key)).filter(value -> !value.isEmpty()));
  }

  private static String line(
      String name, int partitions, int replicas, Function<String, Optional<String>> setting) {
    StringBuilder line =
        new StringBuilder(name + "\tpartitions=" + partitions + "\treplicas=" + replicas);
    for (String key : SHOWN) {
      setting
          .apply(key)
          .ifPresent(value -> line.append('\t').append(key).append('=').append(value));
    }
    return line.toString();
  }
}
