package io.streamboard.server.history;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.streamboard.model.id.BoardId;
import io.streamboard.server.folder.DataFolder;
import io.streamboard.server.folder.RunFile;
import io.streamboard.server.log.OperationLog.StoredRecord;
import io.streamboard.server.log.broker.BrokerSecret;
import io.streamboard.server.log.broker.BrokerSettings;
import io.streamboard.server.log.broker.Durability;
import io.streamboard.server.log.broker.EmbeddedBroker;
import io.streamboard.server.log.kafka.KafkaLogSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** The operations in a real log, read by a plain consumer that knows nothing of the server. */
public final class LogReading {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration POLL = Duration.ofMillis(200);

  private LogReading() {}

  /** From a cluster without sign-in, where the server uses the usual topic names. */
  public static List<StoredRecord> ofCluster(String bootstrapServers) {
    return ofCluster(bootstrapServers, KafkaLogSettings.DEFAULT_PREFIX);
  }

  /** From a cluster without sign-in, where the server's topic names begin so. */
  public static List<StoredRecord> ofCluster(String bootstrapServers, String prefix) {
    return read(bootstrapServers, prefix, Map.of());
  }

  /** From the broker inside the server that runs on this data folder. */
  public static List<StoredRecord> ofRunning(Path data) {
    DataFolder folder = DataFolder.existing(data);
    String kafka = RunFile.read(folder.runFile()).flatMap(RunFile::kafka).orElseThrow();
    try {
      return read(
          kafka,
          KafkaLogSettings.DEFAULT_PREFIX,
          BrokerSecret.read(folder.broker()).clientProperties());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** From the embedded broker of a data folder on which no server runs. */
  public static List<StoredRecord> ofStopped(Path data) {
    Path files = DataFolder.existing(data).broker();
    try (EmbeddedBroker broker =
        EmbeddedBroker.start(new BrokerSettings(files, Durability.PROCESS))) {
      return read(
          broker.bootstrapServers(), KafkaLogSettings.DEFAULT_PREFIX, broker.clientProperties());
    }
  }

  private static List<StoredRecord> read(
      String bootstrapServers, String prefix, Map<String, String> security) {
    Map<String, Object> settings = new HashMap<>(security);
    settings.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(
        ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, Math.toIntExact(PATIENCE.toMillis()));
    String topic = prefix + "operations";
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic).stream()
              .map(info -> new TopicPartition(topic, info.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      return read(consumer, consumer.endOffsets(partitions));
    }
  }

  private static List<StoredRecord> read(
      KafkaConsumer<byte[], byte[]> consumer, Map<TopicPartition, Long> ends) {
    List<StoredRecord> records = new ArrayList<>();
    long giveUp = System.nanoTime() + PATIENCE.toNanos();
    while (!ends.entrySet().stream()
        .allMatch(end -> consumer.position(end.getKey()) >= end.getValue())) {
      consumer.poll(POLL).forEach(record -> records.add(stored(record)));
      if (System.nanoTime() > giveUp) {
        throw new AssertionError("the log was not read to its end in " + PATIENCE);
      }
    }
    return records;
  }

  private static StoredRecord stored(ConsumerRecord<byte[], byte[]> record) {
    return new StoredRecord(
        record.partition(),
        record.offset(),
        new BoardId(new String(record.key(), UTF_8)),
        record.value());
  }
}
