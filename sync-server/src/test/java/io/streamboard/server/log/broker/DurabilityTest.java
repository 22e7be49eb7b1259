package io.streamboard.server.log.broker;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.model.id.BoardId;
import io.streamboard.server.log.kafka.KafkaConnection;
import io.streamboard.server.log.kafka.KafkaLog;
import io.streamboard.server.log.kafka.KafkaLogSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whether the embedded broker forces a record to the disk before it acknowledges it. */
final class DurabilityTest {
  private static final int RECORDS = 20;
  private static final String FORCED = "jdk.FileForce";
  private static final BoardId BOARD = new BoardId("plans");

  @TempDir private Path folder;

  private record Append(Instant begun, Instant acknowledged) {
    boolean holds(Instant moment) {
      return !moment.isBefore(begun) && !moment.isAfter(acknowledged);
    }
  }

  @Test
  @DisplayName("P1: with durability fsync each record is on the disk before it is acknowledged")
  void fsyncForcesEachRecordBeforeItsAcknowledgement() throws IOException {
    List<Instant> forced = new ArrayList<>();
    List<Append> appends = appends(Durability.FSYNC, forced);
    assertThat(appends)
        .hasSize(RECORDS)
        .allSatisfy(append -> assertThat(forced.stream().filter(append::holds)).isNotEmpty());
  }

  @Test
  void processLeavesThemToTheSystem() throws IOException {
    List<Instant> forced = new ArrayList<>();
    assertThat(appends(Durability.PROCESS, forced)).hasSize(RECORDS);
    assertThat(forced).isEmpty();
  }

  /**
   * One record after the other.
   *
   * @param forced is given the ends of all forces of a file of operations
   */
  private List<Append> appends(Durability durability, List<Instant> forced) throws IOException {
    List<Append> appends = new ArrayList<>();
    try (EmbeddedBroker broker =
            EmbeddedBroker.start(new BrokerSettings(folder.resolve("broker"), durability));
        KafkaLog log =
            KafkaLog.open(
                KafkaLogSettings.embedded(
                    new KafkaConnection(
                        broker.bootstrapServers(),
                        broker.clientProperties(),
                        Optional.of(broker.near())),
                    folder.resolve("log.properties")),
                (_, _) -> {});
        Recording recording = new Recording()) {
      recording.enable(FORCED).withoutThreshold();
      recording.start();
      for (int number = 0; number < RECORDS; number++) {
        Instant begun = Instant.now();
        log.operations().append(BOARD, new byte[] {1, 2, 3}).join();
        appends.add(new Append(begun, Instant.now()));
      }
      recording.stop();
      Path file = folder.resolve("forces.jfr");
      recording.dump(file);
      RecordingFile.readAllEvents(file).stream()
          .filter(DurabilityTest::ofOperations)
          .map(RecordedEvent::getEndTime)
          .forEach(forced::add);
    }
    return appends;
  }

  private static boolean ofOperations(RecordedEvent force) {
    String path = force.getString("path");
    return path != null && path.contains(".operations-") && path.endsWith(".log");
  }
}
