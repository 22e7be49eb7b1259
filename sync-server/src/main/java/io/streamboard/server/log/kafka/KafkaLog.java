package io.streamboard.server.log.kafka;

import io.streamboard.server.blob.BlobLog;
import io.streamboard.server.log.KeyedTopic;
import io.streamboard.server.log.Log;
import io.streamboard.server.log.LogException;
import io.streamboard.server.log.OperationLog;
import io.streamboard.server.log.TopicName;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;

/**
 * The log on a Kafka cluster. Opening creates the topics that are missing and refuses those that do
 * not fit; both block. Close it after everything that follows or appends.
 */
public final class KafkaLog implements Log {
  private static final String OPERATIONS = "operations";

  private final String identity;
  private final Optional<String> weakness;
  private final Admin admin;
  private final KafkaAppender appender;
  private final KafkaTopic operationsTopic;
  private final OperationLog operations;
  private final Map<TopicName, KafkaTopic> keyedTopics = new EnumMap<>(TopicName.class);
  private final KafkaAppender blobAppender;
  private final KafkaBlobLog blobs;

  private KafkaLog(
      KafkaLogSettings settings, KafkaAccess access, LogLedger found, Optional<String> weakness) {
    this.weakness = weakness;
    this.admin = access.admin();
    this.identity = found.topic();
    this.appender = new KafkaAppender("log-append", access.clients()::producer, access.nanos());
    this.blobAppender =
        new KafkaAppender("log-append-blobs", access.clients()::producer, access.nanos());
    this.operationsTopic =
        new KafkaTopic(
            settings.prefix() + OPERATIONS,
            settings.alone() ? Fetching.SELDOM : Fetching.AT_ONCE,
            access,
            appender);
    this.operations =
        new KafkaOperationLog(
            operationsTopic, settings.prefix() + TopicName.CANARY.text(), found.partitions());
    for (TopicName name : TopicName.values()) {
      keyedTopics.put(
          name,
          new KafkaTopic(
              settings.prefix() + name.text(),
              Fetching.AT_ONCE,
              access,
              name == TopicName.BLOBS ? blobAppender : appender));
    }
    this.blobs = new KafkaBlobLog(keyed(TopicName.BLOBS), new RecordReaders(access));
  }

  /**
   * Blocks until the topics are there.
   *
   * @throws LogRefusedException when topics do not fit the data folder or the promises
   * @throws LogException {@code LOG_UNAVAILABLE} when the cluster does not answer in time
   */
  public static KafkaLog open(KafkaLogSettings settings, LogFailures failures) {
    KafkaClients clients = new KafkaClients(settings.connection());
    Admin admin = clients.admin();
    try {
      TopicSetup setup = new TopicSetup(admin, settings);
      LogLedger found = setup.ensure();
      return new KafkaLog(
          settings,
          new KafkaAccess(clients, admin, settings.nanos(), failures),
          found,
          setup.weakness());
    } catch (LogException e) {
      admin.close(Duration.ZERO);
      throw new LogException(
          e.problem(),
          e.getMessage() + " Is Kafka there at " + settings.connection().bootstrapServers() + "?",
          e);
    } catch (RuntimeException e) {
      admin.close(Duration.ZERO);
      throw e;
    }
  }

  /** Names this log and no other: positions kept under another identity mean nothing here. */
  public String identity() {
    return identity;
  }

  /**
   * A sentence about what the loss of a broker of the operator's cluster would do; for whoever
   * serves to say. Empty when it does no harm, and for the embedded broker.
   */
  public Optional<String> weakness() {
    return weakness;
  }

  @Override
  public OperationLog operations() {
    return operations;
  }

  @Override
  public KeyedTopic topic(TopicName name) {
    return new KafkaKeyedTopic(keyed(name));
  }

  private KafkaTopic keyed(TopicName name) {
    KafkaTopic topic = keyedTopics.get(name);
    if (topic == null) {
      throw new IllegalArgumentException(name.text());
    }
    return topic;
  }

  /** The topic that is read by place. */
  public BlobLog blobs() {
    return blobs;
  }

  @Override
  public void close() {
    operationsTopic.close();
    keyedTopics.values().forEach(KafkaTopic::close);
    blobs.close();
    blobAppender.close();
    appender.close();
    admin.close(Duration.ofSeconds(2));
  }
}
