package io.streamboard.server.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where settings come from, and what they are when nobody sets them. */
final class SettingsLoaderTest {
  private final GivenSettings given;

  SettingsLoaderTest(@TempDir Path folder) {
    given = new GivenSettings(folder);
  }

  @Test
  void withoutAnySettingThereAreTheDefaults() {
    ServerSettings settings = given.load(Map.of(), Map.of(), Optional.empty());
    assertThat(settings)
        .isEqualTo(
            new ServerSettings(
                GivenSettings.STANDARD,
                new HttpSettings("127.0.0.1", 7420, Optional.empty(), List.of(), List.of()),
                new LogSettings(
                    Optional.empty(),
                    Map.of(),
                    false,
                    "streamboard.",
                    OptionalInt.empty(),
                    false,
                    Duration.ofSeconds(5)),
                new SharingSettings(
                    new SharingSettings.Delivery.Broadcast(), Optional.empty(), Optional.empty()),
                ServerSettings.StateKind.H2,
                new LimitSettings(
                    1_048_576, 10, 50, 200, Duration.ZERO, 20_971_520, 1_073_741_824, 268_435_456),
                new OpsSettings(OpsSettings.LogFormat.TEXT, Duration.ZERO, Optional.empty()),
                settings.effective()));
  }

  @Test
  void everySettingIsTakenFromItsFlagItsVariableAndItsLineInAFile() throws IOException {
    Path pem = given.secret("some.pem", "x");
    Path store = given.secret("store", "binary");
    Path password = given.secret("password", "pass\n");
    Path nodes = given.secret("nodes", "x".repeat(32));
    Map<Setting, String> others =
        Map.ofEntries(
            Map.entry(Setting.DATA, "/elsewhere"),
            Map.entry(Setting.BIND, "127.0.0.2"),
            Map.entry(Setting.PORT, "1234"),
            Map.entry(Setting.TLS_CERTIFICATE, pem.toString()),
            Map.entry(Setting.TLS_KEY, pem.toString()),
            Map.entry(Setting.INSECURE_PUBLIC, "true"),
            Map.entry(Setting.ORIGINS, "https://a.example.invalid, https://b.example.invalid"),
            Map.entry(Setting.KAFKA, "localhost:9092"),
            Map.entry(Setting.KAFKA_PROPERTIES, given.secret("kafka", "a=b").toString()),
            Map.entry(Setting.KAFKA_TLS, "true"),
            Map.entry(Setting.KAFKA_TRUSTSTORE, store.toString()),
            Map.entry(Setting.KAFKA_TRUSTSTORE_PASSWORD_FILE, password.toString()),
            Map.entry(Setting.KAFKA_KEYSTORE, store.toString()),
            Map.entry(Setting.KAFKA_KEYSTORE_PASSWORD_FILE, password.toString()),
            Map.entry(Setting.KAFKA_USER, "ana"),
            Map.entry(Setting.KAFKA_PASSWORD_FILE, password.toString()),
            Map.entry(Setting.KAFKA_SASL, "plain"),
            Map.entry(Setting.KAFKA_INSECURE, "true"),
            Map.entry(Setting.ACCEPT_WEAK_KAFKA, "true"),
            Map.entry(Setting.TOPIC_PREFIX, "other."),
            Map.entry(Setting.PARTITIONS, "3"),
            Map.entry(Setting.CHANGES, "true"),
            Map.entry(Setting.DELIVERY, "redistributor"),
            Map.entry(Setting.WHEREABOUTS, "grid"),
            Map.entry(Setting.FORWARDING, "kafka"),
            Map.entry(Setting.NODE_SECRET_FILE, nodes.toString()),
            Map.entry(Setting.GRID_ADDRESS, "127.0.0.1:5701"),
            Map.entry(Setting.GRID_MEMBERS, "127.0.0.1:5701, n2:5701"),
            Map.entry(Setting.NODE_ID, "n-1"),
            Map.entry(Setting.ADVERTISED_ADDRESS, "https://n1.example/boards"),
            Map.entry(Setting.CANARY_SECONDS, "7"),
            Map.entry(Setting.STATE, "memory"),
            Map.entry(Setting.OUTBOX_BYTES, "2000000"),
            Map.entry(Setting.CONNECTIONS_PER_USER, "3"),
            Map.entry(Setting.CONNECTIONS_PER_ADDRESS, "4"),
            Map.entry(Setting.OPERATIONS_PER_SECOND, "7"),
            Map.entry(Setting.GATHER_MILLIS, "5"),
            Map.entry(Setting.IMAGE_BYTES, "1000"),
            Map.entry(Setting.IMAGE_BYTES_PER_BOARD, "5000"),
            Map.entry(Setting.MIN_FREE_DISK, "9"),
            Map.entry(Setting.TRUSTED_PROXIES, "127.0.0.1, ::1"),
            Map.entry(Setting.LOG_FORMAT, "json"),
            Map.entry(Setting.DRAIN_SECONDS, "8"),
            Map.entry(Setting.METRICS_TOKEN, pem.toString()));
    // Durability is the embedded broker's, so it excludes a cluster.
    assertThat(others).hasSize(Setting.values().length - 1);

    ServerSettings byFlag = given.load(keyed(others), Map.of(), Optional.empty());
    assertThat(byFlag)
        .isEqualTo(
            new ServerSettings(
                Path.of("/elsewhere"),
                new HttpSettings(
                    "127.0.0.2",
                    1234,
                    Optional.of(new HttpSettings.Tls(pem, pem)),
                    List.of("https://a.example.invalid", "https://b.example.invalid"),
                    List.of("127.0.0.1", "0:0:0:0:0:0:0:1")),
                new LogSettings(
                    Optional.of("localhost:9092"),
                    Map.ofEntries(
                        Map.entry("a", "b"),
                        Map.entry("security.protocol", "SASL_SSL"),
                        Map.entry("ssl.truststore.location", store.toString()),
                        Map.entry("ssl.truststore.type", "PKCS12"),
                        Map.entry("ssl.truststore.password", "pass"),
                        Map.entry("ssl.keystore.location", store.toString()),
                        Map.entry("ssl.keystore.type", "PKCS12"),
                        Map.entry("ssl.keystore.password", "pass"),
                        Map.entry("ssl.key.password", "pass"),
                        Map.entry("sasl.mechanism", "PLAIN"),
                        Map.entry(
                            "sasl.jaas.config",
                            "org.apache.kafka.common.security.plain.PlainLoginModule required"
                                + " username=\"ana\" password=\"pass\";")),
                    true,
                    "other.",
                    OptionalInt.of(3),
                    false,
                    Set.of(LogSettings.Choice.CHANGES, LogSettings.Choice.FORWARDING),
                    Duration.ofSeconds(7)),
                new SharingSettings(
                    new SharingSettings.Delivery.Redistributor(
                        new ForwardSettings(
                            true,
                            Optional.of(
                                new ForwardSettings.Grid(
                                    "127.0.0.1", 5701, List.of("127.0.0.1:5701", "n2:5701"))),
                            nodes)),
                    Optional.of("n-1"),
                    Optional.of(URI.create("https://n1.example/boards"))),
                ServerSettings.StateKind.MEMORY,
                new LimitSettings(2_000_000, 3, 4, 7, Duration.ofMillis(5), 1_000, 5_000, 9),
                new OpsSettings(
                    OpsSettings.LogFormat.JSON, Duration.ofSeconds(8), Optional.of(pem)),
                byFlag.effective()));
    Map<String, String> variables =
        others.entrySet().stream()
            .collect(Collectors.toMap(e -> e.getKey().variable(), Map.Entry::getValue));
    assertThat(given.load(Map.of(), variables, Optional.empty()))
        .usingRecursiveComparison()
        .ignoringFields("effective")
        .isEqualTo(byFlag);
    Path file =
        given.file(
            others.entrySet().stream()
                .map(e -> e.getKey().key() + "=" + e.getValue())
                .toArray(String[]::new));
    assertThat(given.load(Map.of(), Map.of(), Optional.of(file)))
        .usingRecursiveComparison()
        .ignoringFields("effective")
        .isEqualTo(byFlag);
  }

