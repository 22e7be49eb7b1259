package io.streamboard.server;

import static org.apache.kafka.common.acl.AclOperation.CREATE;
import static org.apache.kafka.common.acl.AclOperation.DESCRIBE;
import static org.apache.kafka.common.acl.AclOperation.DESCRIBE_CONFIGS;
import static org.apache.kafka.common.acl.AclOperation.READ;
import static org.apache.kafka.common.acl.AclOperation.WRITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.streamboard.model.id.BoardId;
import io.streamboard.server.cli.CommandFailedException;
import io.streamboard.server.cli.TopicsReport;
import io.streamboard.server.config.LogSettings;
import io.streamboard.server.config.ServerSettings;
import io.streamboard.server.config.SettingsLoader;
import io.streamboard.server.derived.SharedTopics;
import io.streamboard.server.folder.DataFolder;
import io.streamboard.server.log.DerivedRecord;
import io.streamboard.server.log.OperationLog;
import io.streamboard.server.log.TopicName;
import io.streamboard.server.log.kafka.ClusterFinding;
import io.streamboard.server.placement.Membership;
import io.streamboard.server.testing.ManualClock;
import io.streamboard.testing.process.Await;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

  private Path folder = Path.of("");
  private SecuredCluster cluster;
  private int folders;

  @BeforeAll
  void start(@TempDir Path temporary) throws Exception {
    folder = temporary;
    cluster = SecuredCluster.start(temporary);
    cluster.allowWriters("User:ana", READY);
    cluster.allow("User:ana", READY, READ, WRITE, DESCRIBE, DESCRIBE_CONFIGS);
    cluster.allowWriters("User:CN=streamboard", READY);
    cluster.allow("User:CN=streamboard", READY, READ, WRITE, DESCRIBE, DESCRIBE_CONFIGS);
    assertThat(works(Map.of("kafka", cluster.open()), READY)).isTrue();
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
    rows.put("SCRAM-SHA-512", signIn(SecuredCluster.PASSWORD));
    rows.put("SCRAM-SHA-256", with(signIn(SecuredCluster.PASSWORD), "kafka-sasl", "scram-sha-256"));
    rows.put("PLAIN", with(signIn("right"), "kafka-sasl", "plain"));
    rows.put(
        "a certificate in PEM",
        Map.of(
            "kafka",
            cluster.forCertificates(),
            "kafka-truststore",
            trust,
            "kafka-keystore",
            made.clientPem().toString()));
    rows.put(
        "stores in PKCS #12",
        Map.of(
            "kafka",
            cluster.forCertificates(),
            "kafka-truststore",
            made.brokerStore().toString(),
            "kafka-truststore-password-file",
            password(Certificates.PASSWORD),
            "kafka-keystore",
            made.clientStore().toString(),
            "kafka-keystore-password-file",
            password(Certificates.PASSWORD)));
    rows.put(
        "properties as Kafka's own clients have them",
        Map.of("kafka", cluster.forSignIn(), "kafka-properties", ownProperties(trust)));
    return rows.entrySet().stream()
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row.getKey(), () -> assertThat(works(row.getValue(), READY)).isTrue()));
  }

  @TestFactory
  Stream<DynamicTest> wrongSettingsAreSaidInSentences() throws IOException {
    Certificates made = cluster.certificates();
    Map<String, String> signIn = signIn(SecuredCluster.PASSWORD);
    String shown = cluster.forCertificates();
    String trust = made.broker().toString();
    return Stream.of(
        row(
            "a certificate that we do not trust",
            with(signIn, "kafka-truststore", made.client().toString()),
            "kafka-tls: The TLS with Kafka at " + cluster.forSignIn() + " fails: ",
            "See kafka-truststore for whom we trust"),
        row(
            "another name in the certificate",
            with(signIn, "kafka", cluster.forSignIn().replace("127.0.0.1", "localhost")),
            "kafka-tls: ",
            "localhost"),
        row(
            "no certificate where one is wanted",
            Map.of("kafka", shown, "kafka-truststore", trust),
            "kafka-tls: ",
            "kafka-keystore for what we show"),
        row(
            "a certificate that the cluster does not trust",
            Map.of(
                "kafka",
                shown,
                "kafka-truststore",
                trust,
                "kafka-keystore",
                made.brokerStore().toString(),
                "kafka-keystore-password-file",
                password(Certificates.PASSWORD)),
            "kafka-tls: ",
            "kafka-keystore for what we show"),
        row(
            "a wrong password of a store",
            with(
                with(signIn, "kafka-truststore", made.brokerStore().toString()),
                "kafka-truststore-password-file",
                password("wrong")),
            "kafka-properties: Kafka's clients cannot be made with these settings: ",
            "See kafka-truststore, kafka-keystore and the files with their passwords."),
        row(
            "a wrong password",
            signIn("wrong"),
            "kafka-credentials: Kafka at "
                + cluster.forSignIn()
                + " does not let in User:ana: Authentication failed",
            "See kafka-user, kafka-password-file and kafka-sasl."),
        row(
            "a wrong password in PLAIN",
            with(signIn("wrong"), "kafka-sasl", "plain"),
            "kafka-credentials: ",
            "does not let in User:ana"),
        row(
            "an unknown name",
            with(signIn, "kafka-user", "cleo"),
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
    Map<String, String> ana = signIn(SecuredCluster.PASSWORD);
    List<String> foreign = refused(ana, "foreign.", true);
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
    cluster.allowWriters("User:ana", "unmade.");
    cluster.allow("User:ana", "unmade.", READ, WRITE, DESCRIBE, DESCRIBE_CONFIGS);
    assertThat(refused(ana, "unmade.", true))
        .singleElement()
        .satisfies(
            line ->
                assertThat(line)
                    .startsWith("kafka-topic-missing: The topics unmade.")
                    .contains(" have to be made, which we may not: have somebody who may run"));
    works(Map.of("kafka", cluster.open()), "read.");
    cluster.allowWriters("User:ana", "read.");
    cluster.allow("User:ana", "read.", READ, DESCRIBE);
    assertThat(refused(ana, "read.", true))
        .singleElement()
        .asString()
        .startsWith("kafka-denied: The topics read.operations, ")
        .contains("User:ana may Write, DescribeConfigs: allow it with");
    cluster.allowWriters("User:ana", "made.");
    cluster.allow("User:ana", "made.", READ, WRITE, DESCRIBE, DESCRIBE_CONFIGS, CREATE);
    assertThat(works(ana, "made.")).isTrue();
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
    Map<String, String> ana = signIn(SecuredCluster.PASSWORD);
    cluster.during(
        READY + topic,
        key,
        value,
        () ->
            assertThat(refused(ana, READY, false))
                .anySatisfy(
                    line ->
                        assertThat(line)
                            .startsWith(code + ": The topic " + READY + topic + " has ")
                            .contains(key + "=" + value)
                            .endsWith(".")));
  }

  @Test
  void weakReplicasAreRefusedUnlessAcceptedAllAtOnce() throws IOException {
    assertThat(refused(signIn(SecuredCluster.PASSWORD), READY, false))
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
    assertThat(refused(Map.of("kafka", cluster.open()), "fresh.", false))
        .first()
        .asString()
        .contains("would be made with 1 replica, as the cluster has 1 broker");
  }

  @Test
  void operationsThatHaveGrownAreRefused() throws Exception {
    Map<String, String> open = Map.of("kafka", cluster.open());
    DataFolder used = fresh();
    assertThat(works(open, "grown.", used)).isTrue();
    cluster.grow("grown.operations", 12);
    for (DataFolder either : List.of(used, fresh())) {
      assertThat(refused(open, "grown.", true, either))
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
    cluster.allowWriters("User:ana", "few.");
    cluster.allow("User:ana", "few.", READ, WRITE, DESCRIBE, DESCRIBE_CONFIGS, CREATE);
    assertThat(refused(signIn(SecuredCluster.PASSWORD), "few.", true))
        .singleElement()
        .isEqualTo(
            "kafka-partitions: The topic few.canary has 1 partition, but needs 8, one beside each"
                + " of the operations, and we may not add them: have somebody who may run the"
                + " command 'topics create', or allow Alter.");
    assertThat(new ServerActions().topics(settings(open, "few.", true)).missing())
        .containsExactly("few.canary\tpartitions=8\tin place of 1");
    new ServerActions().createTopics(settings(open, "few.", true));
    assertThat(works(signIn(SecuredCluster.PASSWORD), "few.")).isTrue();
  }

  @Test
  void topicsAreSaidThenMadeAndMadeOnceOnly() {
    ServerActions actions = new ServerActions();
    ServerSettings wanted =
        settings(Map.of("kafka", cluster.open(), "partitions", "3"), "by-hand.", true);
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
            assertThat(refused(settings, READY, true))
                .singleElement()
                .asString()
                .startsWith(begin)
                .contains(contained)
                .doesNotContain(SecuredCluster.PASSWORD, "wrong")
                .matches("[^\\n]*[.?]"));
  }

  private boolean works(Map<String, String> settings, String prefix) {
    return works(settings, prefix, fresh());
  }

  @Test
  void derivedTopicsAreWrittenWithTheRightsThatTheDocumentationNames() throws Exception {
    try (OpenLog open =
            OpenLog.own(log(signIn(SecuredCluster.PASSWORD), READY, true), fresh(), (_, _) -> {});
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
    try (OpenLog open =
        OpenLog.own(log(signIn(SecuredCluster.PASSWORD), READY, true), fresh(), (_, _) -> {})) {
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

  /** All three kinds of clients: one looks, one writes, one reads. */
  private boolean works(Map<String, String> settings, String prefix, DataFolder used) {
    BoardId board = new BoardId("b1");
    try (OpenLog open = OpenLog.own(log(settings, prefix, true), used, (_, _) -> {})) {
      assertThat(open.log().weaknesses())
          .extracting(ClusterFinding::code)
          .contains(ClusterFinding.Code.REPLICAS);
      OperationLog operations = open.log().operations();
      long offset = operations.append(board, new byte[] {1}).join();
      List<Long> read = new ArrayList<>();
      operations.read(
          operations.partitionOf(board), offset, offset + 1, record -> read.add(record.offset()));
      return read.equals(List.of(offset));
    }
  }

  private List<String> refused(Map<String, String> settings, String prefix, boolean weak) {
    return refused(settings, prefix, weak, fresh());
  }

  private List<String> refused(
      Map<String, String> settings, String prefix, boolean weak, DataFolder used) {
    return catchThrowableOfType(
            CommandFailedException.class,
            () ->
                OperatorErrors.explained(
                    () -> {
                      OpenLog.own(log(settings, prefix, weak), used, (_, _) -> {}).close();
                      return true;
                    }))
        .sentences();
  }

  private static LogSettings log(Map<String, String> settings, String prefix, boolean weak) {
    return settings(settings, prefix, weak).log();
  }

  private static ServerSettings settings(
      Map<String, String> settings, String prefix, boolean weak) {
    Map<String, String> all = new HashMap<>(settings);
    all.put("topic-prefix", prefix);
    all.put("accept-weak-kafka", Boolean.toString(weak));
    return SettingsLoader.load(
        new SettingsLoader.Given(all, Map.of(), Map.of(), Optional.empty(), Path.of("/nowhere")));
  }

  private DataFolder fresh() {
    folders++;
    return DataFolder.at(folder.resolve("data-" + folders));
  }

  private Map<String, String> signIn(String password) throws IOException {
    return Map.of(
        "kafka",
        cluster.forSignIn(),
        "kafka-truststore",
        cluster.certificates().broker().toString(),
        "kafka-user",
        SecuredCluster.USER,
        "kafka-password-file",
        password(password));
  }

  private String password(String password) throws IOException {
    folders++;
    return Certificates.write(folder.resolve("password-" + folders), password + "\n").toString();
  }

  private String ownProperties(String trust) throws IOException {
    return Certificates.write(
            folder.resolve("own.properties"),
            """
            security.protocol=SASL_SSL
            ssl.truststore.type=PEM
            ssl.truststore.location=%s
            sasl.mechanism=PLAIN
            sasl.jaas.config=org.apache.kafka.common.security.plain.PlainLoginModule required \\
              username="ana" password="right";
            """
                .formatted(trust))
        .toString();
  }

  private static Map<String, String> with(Map<String, String> settings, String key, String value) {
    Map<String, String> all = new HashMap<>(settings);
    all.put(key, value);
    return all;
  }
}
