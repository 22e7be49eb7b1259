package io.streamboard.server.snapshot;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/**
 * The last record of a snapshot: only with it the chunks before it count.
 *
 * @param partition and {@code offset}: of the last record of the log folded into the state
 * @param hash SHA-256 of the chunks together, 64 hexadecimal digits
 */
record SnapshotHead(
    int format, int partition, long offset, long revision, int chunks, String hash) {
  static final int FORMAT = 1;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  byte[] encode() {
    try {
      return JSON.writeValueAsBytes(this);
    } catch (JsonProcessingException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** Empty for bytes that are no head of a known format: the snapshot does not count. */
  static Optional<SnapshotHead> decode(byte[] bytes) {
    try {
      return Optional.ofNullable(JSON.readValue(bytes, SnapshotHead.class))
          .filter(head -> head.format == FORMAT);
    } catch (IOException malformed) {
      return Optional.empty();
    }
  }
}
