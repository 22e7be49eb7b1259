package io.streamboard.server.log.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.streamboard.model.id.BoardId;
import io.streamboard.model.limit.InvalidValueException;
import io.streamboard.server.log.OperationLog;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/** The topic {@code operations}. */
final class KafkaOperationLog implements OperationLog {
  private static final byte[] NOTHING = {};

  private final KafkaTopic topic;
  private final BoardPartitions boards;

  KafkaOperationLog(KafkaTopic topic, int partitions) {
    this.topic = topic;
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
    return topic.follow(all, new ListenerSink(listener));
  }

  @Override
  public void read(int partition, long from, long to, Listener listener) {
    topic.read(partition, from, to, new ListenerSink(listener));
  }

  @Override
  public long end(int partition) {
    return topic.end(partition);
  }

  private record ListenerSink(Listener listener) implements RecordSink {
    @Override
    public void record(ConsumerRecord<byte[], byte[]> record) {
      byte[] bytes = record.value() == null ? NOTHING : record.value();
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
