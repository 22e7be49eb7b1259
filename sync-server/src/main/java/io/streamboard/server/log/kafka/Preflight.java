package io.streamboard.server.log.kafka;

import static io.streamboard.server.log.kafka.ClusterFinding.Code.DENIED;
import static io.streamboard.server.log.kafka.ClusterFinding.Code.IN_SYNC;
import static io.streamboard.server.log.kafka.ClusterFinding.Code.OTHER_LOG;
import static io.streamboard.server.log.kafka.ClusterFinding.Code.PARTITIONS;
import static io.streamboard.server.log.kafka.ClusterFinding.Code.RECORD_SIZE;
import static io.streamboard.server.log.kafka.ClusterFinding.Code.REPLICAS;
import static io.streamboard.server.log.kafka.ClusterFinding.Code.RETENTION;
import static io.streamboard.server.log.kafka.ClusterFinding.Code.UNCLEAN;
import static io.streamboard.server.log.kafka.ClusterFinding.Code.UNWRITABLE;

import io.streamboard.server.log.TopicName.Worth;
import io.streamboard.server.log.kafka.WantedTopic.Unfit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.config.TopicConfig;

/**
 * Judges a cluster before boards are trusted to it. A pure function from what was seen: everything
 * that does not fit is told at once.
 */
final class Preflight {
  private static final Set<AclOperation> NEEDED =
      Set.of(
          AclOperation.READ,
          AclOperation.WRITE,
          AclOperation.DESCRIBE,
          AclOperation.DESCRIBE_CONFIGS);

  private final KafkaLogSettings settings;
  private final ClusterLook look;
  private final Grouped grouped = new Grouped();

  private Preflight(KafkaLogSettings settings, ClusterLook look) {
    this.settings = settings;
    this.look = look;
  }

  /**
   * Everything that does not fit, the worst first as far as that can be said.
   *
   * @param ledger what the data folder knows of its log; empty for a fresh one
   */
  static List<ClusterFinding> findings(
      KafkaLogSettings settings, ClusterLook look, Optional<LogLedger> ledger) {
    return new Preflight(settings, look).judge(ledger);
  }

  private List<ClusterFinding> judge(Optional<LogLedger> ledger) {
    List<ClusterFinding> findings = new ArrayList<>(identity(ledger));
    for (WantedTopic topic : WantedTopics.of(settings, look)) {
      FoundTopic found = look.there().get(topic.name());
      if (look.hidden().contains(topic.name())) {
        denied(topic.name(), Set.of(AclOperation.DESCRIBE));
      } else if (found != null) {
        rights(found);
        partitions(topic, found);
        keeping(topic, found);
        redundancy(found);
      } else {
        missing(topic);
      }
    }
    findings.addAll(grouped.findings());
    return findings;
  }

  private List<ClusterFinding> identity(Optional<LogLedger> ledger) {
    String operations = WantedTopics.operations(settings);
    if (ledger.isEmpty() || look.hidden().contains(operations)) {
      return List.of();
    }
    FoundTopic found = look.there().get(operations);
    if (found == null) {
      return List.of(
          new ClusterFinding(
              OTHER_LOG,
              "The topic "
                  + operations
                  + ", which this data folder was used with, is not in the cluster; check the"
                  + " address of the cluster, or start with an empty data folder."));
    }
    return changed(ledger.get(), found);
  }

  private static List<ClusterFinding> changed(LogLedger known, FoundTopic found) {
    if (!known.topic().equals(found.id())) {
      return List.of(
          new ClusterFinding(
              OTHER_LOG,
              "The topic "
                  + found.name()
                  + " is not the one that this data folder was used with; check the address of the"
                  + " cluster, or start with an empty data folder."));
    }
    return known.partitions() == found.partitions()
        ? List.of()
        : List.of(grown(found.name(), known.partitions(), found.partitions()));
  }

  static ClusterFinding grown(String topic, int known, int found) {
    return new ClusterFinding(
        PARTITIONS,
        "The topic "
            + topic
            + " has "
            + found
            + " partitions, but had "
            + known
            + " when it was first used; boards would no longer be found, and Kafka takes no"
            + " partition away: restore the topic, or start with another topic-prefix.");
  }

  /** With fewer brokers than replicas nothing good can be made. */
  private void missing(WantedTopic topic) {
    if (settings.redundancy() != Redundancy.NONE && look.brokers() < WantedTopics.REPLICAS) {
      grouped.add(
          REPLICAS,
          topic.name(),
          "would be made with "
              + counted(look.brokers(), "replica")
              + ", as the cluster has "
              + counted(look.brokers(), "broker")
              + ": the loss of one could lose boards, or stop all changes. Have three brokers.");
    }
  }

  private void rights(FoundTopic topic) {
    Set<AclOperation> lacking = new TreeSet<>(NEEDED);
    lacking.removeAll(topic.allowed());
    if (!topic.allowed().isEmpty() && !lacking.isEmpty()) {
      denied(topic.name(), lacking);
    }
  }

