package io.streamboard.server.log.kafka;

import io.streamboard.server.log.TopicName.Worth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;

/**
 * A topic as the node needs it, and what its records are worth.
 *
 * @param beside whether it has a partition beside each of the operations, in place of one
 */
record WantedTopic(NewTopic topic, Worth worth, boolean beside) {
  private static final List<String> KEEPING =
      List.of(
          TopicConfig.CLEANUP_POLICY_CONFIG,
          TopicConfig.RETENTION_MS_CONFIG,
          TopicConfig.RETENTION_BYTES_CONFIG);

  /** A setting of the topic that is there, and what it must be. */
  record Unfit(String key, String found, String needed) {}

  String name() {
    return topic.name();
  }

  String configured(String key) {
    return topic.configs().getOrDefault(key, "");
  }

  /** What does not fit of how long the topic that is there keeps its records. */
  List<Unfit> unfitKeeping(FoundTopic there) {
    List<Unfit> unfit = new ArrayList<>();
    for (String key : KEEPING) {
      String needed = configured(key);
      there
          .setting(key)
          .filter(found -> !needed.isEmpty() && !needed.equals(found))
          .ifPresent(found -> unfit.add(new Unfit(key, found, needed)));
    }
    return unfit;
  }

  /** The largest record that the topic that is there takes, where that is too small. */
  Optional<Unfit> unfitSize(FoundTopic there) {
    String key = TopicConfig.MAX_MESSAGE_BYTES_CONFIG;
    return there
        .setting(key)
        .filter(found -> Integer.parseInt(found) < KafkaClients.RECORD_BYTES)
        .map(found -> new Unfit(key, found, configured(key)));
  }

  static String found(List<Unfit> unfit) {
    return unfit.stream()
        .map(one -> one.key() + "=" + one.found())
        .collect(Collectors.joining(", "));
  }

  static String needed(List<Unfit> unfit) {
    return unfit.stream()
        .map(one -> one.key() + "=" + one.needed())
        .collect(Collectors.joining(", "));
  }
}
