package io.streamboard.server.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is refused, and how it is told. */
final class RefusedSettingsTest {
  private final Path folder;
  private final GivenSettings given;

  RefusedSettingsTest(@TempDir Path folder) {
    this.folder = folder;
    this.given = new GivenSettings(folder);
  }

  @Test
  void allProblemsAreToldAtOnce() throws IOException {
    Path file = given.file("prot=1", "partitions=0");
    assertThat(
            given.problems(
                Map.of("port", "many", "state", "disk", "outbox-bytes", "5"),
                Map.of("STREAMBOARD_PORTS", "1"),
                Optional.of(file)))
        .containsExactlyInAnyOrder(
            "There is no setting for the environment variable STREAMBOARD_PORTS.",
            "There is no setting prot (in the file " + file + ").",
            "port must be a whole number, but is 'many' (--port).",
            "partitions must be from 1 to 1000, but is '0' (the file).",
            "state must be h2 or memory, but is 'disk' (--state).",
            "outbox-bytes must be from 524288 to 1073741824, but is '5' (--outbox-bytes).");
  }

  @Test
  void aMissingFileOfSettingsIsToldOnce() {
    Path missing = folder.resolve("missing");
    assertThat(given.problems(Map.of(), Map.of(), Optional.of(missing)))
        .containsExactly("The configuration file " + missing + " cannot be read.");
  }

  @Test
  void anAddressThatOthersCanReachNeedsTlsOrAnExplicitWord() {
    assertThat(given.problems(Map.of("bind", "0.0.0.0"), Map.of(), Optional.empty()))
        .singleElement()
        .asString()
        .startsWith("Others can reach the address 0.0.0.0, so passwords and boards need TLS");
    assertThat(given.problems(Map.of("bind", "::"), Map.of(), Optional.empty())).hasSize(1);
    assertThat(
            given
                .load(
                    Map.of("bind", "0.0.0.0", "insecure-public", "true"),
                    Map.of(),
                    Optional.empty())
                .http()
                .bind())
        .isEqualTo("0.0.0.0");
  }

  @Test
  void aCertificateWithoutItsKeyIsRefused() throws IOException {
    Path pem = Files.writeString(folder.resolve("cert.pem"), "x");
    assertThat(
            given.problems(Map.of("tls-certificate", pem.toString()), Map.of(), Optional.empty()))
        .containsExactly("Both tls-certificate and tls-key are needed, or none.");
  }

  @Test
  void aSecretThatOthersMayReadIsRefused() throws IOException {
    Path key = Files.writeString(folder.resolve("key.pem"), "x");
    Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r-----"));
    Map<String, String> tls = Map.of("tls-certificate", key.toString(), "tls-key", key.toString());
    assertThat(given.problems(tls, Map.of(), Optional.empty()))
        .containsExactly(
            "tls-key must be readable by its owner only, but is '" + key + "' (--tls-key).");
    Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw----r--"));
    assertThat(
            given.problems(
                Map.of("kafka", "localhost:9092", "kafka-properties", key.toString()),
                Map.of(),
                Optional.empty()))
        .singleElement()
        .asString()
        .startsWith("kafka-properties must be readable by its owner only");
    Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("r--------"));
    assertThat(given.load(tls, Map.of(), Optional.empty()).http().tls()).isPresent();
  }

  @Test
  void settingsThatExcludeEachOtherAreRefused() {
    assertThat(
            given.problems(
                Map.of("kafka", "localhost:9092", "durability", "fsync"),
                Map.of(),
                Optional.empty()))
        .containsExactly(
            "The setting durability is for the embedded broker; a Kafka cluster has its own.");
    ConfigException refused =
        catchThrowableOfType(
            ConfigException.class,
            () ->
                SettingsLoader.load(
                    new SettingsLoader.Given(
                        Map.of(),
                        Map.of("a", "b"),
                        Map.of(),
                        Optional.empty(),
                        GivenSettings.STANDARD)));
    assertThat(refused.problems())
        .containsExactly("Properties for Kafka's clients need the setting kafka.");
  }

  @Test
  void sharedDeliveriesNeedAClusterAndNodesThatRedistributeASecret() throws IOException {
    assertThatExceptionOfType(ConfigException.class)
        .isThrownBy(() -> given.load(Map.of("delivery", "router"), Map.of(), Optional.empty()))
        .satisfies(refused -> assertThat(refused.problems().toString()).contains("set kafka"));
    Map<String, String> redistributor =
        new HashMap<>(Map.of("delivery", "redistributor", "kafka", "localhost:9092"));
    assertThat(given.problems(redistributor, Map.of(), Optional.empty()))
        .singleElement(STRING)
        .contains("set node-secret-file to a file with the same text of 32 or more characters");
    redistributor.put("node-secret-file", given.secret("short", "x".repeat(31)).toString());
    redistributor.put("whereabouts", "grid");
    assertThat(given.problems(redistributor, Map.of(), Optional.empty()))
        .satisfiesExactlyInAnyOrder(
            problem -> assertThat(problem).contains("must hold 32 or more characters"),
            problem -> assertThat(problem).contains("grid-address must be HOST:PORT"));
    assertThat(given.problems(Map.of("forwarding", "kafka"), Map.of(), Optional.empty()))
        .containsExactly("The setting forwarding is for the delivery redistributor.");
    assertThatExceptionOfType(ConfigException.class)
        .isThrownBy(
            () ->
                given.load(
                    Map.of("advertised-address", "ftp://n1", "node-id", "a b"),
                    Map.of(),
                    Optional.empty()))
        .satisfies(
            refused ->
                assertThat(refused.problems().toString())
                    .contains("must begin with http://")
                    .contains("1 to 64 letters"));
  }
}
