package io.streamboard.server.forward;

import io.streamboard.server.log.TopicName;
import io.streamboard.server.log.broker.BrokerSettings;
import io.streamboard.server.log.broker.Durability;
import io.streamboard.server.log.broker.EmbeddedBroker;
import io.streamboard.server.log.kafka.KafkaConnection;
import io.streamboard.server.log.kafka.KafkaLog;
import io.streamboard.server.log.kafka.KafkaLogSettings;
import io.streamboard.server.log.kafka.Redundancy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.Set;

/** A real broker with one set of topics. */
final class FreshTopics implements AutoCloseable {
  private final EmbeddedBroker broker;
  final KafkaLog log;

  FreshTopics(Path folder) {
    broker = EmbeddedBroker.start(new BrokerSettings(folder.resolve("broker"), Durability.PROCESS));
    log = open(folder);
  }

  private KafkaLog open(Path folder) {
    try {
      return connect(folder);
    } catch (RuntimeException failed) {
      broker.close();
      throw failed;
    }
  }

  private KafkaLog connect(Path folder) {
    return KafkaLog.open(
        new KafkaLogSettings(
            new KafkaConnection(broker.bootstrapServers(), broker.clientProperties()),
            "test.",
            OptionalInt.of(1),
            Redundancy.NONE,
            true,
            Set.of(TopicName.DELIVERY_WHERE, TopicName.DELIVERY_INBOX),
            folder.resolve("log.properties"),
            Duration.ofSeconds(60),
            System::nanoTime),
        (topic, cause) -> {
          throw new AssertionError(topic, cause);
        });
  }

  @Override
  public void close() {
    log.close();
    broker.close();
  }
}
