package io.streamboard.server.snapshot;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Says of a partition: whoever holds all snapshots may start reading at {@code next}, as every
 * board is covered up to there.
 */
record Checkpoint(int partition, long next) {
  private static final String PREFIX = "checkpoint/";

  String key() {
    return PREFIX + partition;
  }

  static boolean is(String key) {
    return key.startsWith(PREFIX);
  }

  byte[] value() {
    return Long.toString(next).getBytes(StandardCharsets.US_ASCII);
  }

  static Optional<Checkpoint> parse(String key, byte[] value) {
    String number = new String(value, StandardCharsets.US_ASCII);
    if (!key.matches(PREFIX + "\\d{1,9}") || !number.matches("\\d{1,18}")) {
      return Optional.empty();
    }
    return Optional.of(
        new Checkpoint(Integer.parseInt(key.substring(PREFIX.length())), Long.parseLong(number)));
  }
}
