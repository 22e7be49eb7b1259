package io.streamboard.server.log.kafka;

import io.streamboard.server.log.LogException;
import io.streamboard.server.log.kafka.WantedTopic.Unfit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sets a topic right whose records nobody needs. Where that is not allowed the node does its work
 * all the same.
 */
record TopicCorrection(Admin admin) {
  private static final Logger LOG = LoggerFactory.getLogger(TopicCorrection.class);

  void correct(WantedTopic wanted, FoundTopic found) {
    List<Unfit> unfit = new ArrayList<>(wanted.unfitKeeping(found));
    wanted.unfitSize(found).ifPresent(unfit::add);
    if (unfit.isEmpty()) {
      return;
    }
    String topic = found.name();
    List<AlterConfigOp> changes =
        unfit.stream()
            .map(one -> new ConfigEntry(one.key(), one.needed()))
            .map(entry -> new AlterConfigOp(entry, AlterConfigOp.OpType.SET))
            .toList();
    try {
      KafkaProblems.await(
          "Setting " + topic + " right",
          admin.incrementalAlterConfigs(Map.of(ClusterLook.resource(topic), changes)).all());
      LOG.info(
          "topic-corrected: The topic {} had {} and was given {}; its records are of no use later.",
          topic,
          WantedTopic.found(unfit),
          WantedTopic.needed(unfit));
    } catch (LogException denied) {
      LOG.warn(
          "topic-unfit: The topic {} has {}, but needs {}; setting it failed ({}). Its records are"
              + " of no use later: set that on the topic, or delete it, and it is made anew.",
          topic,
          WantedTopic.found(unfit),
          WantedTopic.needed(unfit),
          denied.getCause() == null ? denied.getMessage() : denied.getCause().getMessage());
    }
  }
}
