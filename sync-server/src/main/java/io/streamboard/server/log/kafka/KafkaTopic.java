package io.streamboard.server.log.kafka;

import io.streamboard.server.log.OperationLog;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;

/** One topic: appending, following and reading it, whatever it holds. Thread-safe. */
final class KafkaTopic implements AutoCloseable {
  private final String name;
  private final KafkaClients clients;
  private final Admin admin;
  private final KafkaAppender appender;
  private final LogFailures failures;
  private final LogEnds ends;
  private final Set<KafkaFollowing> followings = ConcurrentHashMap.newKeySet();

  KafkaTopic(
      String name,
      KafkaClients clients,
      Admin admin,
      KafkaAppender appender,
      LogFailures failures) {
    this.name = name;
    this.clients = clients;
    this.admin = admin;
    this.appender = appender;
    this.failures = failures;
    this.ends = new LogEnds(admin);
  }

  String name() {
    return name;
  }

  CompletableFuture<Long> append(ProducerRecord<byte[], byte[]> record) {
    return appender.append(record);
  }

  OperationLog.Following follow(Map<Integer, Long> from, RecordSink sink) {
    Map<TopicPartition, Long> positions = new HashMap<>();
    from.forEach((partition, offset) -> positions.put(new TopicPartition(name, partition), offset));
    ends.check(positions);
    KafkaFollowing following =
        KafkaFollowing.start(name, positions, clients, admin, sink, failures);
    followings.add(following);
    return () -> {
      following.close();
      followings.remove(following);
    };
  }

  void read(int partition, long from, long to, RecordSink sink) {
    TopicPartition where = new TopicPartition(name, partition);
    ends.check(Map.of(where, from));
    ends.check(Map.of(where, to));
    if (from < to) {
      new KafkaReader(clients).read(where, from, to, sink);
    }
  }

  long end(int partition) {
    return ends.end(new TopicPartition(name, partition));
  }

  /** Ends the followings that their owners left open. */
  @Override
  public void close() {
    followings.forEach(KafkaFollowing::close);
  }
}
