package io.streamboard.server.log.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.streamboard.model.id.BoardId;
import io.streamboard.model.limit.InvalidValueException;
import io.streamboard.server.log.OperationLog;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;

/** The topic {@code operations}. */
final class KafkaOperationLog implements OperationLog {
  private static final byte[] NOTHING = {};

  private final KafkaTopic topic;
  private final String canary;
  private final BoardPartitions boards;

  /**
   * @param canary the topic that is followed beside, by the same thread
   */
  KafkaOperationLog(KafkaTopic topic, String canary, int partitions) {
    this.topic = topic;
    this.canary = canary;
    this.boards = new BoardPartitions(partitions);
  }

  @Override
  public int partitions() {
    return boards.count();
  }

  @Override
  public int partitionOf(BoardId board) {
    return boards.of(board);
  }

  @Override
  public CompletableFuture<Long> append(BoardId board, byte[] stored) {
    return topic.append(
        new ProducerRecord<>(topic.name(), boards.of(board), BoardPartitions.key(board), stored));
  }

  @Override
  public Following follow(Map<Integer, Long> from, Listener listener) {
    Map<Integer, Long> all =
        IntStream.range(0, boards.count())
            .boxed()
            .collect(Collectors.toMap(p -> p, p -> from.getOrDefault(p, 0L)));
    return topic.follow(all, canariesBeside(all.keySet()), new ListenerSink(listener, canary));
  }

  private Set<TopicPartition> canariesBeside(Set<Integer> partitions) {
    return partitions.stream()
        .map(partition -> new TopicPartition(canary, partition))
        .collect(Collectors.toSet());
  }

  @Override
  public FollowingSome followSome(Listener listener) {
    Set<Integer> all = IntStream.range(0, boards.count()).boxed().collect(Collectors.toSet());
    return topic.followSome(canariesBeside(all), new ListenerSink(listener, canary));
  }

  @Override
  public void read(int partition, long from, long to, Listener listener) {
    topic.read(partition, from, to, new ListenerSink(listener, canary));
  }

  @Override
  public long end(int partition) {
    return topic.end(partition);
  }

  private record ListenerSink(Listener listener, String canary) implements RecordSink {
    @Override
    public void record(ConsumerRecord<byte[], byte[]> record) {
      byte[] bytes = record.value() == null ? NOTHING : record.value();
      if (record.topic().equals(canary)) {
        listener.canary(record.partition(), new String(bytes, UTF_8));
        return;
      }
      Optional<BoardId> board = boardOf(record);
      listener.awaitRoom();
      board.ifPresent(
          id -> listener.record(new StoredRecord(record.partition(), record.offset(), id, bytes)));
    }

    /** A record that names no board cannot change one; every follower passes it by. */
    private static Optional<BoardId> boardOf(ConsumerRecord<byte[], byte[]> record) {
      try {
        return Optional.ofNullable(record.key()).map(key -> new BoardId(new String(key, UTF_8)));
      } catch (InvalidValueException e) {
        return Optional.empty();
      }
    }

    @Override
    public void caughtUp(int partition, long next) {
      listener.caughtUp(partition, next);
    }

    @Override
    public void batchEnd() {
      listener.batchEnd();
    }
  }
}
