package io.streamboard.server.log.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.streamboard.server.blob.BlobLog;
import io.streamboard.server.log.CanaryTopic;
import io.streamboard.server.log.DerivedWriter;
import io.streamboard.server.log.Inbox;
import io.streamboard.server.log.KeyedTopic;
import io.streamboard.server.log.Log;
import io.streamboard.server.log.LogException;
import io.streamboard.server.log.NearLog;
import io.streamboard.server.log.OperationLog;
import io.streamboard.server.log.TopicName;
import io.streamboard.server.placement.Membership;
import io.streamboard.server.telemetry.Figure;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * The log on a Kafka cluster. Opening creates the topics that are missing and refuses those that do
 * not fit; both block. Close it after everything that follows or appends.
 */
public final class KafkaLog implements Log {
  private final String identity;
  private final List<ClusterFinding> weaknesses;
  private final Admin admin;
  private final KafkaAccess access;
  private final String prefix;
  private final ClientFigures figures;
  private final WriterRights rights;
  private final KafkaAppender appender;
  private final KafkaTopic operationsTopic;
  private final OperationLog operations;
  private final Map<TopicName, KafkaTopic> keyedTopics = new EnumMap<>(TopicName.class);
  private final KafkaAppender blobAppender;
  private final KafkaBlobLog blobs;

  private KafkaLog(KafkaLogSettings settings, KafkaAccess access, TopicSetup.Ready ready) {
    LogLedger found = ready.ledger();
    this.weaknesses = ready.weaknesses();
    this.admin = access.admin();
    this.access = access;
    this.prefix = settings.prefix();
    this.figures = access.clients().figures();
    this.identity = found.topic();
    this.rights = new WriterRights(access.admin(), settings);
    this.appender = appender("log-append", "producer", settings, access);
    this.blobAppender = appender("log-append-blobs", "producer-blobs", settings, access);
    this.operationsTopic =
        new KafkaTopic(
            WantedTopics.operations(settings),
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

  private static KafkaAppender appender(
      String thread, String purpose, KafkaLogSettings settings, KafkaAccess access) {
    Taker taker =
        settings
            .connection()
            .near()
            .<Taker>map(near -> nearTaker(near, purpose, access))
            .orElseGet(() -> new ProducerTaker(() -> access.clients().producer(purpose)));
    return new KafkaAppender(thread, taker, access.nanos());
  }

  private static Taker nearTaker(NearLog near, String purpose, KafkaAccess access) {
    NearTaker taker = new NearTaker(near, access.nanos());
    access.clients().figures().counted(purpose, taker.counts());
    return taker;
  }

  /**
   * Blocks until the topics are there.
   *
   * @throws LogRefusedException when topics do not fit the data folder or the promises
   * @throws LogException {@code LOG_UNAVAILABLE} when the cluster does not answer in time
   */
  public static KafkaLog open(KafkaLogSettings settings, LogFailures failures) {
    return ClusterReach.with(
        settings.connection(),
        admin -> {
          KafkaAccess access =
              new KafkaAccess(
                  new KafkaClients(settings.connection()), admin, settings.nanos(), failures);
          TopicSetup.Ready ready = new TopicSetup(admin, settings).ensure();
          return new KafkaLog(settings, access, ready).checked(settings, access, ready.ledger());
        });
  }

  private KafkaLog checked(KafkaLogSettings settings, KafkaAccess access, LogLedger found) {
    if (settings.redundancy() == Redundancy.NONE) {
      return this;
    }
    String layout = settings.prefix() + LogLayout.TOPIC;
    try {
      new LogLayout(new KafkaTopic(layout, Fetching.AT_ONCE, access, appender))
          .check(operationsTopic.name(), found);
      return this;
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  /** Names this log and no other: positions kept under another identity mean nothing here. */
  public String identity() {
    return identity;
  }

  /**
   * What the operator accepted of the cluster, for whoever serves to say. Empty for the embedded
   * broker.
   */
  public List<ClusterFinding> weaknesses() {
    return weaknesses;
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

  /**
   * Opens the writer for what is made of a partition of the operations; whoever had it open before
   * is refused from now on. Blocking.
   */
  public DerivedWriter derivedWriter(int partition) {
    return FencedWriter.open(access.clients(), prefix, partition);
  }

  /** The nodes that share the partitions for writing what is made of them. */
  public Membership writers() {
    return new KafkaMembership(WriterRights.group(prefix), operationsTopic.name(), access);
  }

  /**
   * A place among the nodes that share the partitions of the operations. Blocking.
   *
   * @throws LogRefusedException when the cluster does not let this server be one of them
   */
  public Membership membership() {
    rights.requireNodes();
    return new KafkaMembership(WriterRights.nodes(prefix), operationsTopic.name(), access);
  }

  /** What Kafka's clients say of themselves, of those made so far and their successors. */
  public List<Figure> figures() {
    return figures.all();
  }

  /** What nodes send each other. */
  public Inbox inbox() {
    return new KafkaInbox(keyed(TopicName.DELIVERY_INBOX));
  }

  /** Where canaries are appended; they come by the follower of the operations. */
  public CanaryTopic canaries() {
    KafkaTopic topic = keyed(TopicName.CANARY);
    return (partition, run, mark) ->
        topic.append(
            new ProducerRecord<>(
                topic.name(), partition, run.getBytes(UTF_8), mark.getBytes(UTF_8)));
  }

  /**
   * The marks of canaries that came within the time until now, by the clocks of those who sent
   * them. Blocking.
   */
  public List<String> canariesSince(Instant since) {
    KafkaTopic topic = keyed(TopicName.CANARY);
    TopicPartition first = new TopicPartition(topic.name(), 0);
    long from = new LogEnds(admin).since(first, since.toEpochMilli());
    List<String> marks = new ArrayList<>();
    topic.read(0, from, topic.end(0), new Marks(marks));
    return marks;
  }

  private record Marks(List<String> marks) implements RecordSink {
    @Override
    public void record(ConsumerRecord<byte[], byte[]> record) {
      if (record.value() != null) {
        marks.add(new String(record.value(), UTF_8));
      }
    }

    @Override
    public void caughtUp(int partition, long next) {}

    @Override
    public void batchEnd() {}
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
