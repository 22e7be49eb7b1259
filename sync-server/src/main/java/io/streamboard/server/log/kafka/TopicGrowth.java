package io.streamboard.server.log.kafka;

import io.streamboard.server.log.LogException;
import io.streamboard.server.log.kafka.ClusterFinding.Code;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.InvalidPartitionsException;

/**
 * Partitions that a topic lacks which has one beside each of the operations: as somebody else made
 * it, or an earlier version.
 *
 * @param found how many it has
 * @param needed how many it must have
 */
record TopicGrowth(String topic, int found, int needed) {

  /** Of topics that are there. */
  static List<TopicGrowth> of(KafkaLogSettings settings, ClusterLook look) {
    return WantedTopics.of(settings, look).stream()
        .filter(WantedTopic::beside)
        .flatMap(
            wanted ->
                Stream.ofNullable(look.there().get(wanted.name()))
                    .map(
                        found ->
                            new TopicGrowth(
                                wanted.name(), found.partitions(), wanted.topic().numPartitions())))
        .filter(growth -> growth.found() < growth.needed())
        .toList();
  }

  /** Another node may be quicker. Throws {@link LogRefusedException} where that is not allowed. */
  void make(Admin admin) {
    try {
      KafkaProblems.awaitUnless(
          InvalidPartitionsException.class,
          "Adding partitions to " + topic,
          admin.createPartitions(Map.of(topic, NewPartitions.increaseTo(needed))).all());
    } catch (LogException e) {
      if (e.getCause() instanceof AuthorizationException) {
        throw new LogRefusedException(Code.PARTITIONS, denied());
      }
      throw e;
    }
  }

  private String denied() {
    return "The topic "
        + topic
        + " has "
        + found
        + (found == 1 ? " partition" : " partitions")
        + ", but needs "
        + needed
        + ", one beside each of the operations, and we may not add them: have somebody who may run"
        + " the command 'topics create', or allow Alter.";
  }

  /** As it is printed among the topics that are to be made. */
  String line() {
    return topic + "\tpartitions=" + needed + "\tin place of " + found;
  }
}
