package io.streamboard.server;

import io.streamboard.server.cli.CommandFailedException;
import io.streamboard.server.cli.ExitCodes;
import io.streamboard.server.config.LogSettings;
import io.streamboard.server.folder.DataFolder;
import io.streamboard.server.log.CanaryTopic;
import io.streamboard.server.log.OperationLog;
import io.streamboard.server.log.TopicName;
import io.streamboard.server.log.broker.BrokerSettings;
import io.streamboard.server.log.broker.Durability;
import io.streamboard.server.log.broker.EmbeddedBroker;
import io.streamboard.server.log.kafka.KafkaConnection;
import io.streamboard.server.log.kafka.KafkaLog;
import io.streamboard.server.log.kafka.KafkaLogSettings;
import io.streamboard.server.log.kafka.LogFailures;
import io.streamboard.server.log.kafka.Redundancy;
import io.streamboard.server.move.MoveWatch;
import io.streamboard.server.move.TwoPlaces;
import io.streamboard.server.replica.StateStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The log of a data folder, with the embedded broker under it where there is one. Closed from top
 * to bottom.
 */
final class OpenLog implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /**
   * The boards of this log while they move to another one, and the other log.
   *
   * @param identity of both together: positions in a state store of it are of both
   */
  record Moving(TwoPlaces places, CanaryTopic canaries, MoveWatch watch, String identity) {}

  private final KafkaLog log;
  private final Optional<EmbeddedBroker> broker;
  private final Optional<Moving> moving;

  private OpenLog(KafkaLog log, Optional<EmbeddedBroker> broker, Optional<Moving> moving) {
    this.log = log;
    this.broker = broker;
    this.moving = moving;
  }

  private OpenLog(KafkaLog log, Optional<EmbeddedBroker> broker) {
    this(log, broker, Optional.empty());
  }

  /**
   * For the process that holds the folder's lock: starts the broker, or connects to the configured
   * cluster. Refused while boards are in two places.
   */
  static OpenLog own(LogSettings settings, DataFolder folder, LogFailures failures) {
    if (Files.exists(folder.promotion())) {
      throw new CommandFailedException(
          ExitCodes.FAILED,
          "The boards of "
              + folder.path()
              + " are being moved to another log and are in two places: go on with promote.");
    }
    return open(settings, folder, failures);
  }

  /** As {@link #own}, for who moves boards. */
  static OpenLog open(LogSettings settings, DataFolder folder, LogFailures failures) {
    if (settings.kafka().isPresent()) {
      KafkaConnection external =
          new KafkaConnection(settings.kafka().get(), settings.kafkaProperties());
      return new OpenLog(connect(external, false, settings, folder, failures), Optional.empty());
    }
    Durability durability = settings.fsync() ? Durability.FSYNC : Durability.PROCESS;
    EmbeddedBroker broker = EmbeddedBroker.start(new BrokerSettings(folder.broker(), durability));
    try {
      KafkaConnection embedded =
          new KafkaConnection(
              broker.bootstrapServers(), broker.clientProperties(), Optional.of(broker.near()));
      return new OpenLog(connect(embedded, true, settings, folder, failures), Optional.of(broker));
    } catch (RuntimeException e) {
      broker.close();
      throw e;
    }
  }

  /** Where boards are moved to: a cluster. The folder does not belong to it yet. */
  static KafkaLog target(LogSettings settings, DataFolder folder, LogFailures failures) {
    return KafkaLog.open(
        settings(cluster(settings), false, settings, folder.promotion()), failures);
  }

  /** The same log, served together with the one its boards move to; closing it closes neither. */
  OpenLog moving(Moving both) {
    return new OpenLog(log, broker, Optional.of(both));
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
        topics(settings),
        ledger,
        PATIENCE,
        System::nanoTime);
  }

  private static Set<TopicName> topics(LogSettings settings) {
    return settings.topics().stream()
        .flatMap(
            choice ->
                switch (choice) {
                  case CHANGES -> Stream.of(TopicName.CHANGES, TopicName.CHANGES_POSITIONS);
                  case WHEREABOUTS -> Stream.of(TopicName.DELIVERY_WHERE);
                  case FORWARDING -> Stream.of(TopicName.DELIVERY_INBOX);
                })
        .collect(Collectors.toUnmodifiableSet());
  }

  /** For what is done with the topics of an external cluster, without a data folder. */
  static KafkaLogSettings external(LogSettings settings) {
    return settings(cluster(settings), false, settings, Path.of(""));
  }

  private static KafkaConnection cluster(LogSettings settings) {
    String kafka =
        settings
            .kafka()
            .orElseThrow(
                () ->
                    new CommandFailedException(
                        ExitCodes.USAGE,
                        "This is about the topics of an external cluster: name it with --kafka."));
    return new KafkaConnection(kafka, settings.kafkaProperties());
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

  /** Of all boards, wherever they are. */
  OperationLog operations() {
    return moving.<OperationLog>map(Moving::places).orElseGet(log::operations);
  }

  /** Beside the partitions of {@link #operations}. */
  CanaryTopic canaries() {
    return moving.map(Moving::canaries).orElseGet(log::canaries);
  }

  /** Whose positions a state store holds. */
  String identity() {
    return moving.map(Moving::identity).orElseGet(log::identity);
  }

  /** Whether boards move: then no snapshot is taken, as it would be of positions in two logs. */
  boolean moves() {
    return moving.isPresent();
  }

  /** The store, as the replicas are to be given it. */
  StateStore watched(StateStore store) {
    return moving.map(both -> both.watch().over(store)).orElse(store);
  }

  /** Address of the embedded broker. */
  Optional<String> brokerAddress() {
    return broker.map(EmbeddedBroker::bootstrapServers);
  }

  @Override
  public void close() {
    if (moves()) {
      return;
    }
    log.close();
    broker.ifPresent(EmbeddedBroker::close);
  }
}
