package io.streamboard.server.log.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.streamboard.model.id.BoardId;
import org.apache.kafka.common.utils.Utils;

/**
 * Which partition a board lives in: Kafka's murmur2 of the id's UTF-8 bytes, made positive, modulo
 * the number of partitions. That is what Kafka's own clients do with a key in any language, so a
 * stranger's tool finds a board too. Part of the address of every board: it never changes.
 */
final class BoardPartitions {
  private final int count;

  BoardPartitions(int count) {
    this.count = count;
  }

  int count() {
    return count;
  }

  int of(BoardId board) {
    return Utils.toPositive(Utils.murmur2(key(board))) % count;
  }

  static byte[] key(BoardId board) {
    return board.value().getBytes(UTF_8);
  }
}