  private void denied(String topic, Set<AclOperation> lacking) {
    String who = settings.connection().principal();
    String what =
        new TreeSet<>(lacking)
            .stream().map(KafkaProblems::operation).collect(Collectors.joining(", "));
    String options =
        new TreeSet<>(lacking)
            .stream()
                .map(operation -> "--operation " + KafkaProblems.operation(operation))
                .collect(Collectors.joining(" "));
    grouped.add(
        DENIED,
        topic,
        "{have} no rule by which "
            + who
            + " may "
            + what
            + ": allow it with kafka-acls --add --allow-principal "
            + who
            + " "
            + options
            + " --resource-pattern-type prefixed --topic '"
            + settings.prefix()
            + "'.");
  }

  private void partitions(WantedTopic wanted, FoundTopic found) {
    if (!found.name().equals(WantedTopics.operations(settings))) {
      // Those beside the operations may have more; where they have fewer, the setup adds some.
      if (found.partitions() != 1 && !wanted.beside()) {
        grouped.add(
            PARTITIONS,
            found.name(),
            "{have} " + found.partitions() + " partitions, but must have one.");
      }
      return;
    }
    int configured = settings.partitions().orElse(found.partitions());
    if (configured != found.partitions()) {
      grouped.add(
          PARTITIONS,
          wanted.name(),
          "{have} "
              + found.partitions()
              + " partitions, but "
              + configured
              + " are configured; the number is fixed when the topic is created.");
    }
  }

  private void keeping(WantedTopic wanted, FoundTopic found) {
    if (wanted.worth() == Worth.NOTHING) {
      return;
    }
    List<Unfit> unfit = wanted.worth() == Worth.PUBLISHED ? List.of() : wanted.unfitKeeping(found);
    if (!unfit.isEmpty()) {
      grouped.add(
          RETENTION,
          found.name(),
          "{have} "
              + WantedTopic.found(unfit)
              + ", but {need} "
              + WantedTopic.needed(unfit)
              + consequence(wanted.worth()));
    }
    wanted
        .unfitSize(found)
        .ifPresent(
            size ->
                grouped.add(
                    RECORD_SIZE,
                    found.name(),
                    "{have} "
                        + WantedTopic.found(List.of(size))
                        + ", but {need} "
                        + WantedTopic.needed(List.of(size))
                        + " or more: larger records would be refused. Set that on {them} with"
                        + " kafka-configs."));
  }

  private static String consequence(Worth worth) {
    return worth == Worth.SOURCE
        ? "; as it is, Kafka throws away what nothing brings back. Set that on {them} with"
            + " kafka-configs and start again."
        : "; as it is, parts of {them} would be missing. All of {them} is made from the operations:"
            + " stop all servers and delete {them}, and the next start makes {them} anew.";
  }

  private void redundancy(FoundTopic topic) {
    if (settings.redundancy() == Redundancy.NONE) {
      return;
    }
    if (topic.replicas() < WantedTopics.REPLICAS) {
      grouped.add(
          REPLICAS,
          topic.name(),
          "{have} "
              + counted(topic.replicas(), "replica")
              + ", but {need} three: the loss of a broker could lose boards, or stop all changes."
              + " Add replicas with kafka-reassign-partitions.");
    }
    topic
        .setting(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG)
        .ifPresent(least -> inSync(topic, Integer.parseInt(least)));
    topic
        .setting(TopicConfig.UNCLEAN_LEADER_ELECTION_ENABLE_CONFIG)
        .filter("true"::equals)
        .ifPresent(
            _ ->
                grouped.add(
                    UNCLEAN,
                    topic.name(),
                    "{have} unclean.leader.election.enable=true, but {need} false: a broker that"
                        + " missed records could take over, and what was acknowledged would be"
                        + " lost. Set that on {them} with kafka-configs."));
  }

  private void inSync(FoundTopic topic, int least) {
    String has =
        "{have} " + counted(topic.replicas(), "replica") + " and min.insync.replicas=" + least;
    if (least > topic.replicas()) {
      grouped.add(
          UNWRITABLE,
          topic.name(),
          has
              + ", so nothing could ever be written. Lower it with kafka-configs, or add"
              + " replicas.");
    } else if (least < WantedTopics.IN_SYNC) {
      grouped.add(
          IN_SYNC,
          topic.name(),
          has
              + ", but {need} 2: the loss of one broker could lose what was acknowledged. Set that"
              + " on {them} with kafka-configs.");
    } else if (least == topic.replicas()) {
      grouped.add(
          IN_SYNC,
          topic.name(),
          has + ": while one broker is away, nothing could be changed. Add replicas, or lower it.");
    }
  }

  private static String counted(int count, String what) {
    return count + " " + what + (count == 1 ? "" : "s");
  }
}
