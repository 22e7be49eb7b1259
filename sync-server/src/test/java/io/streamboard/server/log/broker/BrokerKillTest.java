package io.streamboard.server.log.broker;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.model.id.BoardId;
import io.streamboard.server.log.Collector;
import io.streamboard.server.log.OperationLog;
import io.streamboard.server.log.kafka.KafkaConnection;
import io.streamboard.server.log.kafka.KafkaLog;
import io.streamboard.server.log.kafka.KafkaLogSettings;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The process that holds the broker is killed while it appends, again and again on the same folder.
 */
final class BrokerKillTest {
  private static final int KILLS = 5;

  @Test
  @DisplayName("P1: no acknowledged record is lost by kill -9 of the process that holds the broker")
  void noAcknowledgedRecordIsLostByKills(@TempDir Path folder) throws IOException {
    SplittableRandom random = new SplittableRandom(7);
    Map<Long, String> acknowledged = new TreeMap<>();
    for (int kill = 0; kill < KILLS; kill++) {
      Map<Long, String> round = appendAndKill(folder, kill, random.nextInt(200, 2_000));
      assertThat(round).isNotEmpty();
      acknowledged.putAll(round);
    }
    assertThat(inTheLog(folder)).containsAllEntriesOf(acknowledged);
  }

  /** What a killed process wrote last may be cut off in the middle, or the pipe may break. */
  private static @Nullable String nextLine(BufferedReader reader) {
    try {
      return reader.readLine();
    } catch (IOException e) {
      return null;
    }
  }

  /**
   * What the process said was acknowledged; killed after that many lines, in the middle of others.
   */
  private static Map<Long, String> appendAndKill(Path folder, int kill, int lines)
      throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx160m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                AppendForever.class.getName(),
                folder.toString(),
                "k" + kill + "-")
            .redirectError(folder.resolve("child.log").toFile())
            .start();
    Map<Long, String> acknowledged = new TreeMap<>();
    try (BufferedReader reader = process.inputReader(UTF_8)) {
      String line = reader.readLine();
      for (int read = 1; line != null; read++) {
        String[] parts = line.split(" ", -1);
        // The kill may cut the last line: only one with its full stop counts.
        if (parts.length == 3) {
          acknowledged.put(Long.valueOf(parts[0]), parts[1]);
        }
        if (read == lines) {
          process.destroyForcibly();
        }
        line = nextLine(reader);
      }
    } finally {
      process.destroyForcibly().onExit().join();
    }
    return acknowledged;
  }

  private static Map<Long, String> inTheLog(Path folder) {
    try (EmbeddedBroker broker =
            EmbeddedBroker.start(new BrokerSettings(folder.resolve("broker"), Durability.PROCESS));
        KafkaLog log =
            KafkaLog.open(
                KafkaLogSettings.embedded(
                    new KafkaConnection(broker.bootstrapServers(), broker.clientProperties()),
                    folder.resolve("log.properties")),
                (topic, cause) -> {})) {
      OperationLog operations = log.operations();
      int partition = operations.partitionOf(new BoardId("kills"));
      Collector heard = new Collector();
      operations.read(partition, 0, operations.end(partition), heard);
      return heard.records().stream()
          .collect(
              Collectors.toMap(
                  OperationLog.StoredRecord::offset, r -> new String(r.bytes(), UTF_8)));
    }
  }
}
