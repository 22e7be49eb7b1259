package io.streamboard.server.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.security.auth.login.AppConfigurationEntry;
import org.apache.kafka.common.config.SaslConfigs;
import org.apache.kafka.common.config.types.Password;
import org.apache.kafka.common.security.JaasContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How the way to a cluster is secured, and what is refused because it is not. */
final class KafkaSettingsTest {
  private static final String PEM =
      "-----BEGIN CERTIFICATE-----\nAA==\n-----END CERTIFICATE-----\n";

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"localhost:9092", "127.0.0.1:1,127.8.0.1:2", "[::1]:9092"})
  void onThisMachineNothingIsNeeded(String kafka) {
    assertThat(properties(Map.of("kafka", kafka))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"kafka.example:9092", "localhost:9092, 10.0.0.1:9092", "[2001:db8::1]:9092"})
  void plaintextToOtherMachinesIsRefusedUnlessItIsCalledForByName(String kafka) {
    assertThat(problems(Map.of("kafka", kafka)))
        .singleElement()
        .asString()
        .contains("need TLS on the way: set kafka-tls or kafka-truststore, or kafka-insecure");
    assertThat(properties(Map.of("kafka", kafka, "kafka-insecure", "true"))).isEmpty();
    assertThat(properties(Map.of("kafka", kafka, "kafka-tls", "true")))
        .isEqualTo(Map.of("security.protocol", "SSL"));
  }

  @Test
  void aPasswordIsNotSentOpenlyEither() throws IOException {
    Map<String, String> signIn =
        Map.of("kafka-user", "ana", "kafka-password-file", secret("p", "x").toString());
    assertThat(problems(with(signIn, "kafka", "kafka.example:9092"))).hasSize(1);
    assertThat(properties(with(signIn, "kafka", "localhost:9092")))
        .containsEntry("security.protocol", "SASL_PLAINTEXT");
  }

  @Test
  void theProtocolMayBePassedThrough() throws IOException {
    Map<String, String> remote = Map.of("kafka", "kafka.example:9093");
    assertThat(load(remote, Map.of("security.protocol", "ssl"), Map.of())).hasSize(1);
    assertThat(
            load(remote, Map.of(), Map.of("STREAMBOARD_KAFKA_PROPERTY_SECURITY_PROTOCOL", "SSL")))
        .isEqualTo(Map.of("security.protocol", "SSL"));
    Path file = secret("more", "security.protocol=SASL_SSL\nsasl.jaas.config=login\n");
    assertThat(properties(with(remote, "kafka-properties", file.toString())))
        .isEqualTo(Map.of("security.protocol", "SASL_SSL", "sasl.jaas.config", "login"));
  }

  @Test
  void anybodysCertificateWillNotDo() {
    Map<String, String> unchecked =
        Map.of("ssl.endpoint.identification.algorithm", "", "security.protocol", "SSL");
    Map<String, String> remote = Map.of("kafka", "kafka.example:9093");
    assertThat(refused(remote, unchecked))
        .singleElement()
        .asString()
        .startsWith("Without the check of names");
    assertThat(load(with(remote, "kafka-insecure", "true"), unchecked, Map.of()))
        .isEqualTo(unchecked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"sasl.jaas.config", "ssl.key.password", "ssl.keystore.key", "x.client.secret"})
  void aSecretIsNoArgument(String name) {
    assertThat(refused(Map.of("kafka", "localhost:9092"), Map.of(name, "hidden-word")))
        .containsExactly(
            "Everybody on this machine can see arguments: put "
                + name
                + " into the file kafka-properties.");
  }

  @Test
  void whatIsSaidTwiceIsRefused() throws IOException {
    Map<String, String> flags =
        Map.of("kafka", "localhost:9092", "kafka-truststore", secret("ca.pem", PEM).toString());
    assertThat(refused(flags, Map.of("security.protocol", "SSL")))
        .singleElement()
        .asString()
        .startsWith("The property security.protocol for Kafka's clients follows from other");
  }

  @Test
  void storesArePemJksOrPkcs12ByWhatIsInThem() throws IOException {
    Path pem = secret("ca.p12", "a comment first\n" + PEM);
    Path jks = folder.resolve("jks");
    Files.write(jks, new byte[] {(byte) 0xfe, (byte) 0xed, (byte) 0xfe, (byte) 0xed, 0, 2});
    Files.setPosixFilePermissions(jks, PosixFilePermissions.fromString("rw-------"));
    assertThat(
            properties(
                Map.of(
                    "kafka",
                    "kafka.example:9093",
                    "kafka-truststore",
                    pem.toString(),
                    "kafka-keystore",
                    jks.toString())))
        .isEqualTo(
            Map.of(
                "security.protocol",
                "SSL",
                "ssl.truststore.type",
                "PEM",
                "ssl.truststore.location",
                pem.toString(),
                "ssl.keystore.type",
                "JKS",
                "ssl.keystore.location",
                jks.toString()));
  }

  @Test
  void thePasswordOfAPemKeyIsThatOfTheKey() throws IOException {
    String pem = secret("both.pem", PEM).toString();
    String password = secret("p", "word").toString();
    assertThat(
            properties(
                Map.of(
                    "kafka",
                    "localhost:9093",
                    "kafka-keystore",
                    pem,
                    "kafka-keystore-password-file",
                    password)))
        .containsEntry("ssl.key.password", "word")
        .doesNotContainKey("ssl.keystore.password");
    assertThat(
            problems(
                Map.of(
                    "kafka",
                    "localhost:9093",
                    "kafka-truststore",
                    pem,
                    "kafka-truststore-password-file",
                    password)))
        .singleElement()
        .asString()
        .contains("has no password");
  }

  @ParameterizedTest
  @CsvSource({"plain, PLAIN", "scram-sha-256, SCRAM-SHA-256", "scram-sha-512, SCRAM-SHA-512"})
  void aPasswordOfAnyLettersIsReadByKafkaAsItIs(String sasl, String mechanism) throws IOException {
    String hard = "a\"b\\n 'c'; =# \u00e4\u20ac";
    Map<String, String> found =
        properties(
            Map.of(
                "kafka",
                "localhost:9092",
                "kafka-sasl",
                sasl,
                "kafka-user",
                "us\"er",
                "kafka-password-file",
                secret("p", hard + "\r\n").toString()));
    assertThat(found).containsEntry("sasl.mechanism", mechanism);
    Map<String, Object> kafkas =
        Map.of(SaslConfigs.SASL_JAAS_CONFIG, new Password(found.get("sasl.jaas.config")));
    AppConfigurationEntry entry =
        JaasContext.loadClientContext(kafkas).configurationEntries().getFirst();
    assertThat(entry.getOptions().get("username")).isEqualTo("us\"er");
    assertThat(entry.getOptions().get("password")).isEqualTo(hard);
  }

  @Test
  void halvesAreRefusedAllAtOnce() throws IOException {
    Path open = Files.writeString(folder.resolve("open"), "x");
    Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rw-r--r--"));
    assertThat(
            problems(
                Map.of(
                    "kafka",
                    "somewhere",
                    "kafka-user",
                    "ana",
                    "kafka-sasl",
                    "gssapi",
                    "kafka-keystore",
                    open.toString(),
                    "kafka-truststore-password-file",
                    secret("two", "a\nb\n").toString())))
        .containsExactlyInAnyOrder(
            "kafka must be HOST:PORT, or several with commas between, but is 'somewhere'"
                + " (--kafka).",
            "kafka-user needs kafka-password-file.",
            "kafka-sasl must be plain or scram-sha-256 or scram-sha-512, but is 'gssapi'"
                + " (--kafka-sasl).",
            "kafka-keystore must be readable by its owner only, but is '"
                + open
                + "' (--kafka-keystore).",
            "kafka-truststore-password-file needs kafka-truststore.",
            "kafka-truststore-password-file must be a file with one line, the password, but is '"
                + folder.resolve("two")
                + "' (--kafka-truststore-password-file).");
    assertThat(problems(Map.of("kafka", "localhost:1", "kafka-sasl", "plain")))
        .containsExactly("kafka-sasl needs kafka-user and kafka-password-file.");
    assertThat(problems(Map.of("kafka-tls", "true")))
        .containsExactly("Properties for Kafka's clients need the setting kafka.");
  }

  @Test
  void bytesThatAreNoTextAreNoPassword() throws IOException {
    Path file = Files.write(folder.resolve("p"), "\u00e4".getBytes(StandardCharsets.ISO_8859_1));
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    assertThat(
            problems(
                Map.of(
                    "kafka",
                    "localhost:1",
                    "kafka-user",
                    "ana",
                    "kafka-password-file",
                    file.toString())))
        .singleElement()
        .asString()
        .contains("must be a file with one line, the password");
  }

  private Path secret(String name, String text) throws IOException {
    Path file = Files.writeString(folder.resolve(name), text);
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
  }

  private static Map<String, String> with(Map<String, String> flags, String key, String value) {
    Map<String, String> all = new HashMap<>(flags);
    all.put(key, value);
    return all;
  }

  private static Map<String, String> properties(Map<String, String> flags) {
    return load(flags, Map.of(), Map.of());
  }

  private static Map<String, String> load(
      Map<String, String> flags, Map<String, String> passed, Map<String, String> environment) {
    return SettingsLoader.load(
            new SettingsLoader.Given(
                flags, passed, environment, Optional.empty(), Path.of("/standard")))
        .log()
        .kafkaProperties();
  }

  private static List<String> problems(Map<String, String> flags) {
    return refused(flags, Map.of());
  }

  private static List<String> refused(Map<String, String> flags, Map<String, String> passed) {
    return catchThrowableOfType(ConfigException.class, () -> load(flags, passed, Map.of()))
        .problems();
  }
}
