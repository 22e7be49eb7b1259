package io.streamboard.server.log.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.streamboard.server.log.broker.BrokerSettings;
import io.streamboard.server.log.broker.Durability;
import io.streamboard.server.log.broker.EmbeddedBroker;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Topics that do not fit are refused with one sentence before anything is read or written. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class TopicSetupTest {

  private Path folder = Path.of("");
  private EmbeddedBroker broker;
  private Admin admin;

  @BeforeAll
  void start(@TempDir Path temporary) {
    folder = temporary;
    broker = EmbeddedBroker.start(new BrokerSettings(folder.resolve("broker"), Durability.FSYNC));
    admin = new KafkaClients(connection()).admin();
  }

  @AfterAll
  void stop() {
    admin.close();
    broker.close();
  }

  @Test
  void missingTopicsAreCreatedAndFoundAgain() throws Exception {
    Path ledger = folder.resolve("first.properties");
    assertThat(partitionsOf("first.", OptionalInt.of(3), ledger)).isEqualTo(3);
    assertThat(partitionsOf("first.", OptionalInt.empty(), ledger)).isEqualTo(3);
    assertThat(admin.listTopics().names().get())
        .contains(
            "first.operations",
            "first.accounts",
            "first.profiles",
            "first.credentials",
            "first.tokens",
            "first.directory",
            "first.snapshots");
  }

  @Test
  void withoutAWishThereAreEightPartitions() {
    assertThat(partitionsOf("eight.", OptionalInt.empty(), folder.resolve("eight.properties")))
        .isEqualTo(8);
  }

  @Test
  void anotherConfiguredNumberOfPartitionsIsRefused() {
    Path ledger = folder.resolve("fixed.properties");
    partitionsOf("fixed.", OptionalInt.of(2), ledger);
    refused(
        "fixed.",
        OptionalInt.of(4),
        ledger,
        "fixed.operations has 2 partitions, but 4 are configured");
  }

  @Test
  void partitionsAddedBehindOurBackAreRefused() throws Exception {
    Path ledger = folder.resolve("grown.properties");
    partitionsOf("grown.", OptionalInt.of(2), ledger);
    admin.createPartitions(Map.of("grown.operations", NewPartitions.increaseTo(3))).all().get();
    // The broker hears of it a moment after the controller did it.
    until(
        () ->
            admin
                .describeTopics(List.of("grown.operations"))
                .allTopicNames()
                .get()
                .values()
                .stream()
                .allMatch(t -> t.partitions().size() == 3));
    refused(
        "grown.",
        OptionalInt.empty(),
        ledger,
        "kafka-partitions: The topic grown.operations has 3 partitions, but had 2 when it was first"
            + " used");
  }

  @Test
  void anotherTopicOfTheSameNameIsRefused() throws Exception {
    Path ledger = folder.resolve("other.properties");
    partitionsOf("other.", OptionalInt.of(2), ledger);
    Files.writeString(
        ledger, Files.readString(ledger).replaceAll("id=.*", "id=AAAAAAAAAAAAAAAAAAAAAA"));
    refused(
        "other.",
        OptionalInt.empty(),
        ledger,
        "is not the one that this data folder was used with");
  }

  @Test
  void aLogThatVanishedIsRefusedAndNotMadeAnew() throws Exception {
    Path ledger = folder.resolve("gone.properties");
    partitionsOf("gone.", OptionalInt.of(2), ledger);
    admin.deleteTopics(List.of("gone.operations")).all().get();
    until(() -> !admin.listTopics().names().get().contains("gone.operations"));
    refused("gone.", OptionalInt.empty(), ledger, "is not in the cluster");
  }

  @Test
  void aDamagedLedgerIsRefused() throws Exception {
    Path ledger = folder.resolve("damaged.properties");
    Files.writeString(ledger, "nonsense");
    refused("damaged.", OptionalInt.empty(), ledger, "is damaged");
  }

  @Test
  void operationsThatExpireAreRefused() throws Exception {
    admin
        .createTopics(
            List.of(
                new NewTopic("expiring.operations", 2, (short) 1)
                    .configs(Map.of("max.message.bytes", "2097152"))))
        .all()
        .get();
    refused(
        "expiring.",
        OptionalInt.empty(),
        folder.resolve("expiring.properties"),
        "The topic expiring.operations has retention.ms=604800000, but needs retention.ms=-1;"
            + " as it is, Kafka throws away what nothing brings back. Set that on it with"
            + " kafka-configs and start again.");
  }

  @Test
  void operationsThatAreCompactedAreRefused() throws Exception {
    Path ledger = folder.resolve("compacted.properties");
    partitionsOf("compacted.", OptionalInt.of(2), ledger);
    ConfigResource topic = new ConfigResource(ConfigResource.Type.TOPIC, "compacted.operations");
    admin
        .incrementalAlterConfigs(
            Map.of(
                topic,
                List.of(
                    new AlterConfigOp(
                        new ConfigEntry("cleanup.policy", "compact"), AlterConfigOp.OpType.SET))))
        .all()
        .get();
    until(
        () ->
            admin.describeConfigs(List.of(topic)).all().get().values().stream()
                .allMatch(c -> c.get("cleanup.policy").value().equals("compact")));
    refused(
        "compacted.",
        OptionalInt.empty(),
        ledger,
        "cleanup.policy=compact, but needs cleanup.policy=delete");
  }

  @Test
  void aSmallTopicWithManyPartitionsIsRefused() throws Exception {
    admin
        .createTopics(
            List.of(
                new NewTopic("wide.accounts", Optional.of(2), Optional.empty())
                    .configs(Map.of("max.message.bytes", "2097152", "retention.ms", "-1"))))
        .all()
        .get();
    refused(
        "wide.",
        OptionalInt.empty(),
        folder.resolve("wide.properties"),
        "wide.accounts has 2 partitions, but must have one");
  }

  @Test
  void snapshotsThatExpireAreRefusedWithWhatToDo() throws Exception {
    create("lost.snapshots", Map.of("max.message.bytes", "2097152"));
    refused(
        "lost.",
        OptionalInt.empty(),
        folder.resolve("lost.properties"),
        "The topic lost.snapshots has cleanup.policy=delete, but needs cleanup.policy=compact; as"
            + " it is, parts of it would be missing. All of it is made from the operations: stop"
            + " all servers and delete it, and the next start makes it anew.");
  }

  @Test
  void aTopicOfRecordsThatNobodyNeedsIsSetRight() throws Exception {
    create("kept.canary", Map.of("cleanup.policy", "compact", "max.message.bytes", "1000000"));
    partitionsOf("kept.", OptionalInt.of(2), folder.resolve("kept.properties"));
    ConfigResource topic = new ConfigResource(ConfigResource.Type.TOPIC, "kept.canary");
    until(
        () ->
            admin.describeConfigs(List.of(topic)).all().get().values().stream()
                .allMatch(
                    now ->
                        Stream.of("cleanup.policy", "retention.ms", "max.message.bytes")
                            .map(key -> now.get(key).value())
                            .toList()
                            .equals(List.of("delete", "600000", "2097152"))));
  }

  @Test
  void canariesOfAnEarlierVersionGetAPartitionBesideEachOfTheOperations() throws Exception {
    create("few.canary", Map.of());
    partitionsOf("few.", OptionalInt.of(3), folder.resolve("few.properties"));
    assertThat(
            admin.describeTopics(List.of("few.canary")).allTopicNames().get().values().stream()
                .map(topic -> topic.partitions().size()))
        .containsExactly(3);
    partitionsOf("few.", OptionalInt.of(3), folder.resolve("few.properties"));
  }

  private void create(String topic, Map<String, String> settings) throws Exception {
    admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1).configs(settings))).all().get();
  }

  private int partitionsOf(String prefix, OptionalInt wanted, Path ledger) {
    return new TopicSetup(admin, settings(prefix, wanted, ledger)).ensure().ledger().partitions();
  }

  private void refused(String prefix, OptionalInt wanted, Path ledger, String sentence) {
    assertThatExceptionOfType(LogRefusedException.class)
        .isThrownBy(() -> partitionsOf(prefix, wanted, ledger))
        .withMessageContaining(sentence);
  }

  private static void until(Callable<Boolean> condition) throws Exception {
    long start = System.nanoTime();
    while (!condition.call()) {
      assertThat(System.nanoTime() - start).isLessThan(TimeUnit.SECONDS.toNanos(10));
    }
  }

  private KafkaLogSettings settings(String prefix, OptionalInt wanted, Path ledger) {
    return new KafkaLogSettings(
        connection(),
        prefix,
        wanted,
        Redundancy.NONE,
        false,
        ledger,
        Duration.ofSeconds(30),
        System::nanoTime);
  }

  private KafkaConnection connection() {
    return new KafkaConnection(broker.bootstrapServers(), broker.clientProperties());
  }
}
