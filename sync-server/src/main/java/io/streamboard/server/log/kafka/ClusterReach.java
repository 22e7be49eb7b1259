package io.streamboard.server.log.kafka;

import io.streamboard.server.log.LogException;
import io.streamboard.server.log.kafka.ClusterFinding.Code;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.SslAuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;

/** Gets to the cluster, or says what is in the way of it, on the caller's thread. */
final class ClusterReach {
  private ClusterReach() {}

  /**
   * Gives the work an admin client, which stays open when it succeeded.
   *
   * @throws LogRefusedException when the two do not understand or trust each other
   * @throws LogException {@code LOG_UNAVAILABLE} when nobody answers
   */
  static <T> T with(KafkaConnection connection, Function<Admin, T> work) {
    Admin admin = admin(connection);
    try {
      return work.apply(admin);
    } catch (LogException e) {
      admin.close(Duration.ZERO);
      throw explained(connection, e);
    } catch (RuntimeException e) {
      admin.close(Duration.ZERO);
      throw e;
    }
  }

  private static Admin admin(KafkaConnection connection) {
    try {
      return new KafkaClients(connection).admin();
    } catch (KafkaException e) {
      throw new LogRefusedException(
          Code.PROPERTIES,
          "Kafka's clients cannot be made with these settings: "
              + KafkaProblems.sentence(root(e))
              + (connection.protocol().endsWith("SSL")
                  ? " See kafka-truststore, kafka-keystore and the files with their passwords."
                  : ""));
    }
  }

  private static RuntimeException explained(KafkaConnection connection, LogException e) {
    Optional<Throwable> cause = Optional.ofNullable(e.getCause());
    return switch (cause.orElse(e)) {
      case SslAuthenticationException tls ->
          new LogRefusedException(
              Code.TLS,
              "The TLS with Kafka at "
                  + connection.bootstrapServers()
                  + " fails: "
                  + KafkaProblems.sentence(root(tls))
                  + " See kafka-truststore for whom we trust, kafka-keystore for what we show, and"
                  + " the names in the cluster's certificates.");
      case AuthenticationException refused ->
          new LogRefusedException(
              Code.CREDENTIALS,
              "Kafka at "
                  + connection.bootstrapServers()
                  + " does not let in "
                  + connection.principal()
                  + ": "
                  + KafkaProblems.sentence(refused)
                  + " See kafka-user, kafka-password-file and kafka-sasl.");
      case TimeoutException _ ->
          new LogException(
              e.problem(),
              "kafka-unreachable: Nobody answers as Kafka at "
                  + connection.bootstrapServers()
                  + "; is it there, and does it speak "
                  + connection.protocol()
                  + "?",
              e);
      case Throwable _ -> e;
    };
  }

  /** What it was about: Kafka's own messages are wrapped several times. */
  private static Throwable root(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root;
  }
}
