package io.streamboard.server.log.kafka;

import io.streamboard.server.log.OperationLog;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;

/** One topic: appending, following and reading it, whatever it holds. Thread-safe. */
final class KafkaTopic implements AutoCloseable {
  private final String name;
  private final Fetching fetching;
  private final KafkaAccess access;
  private final KafkaAppender appender;
  private final LogEnds ends;
  private final Set<KafkaFollowing> followings = ConcurrentHashMap.newKeySet();

  KafkaTopic(String name, Fetching fetching, KafkaAccess access, KafkaAppender appender) {
    this.name = name;
    this.fetching = fetching;
    this.access = access;
    this.appender = appender;
    this.ends = new LogEnds(access.admin());
  }

  String name() {
    return name;
  }

  CompletableFuture<Long> append(ProducerRecord<byte[], byte[]> record) {
    return appender.append(record);
  }

  OperationLog.Following follow(Map<Integer, Long> from, RecordSink sink) {
    return follow(from, Set.of(), sink);
  }

  /**
   * @param passing partitions of other topics that are read beside it, from their ends, without
   *     position: what is lost of them is no loss
   */
  OperationLog.Following follow(
      Map<Integer, Long> from, Set<TopicPartition> passing, RecordSink sink) {
    Map<TopicPartition, Long> positions = positions(from);
    ends.check(positions);
    KafkaFollowing following =
        KafkaFollowing.start(name, positions, passing, fetching, access, sink);
    followings.add(following);
    return () -> end(following);
  }

  /** At first of no partition of this topic. */
  OperationLog.FollowingSome followSome(Set<TopicPartition> passing, RecordSink sink) {
    KafkaFollowing following =
        KafkaFollowing.start(name, Map.of(), passing, fetching.changing(), access, sink);
    followings.add(following);
    return new Some(following);
  }

  private void end(KafkaFollowing following) {
    following.close();
    followings.remove(following);
  }

  private final class Some implements OperationLog.FollowingSome {
    private final KafkaFollowing following;

    Some(KafkaFollowing following) {
      this.following = following;
    }

    @Override
    public void add(Map<Integer, Long> from) {
      Map<TopicPartition, Long> positions = positions(from);
      ends.check(positions);
      following.add(positions);
    }

    @Override
    public CompletableFuture<Void> remove(int partition) {
      return following.remove(new TopicPartition(name, partition));
    }

    @Override
    public void close() {
      end(following);
    }
  }

  private Map<TopicPartition, Long> positions(Map<Integer, Long> from) {
    Map<TopicPartition, Long> positions = new HashMap<>();
    from.forEach((partition, offset) -> positions.put(new TopicPartition(name, partition), offset));
    return positions;
  }

  void read(int partition, long from, long to, RecordSink sink) {
    TopicPartition where = new TopicPartition(name, partition);
    ends.check(Map.of(where, from));
    ends.check(Map.of(where, to));
    if (from < to) {
      new KafkaReader(access).read(where, from, to, sink);
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
