package io.streamboard.server.log.kafka;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Properties;

/**
 * Remembers in the data folder which log the folder's positions belong to, and with how many
 * partitions it was made.
 *
 * @param topic Kafka's id of the topic {@code operations}; another id is another log, even under
 *     the same name
 */
record LogLedger(String topic, int partitions) {
  private static final String TOPIC = "operations.topic.id";
  private static final String PARTITIONS = "operations.partitions";

  static Optional<LogLedger> read(Path file) {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
      return Optional.of(
          new LogLedger(
              properties.getProperty(TOPIC, ""),
              Integer.parseInt(properties.getProperty(PARTITIONS, ""))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (IllegalArgumentException e) {
      throw new LogRefusedException(
          ClusterFinding.Code.OTHER_LOG,
          "The file " + file + " is damaged; restore it, or start with an empty data folder.");
    }
  }

  /** Replaces the file as a whole, so that a crash leaves the old or the new one. */
  void write(Path file) {
    Properties properties = new Properties();
    properties.setProperty(TOPIC, topic);
    properties.setProperty(PARTITIONS, Integer.toString(partitions));
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    try {
      try (Writer writer = Files.newBufferedWriter(fresh)) {
        properties.store(
            writer, "Which log this data folder belongs to. Written by the server; do not edit.");
      }
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