  @Test
  void whatMustBeAlikeAtAllNodesIsNamed() throws IOException {
    Map<String, String> settings = new HashMap<>(Map.of("kafka", "localhost:9092"));
    assertThat(way(settings)).isEqualTo("broadcast");
    settings.put("delivery", "router");
    assertThat(way(settings)).isEqualTo("router");
    settings.put("delivery", "redistributor");
    settings.put("node-secret-file", given.secret("nodes", "x".repeat(32)).toString());
    assertThat(way(settings)).isEqualTo("redistributor+topic+http");
    settings.putAll(Map.of("whereabouts", "grid", "grid-address", "n1:1", "grid-members", "n1:1"));
    settings.put("forwarding", "kafka");
    assertThat(way(settings)).isEqualTo("redistributor+grid+kafka");
  }

  private String way(Map<String, String> settings) {
    return given.load(settings, Map.of(), Optional.empty()).sharing().way();
  }

  @Test
  void durabilityFsyncIsTaken() {
    assertThat(given.load(Map.of("durability", "fsync"), Map.of(), Optional.empty()).log().fsync())
        .isTrue();
  }

  @Test
  void aFlagWinsOverAVariableAndThatOverTheFile() throws IOException {
    Path file = given.file("port=1", "partitions=1", "topic-prefix=file.");
    ServerSettings settings =
        given.load(
            Map.of("port", "3"),
            Map.of("STREAMBOARD_PORT", "2", "STREAMBOARD_PARTITIONS", "2"),
            Optional.of(file));
    assertThat(settings.http().port()).isEqualTo(3);
    assertThat(settings.log().partitions()).hasValue(2);
    assertThat(settings.log().topicPrefix()).isEqualTo("file.");
    assertThat(settings.effective())
        .contains(
            "port=3 (--port)",
            "partitions=2 (STREAMBOARD_PARTITIONS)",
            "topic-prefix=file. (the file)",
            "bind=127.0.0.1 (default)");
    assertThat(settings.chosen())
        .containsExactlyInAnyOrder(
            "port=3 (--port)",
            "partitions=2 (STREAMBOARD_PARTITIONS)",
            "topic-prefix=file. (the file)");
  }

