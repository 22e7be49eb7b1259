package io.streamboard.server.log.kafka;

import io.streamboard.server.log.LogException;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.CreateTopicsOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.ApiException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.TopicExistsException;

/** Creates topics, and says before whether the cluster would. Blocking. */
record TopicMaking(Admin admin) {

  /** Why the cluster would not make them; empty when it would. Nothing is made. */
  List<ClusterFinding> hindrances(List<WantedTopic> topics) {
    Grouped grouped = new Grouped();
    admin
        .createTopics(described(topics), new CreateTopicsOptions().validateOnly(true))
        .values()
        .forEach(
            (name, answer) -> {
              try {
                await(answer);
              } catch (LogException e) {
                grouped.add(ClusterFinding.Code.MISSING, name, hindrance(e));
              }
            });
    return grouped.findings();
  }

  /** Another node of the same cluster may be quicker. */
  void make(List<WantedTopic> topics) {
    admin.createTopics(described(topics)).values().values().forEach(TopicMaking::await);
  }

  private static void await(KafkaFuture<Void> answer) {
    KafkaProblems.awaitUnless(TopicExistsException.class, "Creating the topics", answer);
  }

  private static String hindrance(LogException e) {
    return switch (e.getCause()) {
      case AuthorizationException _ ->
          "{have} to be made, which we may not: have somebody who may run the command 'topics"
              + " create', or allow Create.";
      case RetriableException _ -> throw e;
      case ApiException refused ->
          "{have} to be made, which the cluster refuses: " + KafkaProblems.sentence(refused);
      case null, default -> throw e;
    };
  }

  private static Collection<NewTopic> described(List<WantedTopic> topics) {
    return topics.stream().map(WantedTopic::topic).collect(Collectors.toList());
  }
}
