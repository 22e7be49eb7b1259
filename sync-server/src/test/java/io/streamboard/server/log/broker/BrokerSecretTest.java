package io.streamboard.server.log.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Who does not know the secret is not let in, on either port. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class BrokerSecretTest {
  private Path folder = Path.of("");
  private EmbeddedBroker broker;

  @BeforeAll
  void start(@TempDir Path temporary) {
    folder = temporary.resolve("broker");
    broker = EmbeddedBroker.start(new BrokerSettings(folder, Durability.PROCESS));
  }

  @AfterAll
  void stop() {
    broker.close();
  }

  @Test
  void aClientWithTheSecretIsLetIn() throws Exception {
    try (Admin admin =
        client(broker.bootstrapServers(), BrokerSecret.read(folder).clientProperties())) {
      assertThat(admin.describeCluster().nodes().get()).hasSize(1);
    }
  }

  @Test
  void aClientWithoutSignInIsRefusedByTheBroker() {
    try (Admin admin = client(broker.bootstrapServers(), Map.of())) {
      assertThat(refusal(admin)).isInstanceOf(ExecutionException.class);
    }
  }

  @Test
  void aClientWithAnotherSecretIsRefusedByTheBroker() {
    try (Admin admin = client(broker.bootstrapServers(), otherSecret())) {
      assertThat(refusal(admin)).hasCauseInstanceOf(SaslAuthenticationException.class);
    }
  }

  @Test
  void aClientWithAnotherSecretIsRefusedByTheController() {
    try (Admin admin = controllerClient(otherSecret())) {
      assertThat(refusal(admin)).hasCauseInstanceOf(SaslAuthenticationException.class);
    }
  }

  @Test
  void aClientWithoutSignInIsRefusedByTheController() {
    try (Admin admin = controllerClient(Map.of())) {
      assertThat(refusal(admin)).isInstanceOf(ExecutionException.class);
    }
  }

  @Test
  void secretAndFolderAreTheOwnersOnly() throws IOException {
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
        .isEqualTo("rwx------");
    assertThat(
            PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("secret"))))
        .isEqualTo("rw-------");
  }

  @Test
  void aSecretThatOthersMayReadIsNotUsed(@TempDir Path open) throws IOException {
    Files.writeString(open.resolve("secret"), "abc");
    Files.setPosixFilePermissions(
        open.resolve("secret"), PosixFilePermissions.fromString("rw-r--r--"));
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> BrokerSecret.read(open))
        .withMessageContaining("readable by its owner only");
  }

  @Test
  void theSecretIsNotPrinted() throws IOException {
    assertThat(BrokerSecret.read(folder).toString()).isEqualTo("BrokerSecret");
  }

  private static Throwable refusal(Admin admin) {
    return catchThrowable(() -> admin.describeCluster().nodes().get());
  }

  private Map<String, String> otherSecret() {
    Map<String, String> properties = new HashMap<>(broker.clientProperties());
    properties.computeIfPresent(
        "sasl.jaas.config",
        (key, value) -> value.replaceAll("password=\"[^\"]*\"", "password=\"guessed\""));
    return properties;
  }

  private Admin controllerClient(Map<String, String> security) {
    Map<String, Object> settings = new HashMap<>(security);
    settings.put(
        AdminClientConfig.BOOTSTRAP_CONTROLLERS_CONFIG, "127.0.0.1:" + broker.controllerPort());
    return admin(settings);
  }

  private static Admin client(String bootstrapServers, Map<String, String> security) {
    Map<String, Object> settings = new HashMap<>(security);
    settings.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
    return admin(settings);
  }

  private static Admin admin(Map<String, Object> settings) {
    settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 2_000);
    settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 3_000);
    return Admin.create(settings);
  }
}
