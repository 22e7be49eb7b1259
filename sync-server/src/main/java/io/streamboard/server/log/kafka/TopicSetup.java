package io.streamboard.server.log.kafka;

import io.streamboard.server.log.TopicName;
import io.streamboard.server.log.TopicName.Worth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.CreateTopicsResult;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/**
 * Creates the topics that are missing and checks those that are there, once at start, on the
 * caller's thread.
 */
final class TopicSetup {
  private static final long LOOK_AGAIN_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

  private static final String TEN_MINUTES = Long.toString(TimeUnit.MINUTES.toMillis(10));
  private static final Map<String, String> PASSING =
      Map.of(
          TopicConfig.RETENTION_MS_CONFIG, TEN_MINUTES,
          TopicConfig.SEGMENT_MS_CONFIG, TEN_MINUTES);

  private final Admin admin;
  private final KafkaLogSettings settings;
  private final String operations;
  private Optional<String> weakness = Optional.empty();

  TopicSetup(Admin admin, KafkaLogSettings settings) {
    this.admin = admin;
    this.settings = settings;
    this.operations = settings.prefix() + "operations";
  }

  /** Returns what is known of {@code operations} once everything is there and fits. */
  LogLedger ensure() {
    List<WantedTopic> wanted = wanted();
    Map<String, TopicDescription> there = describe(wanted);
    Optional<LogLedger> ledger = LogLedger.read(settings.ledger());
    if (ledger.isPresent() && !there.containsKey(operations)) {
      throw new LogRefusedException(
          "The topic "
              + operations
              + ", which this data folder was used with, is not in the cluster; check the address"
              + " of the cluster, or start with an empty data folder.");
    }
    create(
        wanted.stream()
            .filter(topic -> !there.containsKey(topic.name()))
            .map(WantedTopic::topic)
            .toList());
    List<TopicDescription> all = describeReady(wanted);
    Map<String, Integer> minInsync = new TopicCheck(admin, wanted).check();
    if (settings.replicas().isEmpty()) {
      all.forEach(topic -> checkDurability(topic, minInsync));
    }
    LogLedger now = checkPartitions(all);
    ledger.ifPresentOrElse(known -> checkLedger(known, now), () -> now.write(settings.ledger()));
    return now;
  }

  /** What the loss of a broker would do to what is there, found by {@link #ensure}. */
  Optional<String> weakness() {
    return weakness;
  }

  private List<WantedTopic> wanted() {
    List<WantedTopic> topics = new ArrayList<>();
    int partitions = settings.partitions().orElse(KafkaLogSettings.DEFAULT_PARTITIONS);
    topics.add(new WantedTopic(topic(operations, partitions, false), Worth.SOURCE));
    for (TopicName name : TopicName.values()) {
      NewTopic topic = topic(settings.prefix() + name.text(), 1, name.compacted());
      if (name.worth() == Worth.NOTHING) {
        topic.configs().putAll(PASSING);
      }
      topics.add(new WantedTopic(topic, name.worth()));
    }
    return topics;
  }

  private NewTopic topic(String name, int partitions, boolean compacted) {
    Optional<Short> replicas =
        settings.replicas().isPresent()
            ? Optional.of((short) settings.replicas().getAsInt())
            : Optional.empty();
    Map<String, String> config = new HashMap<>();
    config.put(
        TopicConfig.CLEANUP_POLICY_CONFIG,
        compacted ? TopicConfig.CLEANUP_POLICY_COMPACT : TopicConfig.CLEANUP_POLICY_DELETE);
    config.put(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(KafkaClients.RECORD_BYTES));
    if (!compacted) {
      config.put(TopicConfig.RETENTION_MS_CONFIG, "-1");
      config.put(TopicConfig.RETENTION_BYTES_CONFIG, "-1");
    }
    return new NewTopic(name, Optional.of(partitions), replicas).configs(config);
  }

  private Map<String, TopicDescription> describe(List<WantedTopic> topics) {
    Map<String, KafkaFuture<TopicDescription>> asked =
        admin.describeTopics(topics.stream().map(WantedTopic::name).toList()).topicNameValues();
    Map<String, TopicDescription> there = new HashMap<>();
    asked.forEach(
        (name, future) ->
            KafkaProblems.awaitUnless(
                    UnknownTopicOrPartitionException.class, "Looking for the topics", future)
                .ifPresent(description -> there.put(name, description)));
    return there;
  }

  private void create(List<NewTopic> missing) {
    CreateTopicsResult result = admin.createTopics(missing);
    // Another node of the same cluster may be quicker.
    result
        .values()
        .values()
        .forEach(
            f -> KafkaProblems.awaitUnless(TopicExistsException.class, "Creating the topics", f));
  }

  /** A new topic is known to the cluster a moment before it has leaders. */
  private List<TopicDescription> describeReady(List<WantedTopic> topics) {
    long start = settings.nanos().getAsLong();
    Map<String, TopicDescription> there = describe(topics);
    while (there.size() < topics.size()
        || !there.values().stream().allMatch(TopicSetup::hasLeaders)) {
      if (settings.nanos().getAsLong() - start > settings.patience().toNanos()) {
        throw KafkaProblems.unavailable(
            "Waiting for the topics", new IllegalStateException("partitions without leader"));
      }
      LockSupport.parkNanos(LOOK_AGAIN_NANOS);
      there = describe(topics);
    }
    return List.copyOf(there.values());
  }

  private static boolean hasLeaders(TopicDescription topic) {
    return topic.partitions().stream().allMatch(p -> p.leader() != null && !p.leader().isEmpty());
  }

  /** All topics are as a rule of one kind: the weakness of the most important one is said. */
  private void checkDurability(TopicDescription topic, Map<String, Integer> minInsync) {
    int replicas = topic.partitions().getFirst().replicas().size();
    TopicDurability durability =
        new TopicDurability(topic.name(), replicas, minInsync.getOrDefault(topic.name(), 1));
    durability.refuseImpossible();
    if (topic.name().equals(operations)) {
      weakness = durability.weakness();
    }
  }

  private LogLedger checkPartitions(List<TopicDescription> topics) {
    LogLedger found = new LogLedger("", 0);
    for (TopicDescription topic : topics) {
      int count = topic.partitions().size();
      if (topic.name().equals(operations)) {
        found = new LogLedger(topic.topicId().toString(), count);
      } else if (count != 1) {
        throw new LogRefusedException(
            "The topic " + topic.name() + " has " + count + " partitions, but must have one.");
      }
    }
    int wanted = settings.partitions().orElse(found.partitions());
    if (wanted != found.partitions()) {
      throw new LogRefusedException(
          "The topic "
              + operations
              + " has "
              + found.partitions()
              + " partitions, but "
              + wanted
              + " are configured; the number is fixed when the topic is created.");
    }
    return found;
  }

  private void checkLedger(LogLedger known, LogLedger found) {
    if (known.partitions() != found.partitions()) {
      throw new LogRefusedException(
          "The topic "
              + operations
              + " has "
              + found.partitions()
              + " partitions, but had "
              + known.partitions()
              + " when this data folder was made; boards would no longer be found.");
    }
    if (!known.topic().equals(found.topic())) {
      throw new LogRefusedException(
          "The topic "
              + operations
              + " is not the one that this data folder was used with; check the address of the"
              + " cluster, or start with an empty data folder.");
    }
  }
}
