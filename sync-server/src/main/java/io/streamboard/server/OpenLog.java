package io.streamboard.server;

import io.streamboard.server.cli.CommandFailedException;
import io.streamboard.server.cli.ExitCodes;
import io.streamboard.server.config.LogSettings;
import io.streamboard.server.folder.DataFolder;
import io.streamboard.server.log.broker.BrokerSettings;
import io.streamboard.server.log.broker.Durability;
import io.streamboard.server.log.broker.EmbeddedBroker;
import io.streamboard.server.log.kafka.KafkaConnection;
import io.streamboard.server.log.kafka.KafkaLog;
import io.streamboard.server.log.kafka.KafkaLogSettings;
import io.streamboard.server.log.kafka.LogFailures;
import io.streamboard.server.log.kafka.Redundancy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * The log of a data folder, with the embedded broker under it where there is one. Closed from top
 * to bottom.
 */
final class OpenLog implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final KafkaLog log;
  private final Optional<EmbeddedBroker> broker;

  private OpenLog(KafkaLog log, Optional<EmbeddedBroker> broker) {
    this.log = log;
    this.broker = broker;
  }

  /**
   * For the process that holds the folder's lock: starts the broker, or connects to the configured
   * cluster.
   */
  static OpenLog own(LogSettings settings, DataFolder folder, LogFailures failures) {
    if (settings.kafka().isPresent()) {
      KafkaConnection external =
          new KafkaConnection(settings.kafka().get(), settings.kafkaProperties());
      return new OpenLog(connect(external, false, settings, folder, failures), Optional.empty());
    }
    Durability durability = settings.fsync() ? Durability.FSYNC : Durability.PROCESS;
    EmbeddedBroker broker = EmbeddedBroker.start(new BrokerSettings(folder.broker(), durability));
    try {
      KafkaConnection embedded =
          new KafkaConnection(broker.bootstrapServers(), broker.clientProperties());
      return new OpenLog(connect(embedded, true, settings, folder, failures), Optional.of(broker));
    } catch (RuntimeException e) {
      broker.close();
      throw e;
    }
  }

  /** For a command beside a running server: a further client of the server's cluster. */
  static OpenLog beside(KafkaConnection connection, LogSettings settings, DataFolder folder) {
    return new OpenLog(
        connect(connection, false, settings, folder, (_, _) -> {}), Optional.empty());
  }

  private static KafkaLog connect(
      KafkaConnection connection,
      boolean alone,
      LogSettings settings,
      DataFolder folder,
      LogFailures failures) {
    return KafkaLog.open(settings(connection, alone, settings, folder.ledger()), failures);
  }

  private static KafkaLogSettings settings(
      KafkaConnection connection, boolean alone, LogSettings settings, Path ledger) {
    return new KafkaLogSettings(
        connection,
        settings.topicPrefix(),
        settings.partitions(),
        redundancy(settings),
        alone,
        settings.changes(),
        ledger,
        PATIENCE,
        System::nanoTime);
  }

  /** For what is done with the topics of an external cluster, without a data folder. */
  static KafkaLogSettings external(LogSettings settings) {
    String kafka =
        settings
            .kafka()
            .orElseThrow(
                () ->
                    new CommandFailedException(
                        ExitCodes.USAGE,
                        "This is about the topics of an external cluster: name it with --kafka."));
    return settings(
        new KafkaConnection(kafka, settings.kafkaProperties()), false, settings, Path.of(""));
  }

  private static Redundancy redundancy(LogSettings settings) {
    if (settings.kafka().isEmpty()) {
      return Redundancy.NONE;
    }
    return settings.acceptWeak() ? Redundancy.TOLD : Redundancy.DEMANDED;
  }

  KafkaLog log() {
    return log;
  }

  /** Address of the embedded broker. */
  Optional<String> brokerAddress() {
    return broker.map(EmbeddedBroker::bootstrapServers);
  }

  @Override
  public void close() {
    log.close();
    broker.ifPresent(EmbeddedBroker::close);
  }
}
