package io.streamboard.server.log.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.server.log.kafka.ClusterFinding.Code;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.acl.AclOperation;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of a cluster, for everything that may be wrong with it. */
final class PreflightTest {
  private static final Set<AclOperation> ENOUGH =
      Set.of(
          AclOperation.READ,
          AclOperation.WRITE,
          AclOperation.DESCRIBE,
          AclOperation.DESCRIBE_CONFIGS);

  @Test
  @DisplayName("P1: topics as the server makes them on three brokers are as promised")
  void topicsAsTheServerMakesThemAreAsPromised() {
    assertThat(findings(fit())).isEmpty();
    assertThat(findings(changed(topic -> with(topic, "unclean.leader.election.enable", "false"))))
        .isEmpty();
  }

  @Test
  void aFreshClusterOfThreeBrokersIsFitAndASmallerOneIsTold() {
    assertThat(findings(new ClusterLook(3, Map.of(), Set.of()))).isEmpty();
    assertThat(findings(new ClusterLook(2, Map.of(), Set.of())))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.code()).isEqualTo(Code.REPLICAS);
              assertThat(finding.sentence())
                  .startsWith("The topics a.operations, a.accounts, ")
                  .endsWith(
                      " would be made with 2 replicas, as the cluster has 2 brokers: the loss of"
                          + " one could lose boards, or stop all changes. Have three brokers.");
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "2 | 1 | kafka-replicas | has 2 replicas, but needs three: the loss of a broker",
        "1 | 1 | kafka-replicas | has 1 replica, but needs three: the loss of a broker",
        "3 | 1 | kafka-in-sync | has 3 replicas and min.insync.replicas=1, but needs 2: the loss",
        "3 | 3 | kafka-in-sync | min.insync.replicas=3: while one broker is away, nothing could",
        "3 | 4 | kafka-unwritable | min.insync.replicas=4, so nothing could ever be written."
      })
  void whatALostBrokerWouldTakeAlongIsSaid(int replicas, String inSync, String code, String said) {
    assertThat(
            findings(
                operations(
                    topic -> with(replicas(topic, replicas), "min.insync.replicas", inSync))))
        .anySatisfy(
            finding -> {
              assertThat(finding.line()).startsWith(code + ": The topic a.operations ");
              assertThat(finding.sentence()).contains(said);
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "unclean.leader.election.enable | true | kafka-unclean-election | but needs false",
        "retention.ms | 604800000 | kafka-retention | but needs retention.ms=-1; as it is",
        "retention.bytes | 1 | kafka-retention | but needs retention.bytes=-1; as it is",
        "cleanup.policy | compact | kafka-retention | but needs cleanup.policy=delete; as it is",
        "max.message.bytes | 1048588 | kafka-record-size | max.message.bytes=2097152 or more"
      })
  void aWeakSettingOfTheOperationsIsSaid(String key, String value, String code, String said) {
    assertThat(findings(operations(topic -> with(topic, key, value))))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.line())
                  .startsWith(code + ": The topic a.operations has " + key + "=" + value + ", ");
              assertThat(finding.sentence()).contains(said).endsWith(".");
            });
  }

  @Test
  void whatHoldsForManyTopicsIsSaidOnceAndAllThatIsWrongAtOnce() {
    List<ClusterFinding> findings =
        findings(
            changed(
                topic ->
                    with(
                        with(replicas(topic, 1), "min.insync.replicas", "1"),
                        "unclean.leader.election.enable",
                        "true")));
    assertThat(findings)
        .extracting(ClusterFinding::code)
        .containsExactly(Code.REPLICAS, Code.IN_SYNC, Code.UNCLEAN);
    assertThat(findings)
        .allSatisfy(
            finding -> {
              assertThat(finding.sentence())
                  .contains("The topics a.operations, a.accounts, ", "a.layout have ", "need ")
                  .doesNotContain("{");
              assertThat(finding.code().acceptable()).isTrue();
            });
  }

  @Test
  void whereThereIsOneBrokerOfOurOwnNothingIsSaidOfReplicas() {
    ClusterLook weak = changed(topic -> with(replicas(topic, 1), "min.insync.replicas", "1"));
    assertThat(Preflight.findings(settings(Redundancy.NONE), weak, Optional.empty())).isEmpty();
  }

  @Test
  void whatTheClusterDoesNotLetUsDoIsSaidWithTheRuleThatWouldLetUs() {
    ClusterLook readOnly =
        operations(topic -> allowed(topic, Set.of(AclOperation.READ, AclOperation.DESCRIBE)));
    assertThat(findings(readOnly))
        .containsExactly(
            new ClusterFinding(
                Code.DENIED,
                "The topic a.operations has no rule by which User:ana may Write, DescribeConfigs:"
                    + " allow it with kafka-acls --add --allow-principal User:ana --operation Write"
                    + " --operation DescribeConfigs --resource-pattern-type prefixed --topic"
                    + " 'a.'."));
    ClusterLook hidden = new ClusterLook(3, Map.of(), Set.of("a.operations"));
    assertThat(findings(hidden))
        .singleElement()
        .asString()
        .contains("The topic a.operations has no rule by which User:ana may Describe");
  }

  @Test
  void aTopicThatHasGrownIsRefused() {
    ClusterLook grown = operations(topic -> partitions(topic, 9));
    assertThat(
            Preflight.findings(
                settings(Redundancy.DEMANDED), grown, Optional.of(new LogLedger("id", 8))))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.code()).isEqualTo(Code.PARTITIONS);
              assertThat(finding.sentence())
                  .startsWith("The topic a.operations has 9 partitions, but had 8 when");
            });
  }

  @Test
  void onlyWhatIsSafeWhileNoBrokerFailsCanBeAccepted() {
    assertThat(Set.of(Code.values()).stream().filter(Code::acceptable))
        .containsExactlyInAnyOrder(Code.REPLICAS, Code.IN_SYNC, Code.UNCLEAN);
  }

  private static List<ClusterFinding> findings(ClusterLook look) {
    return Preflight.findings(settings(Redundancy.DEMANDED), look, Optional.empty());
  }

  private static KafkaLogSettings settings(Redundancy redundancy) {
    return new KafkaLogSettings(
        new KafkaConnection(
            "localhost:1",
            Map.of("sasl.jaas.config", "m required username=\"ana\" password=\"\";")),
        "a.",
        OptionalInt.empty(),
        redundancy,
        false,
        Path.of("ledger"),
        Duration.ofSeconds(1),
        System::nanoTime);
  }

  private static ClusterLook fit() {
    return changed(UnaryOperator.identity());
  }

  private static ClusterLook operations(UnaryOperator<FoundTopic> change) {
    return changed(topic -> topic.name().equals("a.operations") ? change.apply(topic) : topic);
  }

  /** Three brokers with the topics as the server makes them, each changed. */
  private static ClusterLook changed(UnaryOperator<FoundTopic> change) {
    return new ClusterLook(
        3,
        WantedTopics.of(settings(Redundancy.DEMANDED), 3).stream()
            .map(PreflightTest::made)
            .map(change)
            .collect(Collectors.toMap(FoundTopic::name, topic -> topic)),
        Set.of());
  }

  private static FoundTopic made(WantedTopic wanted) {
    return new FoundTopic(
        wanted.name(),
        "id",
        wanted.topic().numPartitions(),
        wanted.topic().replicationFactor(),
        true,
        Optional.of(config(wanted.topic().configs())),
        ENOUGH);
  }

  private static Config config(Map<String, String> settings) {
    Collection<ConfigEntry> entries =
        settings.entrySet().stream().map(e -> new ConfigEntry(e.getKey(), e.getValue())).toList();
    return new Config(entries);
  }

  private static FoundTopic with(FoundTopic topic, String key, String value) {
    Map<String, String> all = new HashMap<>();
    topic.config().orElseThrow().entries().forEach(e -> all.put(e.name(), e.value()));
    all.put(key, value);
    return new FoundTopic(
        topic.name(),
        topic.id(),
        topic.partitions(),
        topic.replicas(),
        true,
        Optional.of(config(all)),
        topic.allowed());
  }

  private static FoundTopic replicas(FoundTopic topic, int replicas) {
    return new FoundTopic(
        topic.name(),
        topic.id(),
        topic.partitions(),
        replicas,
        true,
        topic.config(),
        topic.allowed());
  }

  private static FoundTopic partitions(FoundTopic topic, int partitions) {
    return new FoundTopic(
        topic.name(),
        topic.id(),
        partitions,
        topic.replicas(),
        true,
        topic.config(),
        topic.allowed());
  }

  private static FoundTopic allowed(FoundTopic topic, Set<AclOperation> allowed) {
    return new FoundTopic(
        topic.name(),
        topic.id(),
        topic.partitions(),
        topic.replicas(),
        true,
        topic.config(),
        allowed);
  }
}
