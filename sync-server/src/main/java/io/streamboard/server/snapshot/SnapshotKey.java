package io.streamboard.server.snapshot;

import io.streamboard.model.id.BoardId;
import io.streamboard.model.limit.InvalidValueException;
import java.util.Optional;

/**
 * The key of a record in the topic: {@code board/slot/chunk}. Two slots take turns, so that the
 * last whole snapshot stays until the next one is whole.
 *
 * @param part the number of a chunk, or {@code head}
 */
record SnapshotKey(BoardId board, int slot, String part) {
  static final String HEAD = "head";

  String text() {
    return board + "/" + slot + "/" + part;
  }

  boolean head() {
    return part.equals(HEAD);
  }

  /** Empty for a text that is no such key. */
  static Optional<SnapshotKey> parse(String text) {
    String[] parts = text.split("/", -1);
    if (parts.length != 3 || !parts[1].matches("[01]")) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new SnapshotKey(new BoardId(parts[0]), Integer.parseInt(parts[1]), parts[2]));
    } catch (InvalidValueException noBoard) {
      return Optional.empty();
    }
  }
}
