package io.streamboard.server.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.model.access.Principal;
import io.streamboard.model.id.GroupId;
import io.streamboard.server.canary.Canary;
import io.streamboard.server.faults.Crowd;
import io.streamboard.server.identity.IdentityParts;
import io.streamboard.server.identity.IdentityService;
import io.streamboard.server.identity.IdentityWorld;
import io.streamboard.server.identity.admin.AdminResult;
import io.streamboard.server.identity.password.Password;
import io.streamboard.server.identity.password.PasswordHasher;
import io.streamboard.server.log.LogException;
import io.streamboard.server.log.kafka.KafkaConnection;
import io.streamboard.server.log.kafka.KafkaLog;
import io.streamboard.server.log.kafka.KafkaLogSettings;
import io.streamboard.server.log.kafka.Redundancy;
import io.streamboard.testing.process.Await;
import io.streamboard.testing.process.ServerProcess;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Administers accounts as the server's commands do, from a process that is no node; also before
 * there is one, and then makes the topics.
 */
public final class Accounts implements AutoCloseable {
  /** As the command that finalises a level counts them. */
  private static final Duration LIVE = Duration.ofMinutes(1);

  private static final Duration STARTING = Duration.ofMinutes(3);

  /** Little: a node makes the product's own hash where somebody signs in. */
  private static final PasswordHasher.Settings HASHING =
      new PasswordHasher.Settings(IdentityWorld.CHEAP, 2, 64, Duration.ofSeconds(10));

  private final KafkaLog log;
  private final IdentityService identity;

  private Accounts(KafkaLog log) {
    this.log = log;
    this.identity =
        IdentityService.start(
            log::topic,
            IdentityParts.standard(InstantSource.system(), new SecureRandom())
                .withHashing(HASHING));
  }

  /**
   * On a cluster without sign-in.
   *
   * @param folder of its own, where what it must remember of the log is kept
   */
  public static Accounts on(String bootstrapServers, String prefix, Path folder) {
    KafkaLogSettings settings =
        new KafkaLogSettings(
            new KafkaConnection(bootstrapServers, Map.of()),
            prefix,
            OptionalInt.empty(),
            Redundancy.TOLD,
            false,
            ServerProcess.freshData(folder.resolve("accounts")).resolve("ledger"),
            Duration.ofSeconds(60),
            System::nanoTime);
    return new Accounts(Await.value("brokers that answer", STARTING, () -> opened(settings)));
  }

  /** On a busy machine brokers that have started may answer nobody for a while. */
  private static Optional<KafkaLog> opened(KafkaLogSettings settings) {
    try {
      return Optional.of(KafkaLog.open(settings, (_, _) -> {}));
    } catch (LogException unanswered) {
      return Optional.empty();
    }
  }

  /** With the password of all. */
  public void add(String name) {
    done(identity.admin().createAccount(name, name, new Password(Crowd.People.PASSWORD), false));
  }

  /** A new group of one. */
  public Principal.Group group(String name, String member) {
    done(identity.admin().createGroup(name));
    GroupId group = identity.admin().group(name).orElseThrow();
    done(identity.admin().addToGroup(group, identity.admin().person(member).orElseThrow()));
    return new Principal.Group(group);
  }

  /** Takes a person out of a group. */
  public void leave(Principal.Group group, String member) {
    done(
        identity
            .admin()
            .removeFromGroup(group.id(), identity.admin().person(member).orElseThrow()));
  }

  /** How many servers that told of themselves within a minute know up to which fold level. */
  Map<Integer, Long> levels() {
    Instant since = InstantSource.system().instant().minus(LIVE);
    return Canary.levels(log.canariesSince(since)).values().stream()
        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
  }

  private static void done(AdminResult result) {
    assertThat(result).isInstanceOf(AdminResult.Done.class);
  }

  @Override
  public void close() {
    identity.close();
    log.close();
  }
}
