package io.streamboard.server;

import static io.streamboard.server.ClusterTrials.with;
import static org.apache.kafka.common.acl.AclOperation.CREATE;
import static org.apache.kafka.common.acl.AclOperation.DESCRIBE;
import static org.apache.kafka.common.acl.AclOperation.DESCRIBE_CONFIGS;
import static org.apache.kafka.common.acl.AclOperation.READ;
import static org.apache.kafka.common.acl.AclOperation.WRITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.streamboard.server.cli.TopicsReport;
import io.streamboard.server.config.ServerSettings;
import io.streamboard.server.derived.SharedTopics;
import io.streamboard.server.folder.DataFolder;
import io.streamboard.server.log.DerivedRecord;
import io.streamboard.server.log.TopicName;
import io.streamboard.server.placement.Membership;
import io.streamboard.server.testing.ManualClock;
import io.streamboard.testing.process.Await;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A cluster with TLS, sign-in and rules, as the settings of the server reach it, and what an
 * operator reads where something is wrong. All rows share one broker.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SecuredClusterTest {
  private static final String READY = "ready.";

  private SecuredCluster cluster;
  private ClusterTrials trials;

  @BeforeAll
  void start(@TempDir Path temporary) throws Exception {
    cluster = SecuredCluster.start(temporary);
    trials = new ClusterTrials(cluster, temporary);
    cluster.allow("User:ana", READY, READ, WRITE, DESCRIBE, DESCRIBE_CONFIGS);
    cluster.allow("User:CN=streamboard", READY, READ, WRITE, DESCRIBE, DESCRIBE_CONFIGS);
    assertThat(trials.works(Map.of("kafka", cluster.open()), READY)).isTrue();
  }

  @AfterAll
  void stop() {
    cluster.close();
  }

  @TestFactory
  Stream<DynamicTest> goodSettingsWorkForEachClient() throws IOException {
    Certificates made = cluster.certificates();
    String trust = made.broker().toString();
    Map<String, Map<String, String>> rows = new HashMap<>();
    String password = trials.password(Certificates.PASSWORD);
    rows.put("SCRAM-SHA-512", trials.signIn());
    rows.put("SCRAM-SHA-256", with(trials.signIn(), "kafka-sasl=scram-sha-256"));
    rows.put("PLAIN", with(trials.signIn("right"), "kafka-sasl=plain"));
    rows.put(
        "a certificate in PEM", with(trials.shown(trust), "kafka-keystore=" + made.clientPem()));
    rows.put(
        "stores in PKCS #12",
        with(
            trials.shown(made.brokerStore().toString()),
            "kafka-truststore-password-file=" + password,
            "kafka-keystore=" + made.clientStore(),
            "kafka-keystore-password-file=" + password));
    rows.put(
        "properties as Kafka's own clients have them",
        Map.of("kafka", cluster.forSignIn(), "kafka-properties", trials.ownProperties(trust)));
    return rows.entrySet().stream()
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row.getKey(), () -> assertThat(trials.works(row.getValue(), READY)).isTrue()));
  }

  @TestFactory
  Stream<DynamicTest> wrongSettingsAreSaidInSentences() throws IOException {
    Certificates made = cluster.certificates();
    Map<String, String> signIn = trials.signIn();
    String trust = made.broker().toString();
    return Stream.of(
        row(
            "a certificate that we do not trust",
            with(signIn, "kafka-truststore=" + made.client()),
            "kafka-tls: The TLS with Kafka at " + cluster.forSignIn() + " fails: ",
            "See kafka-truststore for whom we trust"),
        row(
            "another name in the certificate",
            with(signIn, "kafka=" + cluster.forSignIn().replace("127.0.0.1", "localhost")),
            "kafka-tls: ",
            "localhost"),
        row(
            "no certificate where one is wanted",
            trials.shown(trust),
            "kafka-tls: ",
            "kafka-keystore for what we show"),
        row(
            "a certificate that the cluster does not trust",
            with(
                trials.shown(trust),
                "kafka-keystore=" + made.brokerStore(),
                "kafka-keystore-password-file=" + trials.password(Certificates.PASSWORD)),
            "kafka-tls: ",
            "kafka-keystore for what we show"),
        row(
            "a wrong password of a store",
            with(
                signIn,
                "kafka-truststore=" + made.brokerStore(),
                "kafka-truststore-password-file=" + trials.password("wrong")),
            "kafka-properties: Kafka's clients cannot be made with these settings: ",
            "See kafka-truststore, kafka-keystore and the files with their passwords."),
        row(
            "a wrong password",
            trials.signIn("wrong"),
            "kafka-credentials: Kafka at "
                + cluster.forSignIn()
                + " does not let in User:ana: Authentication failed",
            "See kafka-user, kafka-password-file and kafka-sasl."),
        row(
            "a wrong password in PLAIN",
            with(trials.signIn("wrong"), "kafka-sasl=plain"),
            "kafka-credentials: ",
            "does not let in User:ana"),
        row(
            "an unknown name",
            with(signIn, "kafka-user=cleo"),
            "kafka-credentials: ",
            "does not let in User:cleo"),
        row(
            "TLS where there is none",
            Map.of("kafka", cluster.open(), "kafka-truststore", trust),
            "kafka-unreachable: Nobody answers as Kafka at ",
            "does it speak SSL?"),
        row(
            "no TLS where there is some",
            Map.of("kafka", cluster.forSignIn()),
            "kafka-unreachable: Nobody answers as Kafka at ",
            "does it speak PLAINTEXT?"));
  }

  @Test
  void rightsThatAreMissingAreSaidWithTheRuleThatGivesThem() throws Exception {
    Map<String, String> ana = trials.signIn();
    List<String> foreign = trials.refused(ana, "foreign.", true);
    assertThat(foreign.subList(1, foreign.size()))
        .containsExactly(
            "kafka-denied: The group foreign.writers has no rule by which User:ana may Read: allow"
                + " it with kafka-acls --add --allow-principal User:ana --operation Read"
                + " --resource-pattern-type prefixed --group 'foreign.'.",
            "kafka-denied: The transactional id foreign.derived-0 has no rule by which User:ana may"
                + " Write, Describe: allow it with kafka-acls --add --allow-principal User:ana"
                + " --operation Write --operation Describe --resource-pattern-type prefixed"
                + " --transactional-id 'foreign.'.");
    assertThat(foreign)
        .first()
        .asString()
        .startsWith("kafka-denied: The topics foreign.operations, foreign.accounts, ")
        .endsWith(
            " have no rule by which User:ana may Describe: allow it with kafka-acls --add"
                + " --allow-principal User:ana --operation Describe --resource-pattern-type"
                + " prefixed --topic 'foreign.'.");
    cluster.allow("User:ana", "unmade.", READ, WRITE, DESCRIBE, DESCRIBE_CONFIGS);
    assertThat(trials.refused(ana, "unmade.", true))
        .singleElement()
        .satisfies(
            line ->
                assertThat(line)
                    .startsWith("kafka-topic-missing: The topics unmade.")
                    .contains(" have to be made, which we may not: have somebody who may run"));
    trials.works(Map.of("kafka", cluster.open()), "read.");
    cluster.allow("User:ana", "read.", READ, DESCRIBE);
    assertThat(trials.refused(ana, "read.", true))
        .singleElement()
        .asString()
        .startsWith("kafka-denied: The topics read.operations, ")
        .contains("User:ana may Write, DescribeConfigs: allow it with");
    cluster.allow("User:ana", "made.", READ, WRITE, DESCRIBE, DESCRIBE_CONFIGS, CREATE);
    assertThat(trials.works(ana, "made.")).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "operations | cleanup.policy | compact | kafka-retention",
        "operations | retention.ms | 604800000 | kafka-retention",
        "accounts | retention.bytes | 1000000 | kafka-retention",
        "credentials | cleanup.policy | delete | kafka-retention",
        "blobs | max.message.bytes | 1000000 | kafka-record-size",
        "operations | min.insync.replicas | 2 | kafka-unwritable",
        "operations | unclean.leader.election.enable | true | kafka-unclean-election"
      })
  void eachWeakSettingIsSaid(String topic, String key, String value, String code) throws Exception {
    Map<String, String> ana = trials.signIn();
    cluster.during(
        READY + topic,
        key,
        value,
        () ->
            assertThat(trials.refused(ana, READY, false))
                .anySatisfy(
                    line ->
                        assertThat(line)
                            .startsWith(code + ": The topic " + READY + topic + " has ")
                            .contains(key + "=" + value)
                            .endsWith(".")));
  }

  @Test
  void weakReplicasAreRefusedUnlessAcceptedAllAtOnce() throws IOException {
    assertThat(trials.refused(trials.signIn(), READY, false))
        .satisfiesExactly(
            line ->
                assertThat(line)
                    .startsWith("kafka-replicas: The topics ready.operations, ")
                    .contains(" have 1 replica, but need three: "),
            line ->
                assertThat(line)
                    .startsWith("kafka-in-sync: The topics ready.operations, ")
                    .contains(" have 1 replica and min.insync.replicas=1, but need 2: "),
            line ->
                assertThat(line)
                    .isEqualTo("With --accept-weak-kafka the server runs all the same."));
    assertThat(trials.refused(Map.of("kafka", cluster.open()), "fresh.", false))
        .first()
        .asString()
        .contains("would be made with 1 replica, as the cluster has 1 broker");
  }

  @Test
  void operationsThatHaveGrownAreRefused() throws Exception {
    Map<String, String> open = Map.of("kafka", cluster.open());
    DataFolder used = trials.fresh();
    assertThat(trials.works(open, "grown.", used)).isTrue();
    cluster.grow("grown.operations", 12);
    for (DataFolder either : List.of(used, trials.fresh())) {
      assertThat(trials.refused(open, "grown.", true, either))
          .singleElement()
          .asString()
          .startsWith("kafka-partitions: The topic grown.operations has 12 partitions, but had 8");
    }
  }

  @Test
  void canariesWithTooFewPartitionsAreRefusedWhereTheyMayNotBeAdded() throws Exception {
    Map<String, String> open = Map.of("kafka", cluster.open());
    cluster.make("few.canary", 1);
    cluster.make("few.operations", 8);
    cluster.allow("User:ana", "few.", READ, WRITE, DESCRIBE, DESCRIBE_CONFIGS, CREATE);
    assertThat(trials.refused(trials.signIn(), "few.", true))
        .singleElement()
        .isEqualTo(
            "kafka-partitions: The topic few.canary has 1 partition, but needs 8, one beside each"
                + " of the operations, and we may not add them: have somebody who may run the"
                + " command 'topics create', or allow Alter.");
    assertThat(new ServerActions().topics(ClusterTrials.settings(open, "few.", true)).missing())
        .containsExactly("few.canary\tpartitions=8\tin place of 1");
    new ServerActions().createTopics(ClusterTrials.settings(open, "few.", true));
    assertThat(trials.works(trials.signIn(), "few.")).isTrue();
  }

  @Test
  void topicsAreSaidThenMadeAndMadeOnceOnly() {
    ServerActions actions = new ServerActions();
    ServerSettings wanted =
        ClusterTrials.settings(
            Map.of("kafka", cluster.open(), "partitions", "3"), "by-hand.", true);
    List<String> missing = actions.topics(wanted).missing();
    assertThat(missing).hasSize(12);
    assertThat(missing.getFirst())
        .startsWith("by-hand.operations\tpartitions=3\treplicas=1\tmin.insync.replicas=1\t");
    assertThat(actions.topics(wanted).missing()).isEqualTo(missing);
    TopicsReport made = actions.createTopics(wanted);
    assertThat(made.missing()).isEmpty();
    assertThat(made.there().getFirst()).startsWith(missing.getFirst());
    assertThat(actions.createTopics(wanted)).isEqualTo(made);
    assertThat(actions.topics(wanted)).isEqualTo(made);
  }

  private DynamicTest row(
      String name, Map<String, String> settings, String begin, String contained) {
    return DynamicTest.dynamicTest(
        name,
        () ->
            assertThat(trials.refused(settings, READY, true))
                .singleElement()
                .asString()
                .startsWith(begin)
                .contains(contained)
                .doesNotContain(SecuredCluster.PASSWORD, "wrong")
                .matches("[^\\n]*[.?]"));
  }

  @Test
  void derivedTopicsAreWrittenWithTheRightsThatTheDocumentationNames() throws Exception {
    try (OpenLog open = trials.open(READY);
        SharedTopics topics = new SharedTopics(open.log()::derivedWriter, new ManualClock())) {
      try (Membership writers = open.log().writers()) {
        writers.join(topics::assigned);
        Await.that("a turn", Duration.ofSeconds(60), () -> topics.mine(0));
        topics.write(0, List.of(DerivedRecord.of(TopicName.DIRECTORY, "b1", new byte[] {1})));
        assertThat(open.log().topic(TopicName.DIRECTORY).end()).isPositive();
      }
    }
  }

  @Test
  void whoMayNotBeAmongTheNodesIsToldTheRule() throws Exception {
    try (OpenLog open = trials.open(READY)) {
      cluster.without(
          "User:ana",
          READY + "nodes",
          () ->
              assertThatThrownBy(() -> open.log().membership())
                  .hasMessageContaining(
                      "kafka-denied: The group "
                          + READY
                          + "nodes has no rule by which User:ana may Read"));
      List<Integer> dealt = new CopyOnWriteArrayList<>();
      try (Membership nodes = open.log().membership()) {
        nodes.join(dealt::addAll);
        Await.that("partitions", Duration.ofSeconds(60), () -> !dealt.isEmpty());
      }
    }
  }
}
