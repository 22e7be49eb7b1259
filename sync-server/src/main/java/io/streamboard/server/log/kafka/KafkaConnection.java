package io.streamboard.server.log.kafka;

import java.util.Map;

/**
 * How to reach a Kafka cluster. Hides the properties when printed, as they may hold passwords.
 *
 * @param bootstrapServers {@code host:port}, comma separated
 * @param properties passed on to every Kafka client, for security settings above all; what the log
 *     itself decides cannot be overridden
 */
public record KafkaConnection(String bootstrapServers, Map<String, String> properties) {
  public KafkaConnection {
    properties = Map.copyOf(properties);
  }

  @Override
  public String toString() {
    return "KafkaConnection[" + bootstrapServers + ", " + properties.size() + " properties]";
  }
}
