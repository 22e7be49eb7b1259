package io.streamboard.benchmarks.contestant;

import io.streamboard.benchmarks.generator.Dialect;
import io.streamboard.benchmarks.generator.Generator;
import io.streamboard.benchmarks.generator.Talk;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * Boards whose moves are operations, and where the log ended before they were made.
 *
 * @param start by partition
 * @param begin the clocks before the first move
 * @param compacts whether the broker compacts snapshots meanwhile
 */
record LoggedArena(
    Dialect dialect,
    LogReader log,
    Map<TopicPartition, Long> start,
    ClockReading begin,
    boolean compacts)
    implements Arena {
  LoggedArena {
    start = Map.copyOf(start);
  }

  @Override
  public Proof proof(Generator generator) {
    LogProof proof = new LogProof(generator.moves(), new SharedClock(begin, ClockReading.now()));
    Map<String, LoggedBoard> boards = new HashMap<>();
    for (ConsumerRecord<byte[], byte[]> record : log.from(start)) {
      boards.computeIfAbsent(LoggedBoard.boardOf(record), LoggedBoard::new).fold(record);
    }
    boards.values().forEach(proof::take);
    for (Talk talk : generator.talks()) {
      if (talk instanceof BoardTalk client) {
        LoggedBoard board = boards.computeIfAbsent(client.boardId(), LoggedBoard::new);
        proof.stands(board, client.revision(), client.chain());
      }
    }
    return compacts ? proof.result().and(log.snapshots()) : proof.result();
  }
}
