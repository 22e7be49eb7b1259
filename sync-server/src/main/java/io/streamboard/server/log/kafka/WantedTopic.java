package io.streamboard.server.log.kafka;

import io.streamboard.server.log.TopicName.Worth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;

/** A topic as the node needs it, and what its records are worth. */
record WantedTopic(NewTopic topic, Worth worth) {
  private static final List<String> EXACT =
      List.of(
          TopicConfig.CLEANUP_POLICY_CONFIG,
          TopicConfig.RETENTION_MS_CONFIG,
          TopicConfig.RETENTION_BYTES_CONFIG);

  /** A setting of the topic that is there, and what it must be, or be at least. */
  record Unfit(String key, String found, String needed, boolean least) {
    private String described() {
      return key + "=" + needed + (least ? " or more" : "");
    }
  }

  String name() {
    return topic.name();
  }

  /** What does not fit in the settings of the topic that is there. */
  List<Unfit> unfit(Config there) {
    List<Unfit> unfit = new ArrayList<>();
    for (String key : EXACT) {
      String needed = topic.configs().get(key);
      String found = there.get(key).value();
      if (needed != null && !needed.equals(found)) {
        unfit.add(new Unfit(key, found, needed, false));
      }
    }
    String bytes = there.get(TopicConfig.MAX_MESSAGE_BYTES_CONFIG).value();
    if (Integer.parseInt(bytes) < KafkaClients.RECORD_BYTES) {
      unfit.add(
          new Unfit(
              TopicConfig.MAX_MESSAGE_BYTES_CONFIG,
              bytes,
              Integer.toString(KafkaClients.RECORD_BYTES),
              true));
    }
    return unfit;
  }

  /** What is wrong, for the operator; without a full stop. */
  String described(List<Unfit> unfit) {
    return "The topic "
        + name()
        + " has "
        + unfit.stream().map(one -> one.key() + "=" + one.found()).collect(Collectors.joining(", "))
        + ", but needs "
        + unfit.stream().map(Unfit::described).collect(Collectors.joining(", "));
  }
}