  @Test
  void kafkaPropertiesComeFromFileLinesTheirOwnFileAndFlags() throws IOException {
    Path secrets = given.secret("secrets", "sasl.jaas.config=secret\nb=own");
    Path file =
        given.file(
            "kafka=localhost:9092",
            "kafka-property.a=line",
            "kafka-property.b=line",
            "kafka-properties=" + secrets);
    ServerSettings settings =
        SettingsLoader.load(
            new SettingsLoader.Given(
                Map.of(),
                Map.of("c", "flag"),
                Map.of("STREAMBOARD_KAFKA_PROPERTY_D_E", "variable"),
                Optional.of(file),
                GivenSettings.STANDARD));
    assertThat(settings.log().kafkaProperties())
        .isEqualTo(
            Map.of(
                "a",
                "line",
                "b",
                "own",
                "c",
                "flag",
                "d.e",
                "variable",
                "sasl.jaas.config",
                "secret"));
    assertThat(settings.toString() + settings.effective())
        .doesNotContain("secret,")
        .doesNotContain("=secret");
  }

  @Test
  void variablesOfTheLauncherAndOfOthersAreLeftAlone() {
    assertThat(
            given
                .load(
                    Map.of(),
                    Map.of(
                        "STREAMBOARD_JAVA_OPTIONS",
                        "-Xmx1g",
                        "STREAMBOARD_LOG_LEVEL",
                        "DEBUG",
                        "PATH",
                        "/bin"),
                    Optional.empty())
                .http()
                .port())
        .isEqualTo(7420);
  }

  @Test
  void everySettingHasASentence() {
    assertThat(Arrays.stream(Setting.values()).map(Setting::description))
        .allMatch(text -> text.endsWith("."));
  }

  private static Map<String, String> keyed(Map<Setting, String> values) {
    return values.entrySet().stream()
        .collect(Collectors.toMap(e -> e.getKey().key(), Map.Entry::getValue));
  }
}
