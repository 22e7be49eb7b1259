package io.streamboard.server.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.server.log.PromptLog;
import io.streamboard.server.log.broker.BrokerSettings;
import io.streamboard.server.log.broker.Durability;
import io.streamboard.server.log.broker.EmbeddedBroker;
import io.streamboard.server.log.kafka.KafkaConnection;
import io.streamboard.server.log.kafka.KafkaLog;
import io.streamboard.server.log.kafka.KafkaLogSettings;
import io.streamboard.server.testing.FatefulLog;
import io.streamboard.server.testing.RecordsInLog;
import io.streamboard.testing.Counts;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same world on the log that is shipped, with the embedded broker. */
class KafkaSimulationTest {
  private static final long OPERATIONS =
      Long.getLong("simulation.kafka.operations", Counts.of(5_000, 50_000));
  private static final long SEED = Long.getLong("simulation.seed", 20_261_121);

  @TempDir Path folder;

  @Test
  @DisplayName("CHG6 SUB5 SUB7 ACL6 ACL7: everyone converges on a bad day on Kafka")
  void everyoneConvergesOnABadDayOnKafka() {
    List<Throwable> stopped = new CopyOnWriteArrayList<>();
    try (EmbeddedBroker broker =
            EmbeddedBroker.start(new BrokerSettings(folder.resolve("broker"), Durability.PROCESS));
        KafkaLog log =
            KafkaLog.open(
                KafkaLogSettings.embedded(
                    new KafkaConnection(
                        broker.bootstrapServers(),
                        broker.clientProperties(),
                        Optional.of(broker.near())),
                    folder.resolve("log.properties")),
                (topic, cause) -> stopped.add(cause));
        RecordsInLog records = new RecordsInLog(new PromptLog(log.operations()))) {
      Tally tally = Simulation.run(SEED, OPERATIONS, work -> new FatefulLog(records, work));
      Simulation.muchHappened("simulation on Kafka", SEED, tally);
    }
    assertThat(stopped).isEmpty();
  }
}
