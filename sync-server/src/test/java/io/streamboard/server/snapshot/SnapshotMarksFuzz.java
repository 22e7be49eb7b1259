package io.streamboard.server.snapshot;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Keys, heads and checkpoints in the topic of snapshots, however damaged: they count or they do
 * not, and what counts is written as it was read.
 */
public final class SnapshotMarksFuzz {
  private SnapshotMarksFuzz() {}

  /** A key up to the first line feed, and the value behind it. */
  public static void fuzzerTestOneInput(byte[] bytes) {
    int end = 0;
    while (end < bytes.length && bytes[end] != '\n') {
      end++;
    }
    String key = new String(bytes, 0, end, UTF_8);
    byte[] value = Arrays.copyOfRange(bytes, Math.min(end + 1, bytes.length), bytes.length);
    SnapshotKey.parse(key).ifPresent(found -> assertThat(found.text()).isEqualTo(key));
    SnapshotHead.decode(value)
        .ifPresent(
            head -> assertThat(SnapshotHead.decode(head.encode())).isEqualTo(Optional.of(head)));
    Checkpoint.parse(key, value)
        .ifPresent(
            found ->
                assertThat(Checkpoint.parse(found.key(), found.value()))
                    .isEqualTo(Optional.of(found)));
  }

  public static List<byte[]> seeds() {
    String head = new String(new SnapshotHead(1, 3, 70, 12, 2, "0".repeat(64)).encode(), UTF_8);
    return List.of(
        ("b1/0/head\n" + head).getBytes(UTF_8),
        "b1/1/0\n{}".getBytes(UTF_8),
        "checkpoint/3\n71".getBytes(UTF_8));
  }
}
