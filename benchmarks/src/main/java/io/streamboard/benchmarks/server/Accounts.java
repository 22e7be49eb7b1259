package io.streamboard.benchmarks.server;

import io.streamboard.server.folder.DataFolder;
import io.streamboard.server.identity.IdentityParts;
import io.streamboard.server.identity.IdentityService;
import io.streamboard.server.identity.admin.AdminResult;
import io.streamboard.server.identity.password.Argon2Cost;
import io.streamboard.server.identity.password.Password;
import io.streamboard.server.identity.password.PasswordHasher;
import io.streamboard.server.log.kafka.KafkaLog;
import io.streamboard.server.log.kafka.KafkaLogSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.stream.Stream;

/** Makes people as the server's command does, but many in one go. */
final class Accounts {
  /** Little: the server makes the product's own hash where somebody signs in. */
  private static final PasswordHasher.Settings HASHING =
      new PasswordHasher.Settings(new Argon2Cost(64, 1, 1), 2, 64, Duration.ofSeconds(10));

  private Accounts() {}

  /**
   * @param data the folder of a server that runs
   */
  static void add(Path data, String password, Stream<String> names) throws IOException {
    try (KafkaLog log =
            KafkaLog.open(
                KafkaLogSettings.embedded(Brokers.of(data), DataFolder.at(data).ledger()),
                (_, _) -> {});
        IdentityService identity =
            IdentityService.start(
                log::topic,
                IdentityParts.standard(InstantSource.system(), new SecureRandom())
                    .withHashing(HASHING))) {
      names.forEach(name -> add(identity, name, new Password(password)));
    }
  }

  private static void add(IdentityService identity, String name, Password password) {
    AdminResult result = identity.admin().createAccount(name, name, password, false);
    if (result instanceof AdminResult.Refused refused) {
      throw new IllegalStateException(refused.message());
    }
  }
}
