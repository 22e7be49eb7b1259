package io.streamboard.server.log.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.model.id.BoardId;
import io.streamboard.server.log.Collector;
import io.streamboard.server.log.Log;
import io.streamboard.server.log.OperationLog;
import io.streamboard.server.log.OperationLogContract;
import io.streamboard.server.log.broker.BrokerSettings;
import io.streamboard.server.log.broker.Durability;
import io.streamboard.server.log.broker.EmbeddedBroker;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The contract against the broker inside the process, appended to without a socket. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class EmbeddedBrokerLogTest extends OperationLogContract {
  private final List<Throwable> stopped = new CopyOnWriteArrayList<>();
  private EmbeddedBroker broker;
  private KafkaLog log;

  @BeforeAll
  void start(@TempDir Path folder) {
    broker = EmbeddedBroker.start(new BrokerSettings(folder.resolve("broker"), Durability.PROCESS));
    log =
        KafkaLog.open(
            KafkaLogSettings.embedded(
                new KafkaConnection(
                    broker.bootstrapServers(),
                    broker.clientProperties(),
                    Optional.of(broker.near())),
                folder.resolve("log.properties")),
            (topic, cause) -> stopped.add(cause));
  }

  @AfterAll
  void stop() {
    log.close();
    broker.close();
  }

  @Override
  protected Log log() {
    return log;
  }

  @Override
  protected List<Throwable> stopped() {
    return stopped;
  }

  @Test
  void aRecordThatNamesNoBoardIsPassedBy() throws Exception {
    BoardId board = new BoardId("garbage");
    int partition = log.operations().partitionOf(board);
    long from = log.operations().append(board, new byte[] {1}).join();
    KafkaConnection connection =
        new KafkaConnection(broker.bootstrapServers(), broker.clientProperties());
    try (Producer<byte[], byte[]> foreign = new KafkaClients(connection).producer("foreign")) {
      String topic = "streamboard.operations";
      foreign.send(new ProducerRecord<>(topic, partition, null, new byte[] {2})).get();
      foreign.send(new ProducerRecord<>(topic, partition, new byte[] {' '}, new byte[] {3})).get();
      foreign.send(new ProducerRecord<>(topic, partition, "garbage".getBytes(UTF_8), null)).get();
    }
    Collector heard = new Collector();
    try (OperationLog.Following _ = log.operations().follow(Map.of(partition, from), heard)) {
      heard.await("the end", h -> h.end(partition) == from + 4);
      assertThat(
              heard.records().stream()
                  .filter(r -> r.board().equals(board))
                  .map(r -> r.bytes().length)
                  .toList())
          .containsExactly(1, 0);
    }
  }
}
