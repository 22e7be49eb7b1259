package io.streamboard.server.log.broker;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.streamboard.model.id.BoardId;
import io.streamboard.server.log.Collector;
import io.streamboard.server.log.OperationLog;
import io.streamboard.server.log.kafka.KafkaConnection;
import io.streamboard.server.log.kafka.KafkaLog;
import io.streamboard.server.log.kafka.KafkaLogSettings;
import io.streamboard.server.testing.ServerClasses;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** {@link AppendForever} in a process of its own, and what it said was acknowledged. */
final class AppendingProcess implements AutoCloseable {
  static final BoardId BOARD = new BoardId("kills");

  private final Process process;
  private final BufferedReader output;
  private final Map<Long, String> acknowledged = new TreeMap<>();

  private AppendingProcess(Process process) {
    this.process = process;
    this.output = process.inputReader(UTF_8);
  }

  /**
   * Starts it on the folder, where an earlier one may have been killed.
   *
   * @param prefix what its texts begin with
   */
  static AppendingProcess start(Path folder, String prefix) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx160m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.addAll(ServerClasses.programOf(AppendForever.class).arguments());
    command.addAll(List.of(folder.toString(), prefix));
    return new AppendingProcess(
        new ProcessBuilder(command).redirectError(folder.resolve("child.log").toFile()).start());
  }

  long pid() {
    return process.pid();
  }

  /** Waits until so many more records were acknowledged, or until it has ended. */
  void read(int lines) {
    String line = "";
    for (int read = 0; read < lines && line != null; read++) {
      line = next();
    }
  }

  /** Kills it in the middle of others, and reads what it had said by then. */
  void kill() {
    process.destroyForcibly();
    while (next() != null) {
      // All that is in the pipe counts.
    }
  }

  /** By offset. */
  Map<Long, String> acknowledged() {
    return Map.copyOf(acknowledged);
  }

  private @Nullable String next() {
    String line = line();
    String[] parts = line == null ? new String[0] : line.split(" ", -1);
    // The kill may cut the last line: only one with its full stop counts.
    if (parts.length == 3) {
      acknowledged.put(Long.valueOf(parts[0]), parts[1]);
    }
    return line;
  }

  /** What a killed process wrote last may be cut off in the middle, or the pipe may break. */
  private @Nullable String line() {
    try {
      return output.readLine();
    } catch (IOException e) {
      return null;
    }
  }

  @Override
  public void close() {
    process.destroyForcibly().onExit().join();
  }

  /** What the log of the folder holds, by offset; no process may use it. */
  static Map<Long, String> inTheLog(Path folder) {
    try (EmbeddedBroker broker =
            EmbeddedBroker.start(new BrokerSettings(folder.resolve("broker"), Durability.PROCESS));
        KafkaLog log =
            KafkaLog.open(
                KafkaLogSettings.embedded(
                    new KafkaConnection(broker.bootstrapServers(), broker.clientProperties()),
                    folder.resolve("log.properties")),
                (topic, cause) -> {})) {
      OperationLog operations = log.operations();
      int partition = operations.partitionOf(BOARD);
      Collector heard = new Collector();
      operations.read(partition, 0, operations.end(partition), heard);
      return heard.records().stream()
          .collect(
              Collectors.toMap(
                  OperationLog.StoredRecord::offset, r -> new String(r.bytes(), UTF_8)));
    }
  }
}
