package io.streamboard.server.log.kafka;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Makes Kafka's clients with the settings that the promises of the log rest on. */
final class KafkaClients {
  /**
   * Largest record: a full record of operations or a snapshot's chunk, with room for the envelope.
   */
  static final int RECORD_BYTES = 2 * 1024 * 1024;

  /** How long the append thread waits for the cluster before it says that nothing was written. */
  static final int APPEND_BLOCK_MILLIS = 2_000;

  /** After this a sent record's fate is unknown. */
  static final int DELIVERY_MILLIS = 10_000;

  /** Who says nothing for so long is gone: the least that brokers allow by themselves. */
  static final int MEMBER_MILLIS = 6_000;

  private static final int REQUEST_MILLIS = 5_000;
  private static final long BUFFER_BYTES = 16L * 1024 * 1024;

  private final KafkaConnection connection;
  private final ClientFigures figures = new ClientFigures();

  KafkaClients(KafkaConnection connection) {
    this.connection = connection;
  }

  /** What the clients made here say of themselves. */
  ClientFigures figures() {
    return figures;
  }

  Producer<byte[], byte[]> producer(String purpose) {
    return producer(purpose, Map.of());
  }

  /**
   * Of those with the same id only the last one may write.
   *
   * @param id its transactional id
   */
  Producer<byte[], byte[]> fencedProducer(String id, String purpose) {
    return producer(
        purpose,
        Map.of(
            ProducerConfig.TRANSACTIONAL_ID_CONFIG,
            id,
            // Readers wait so long for a transaction whose writer has gone.
            ProducerConfig.TRANSACTION_TIMEOUT_CONFIG,
            DELIVERY_MILLIS,
            ProducerConfig.MAX_BLOCK_MS_CONFIG,
            DELIVERY_MILLIS));
  }

  private Producer<byte[], byte[]> producer(String purpose, Map<String, Object> more) {
    Map<String, Object> settings = common(purpose);
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
    // What comes while a request is under way goes into the next one, together.
    settings.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
    settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, APPEND_BLOCK_MILLIS);
    settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, DELIVERY_MILLIS);
    settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, REQUEST_MILLIS);
    settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, RECORD_BYTES);
    settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, BUFFER_BYTES);
    settings.putAll(more);
    Producer<byte[], byte[]> made =
        new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    figures.made(purpose, made::metrics);
    return made;
  }

  Consumer<byte[], byte[]> consumer(String purpose, Fetching fetching) {
    Map<String, Object> settings = common(purpose);
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    // Nothing but the derived topics is written in transactions: there it waits for their ends.
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    settings.put(ConsumerConfig.FETCH_MIN_BYTES_CONFIG, fetching.bytes());
    settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, (int) fetching.patience().toMillis());
    settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 500);
    settings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, RECORD_BYTES);
    settings.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, REQUEST_MILLIS);
    settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, DELIVERY_MILLIS);
    Consumer<byte[], byte[]> made =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    figures.made(purpose, made::metrics);
    return made;
  }

  /** A consumer that is there to be dealt partitions. */
  Consumer<byte[], byte[]> member(String group) {
    Map<String, Object> settings = common("member");
    settings.put(ConsumerConfig.GROUP_ID_CONFIG, group);
    settings.put(
        ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG,
        CooperativeStickyAssignor.class.getName());
    settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, MEMBER_MILLIS);
    settings.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 1_000);
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    settings.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, REQUEST_MILLIS);
    settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, DELIVERY_MILLIS);
    Consumer<byte[], byte[]> made =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    figures.made("member", made::metrics);
    return made;
  }

  Admin admin() {
    Map<String, Object> settings = common("admin");
    settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, REQUEST_MILLIS);
    settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, DELIVERY_MILLIS);
    Admin made = Admin.create(settings);
    figures.made("admin", made::metrics);
    return made;
  }

  private Map<String, Object> common(String purpose) {
    Map<String, Object> settings = new HashMap<>(connection.properties());
    settings.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, connection.bootstrapServers());
    settings.put(AdminClientConfig.CLIENT_ID_CONFIG, "streamboard-" + purpose);
    // Read directly, see ClientFigures; MBeans of equal names would only warn.
    settings.put(AdminClientConfig.METRIC_REPORTER_CLASSES_CONFIG, "");
    settings.put("enable.metrics.push", false);
    // A broker that comes back is wanted at once; the default waits up to ten seconds.
    settings.put(AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 500);
    return settings;
  }
}
