package io.streamboard.server.log.kafka;

import io.streamboard.server.log.NearLog;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How to reach a Kafka cluster. Hides the properties when printed, as they may hold passwords.
 *
 * @param bootstrapServers {@code host:port}, comma separated
 * @param properties passed on to every Kafka client, for security settings above all; what the log
 *     itself decides cannot be overridden
 * @param near the broker itself where it is in this process: records are appended by it; all else
 *     is asked as of any cluster
 */
public record KafkaConnection(
    String bootstrapServers, Map<String, String> properties, Optional<NearLog> near) {
  private static final Pattern USER = Pattern.compile("username=\"((?:[^\"\\\\]|\\\\.)*)\"");

  public KafkaConnection {
    properties = Map.copyOf(properties);
  }

  /** To brokers in processes of their own. */
  public KafkaConnection(String bootstrapServers, Map<String, String> properties) {
    this(bootstrapServers, properties, Optional.empty());
  }

  String protocol() {
    return properties.getOrDefault("security.protocol", "PLAINTEXT").toUpperCase(Locale.ROOT);
  }

  /** Whom the cluster takes us for, as rules name it; in words where the clients cannot know. */
  String principal() {
    Matcher user = USER.matcher(properties.getOrDefault("sasl.jaas.config", ""));
    if (user.find()) {
      return "User:" + user.group(1).replaceAll("\\\\(.)", "$1");
    }
    return properties.containsKey("ssl.keystore.location")
        ? "User:CERTIFICATE-NAME"
        : "User:ANONYMOUS";
  }

  @Override
  public String toString() {
    return "KafkaConnection[" + bootstrapServers + ", " + properties.size() + " properties]";
  }
}
