package io.streamboard.benchmarks.generator;

import io.streamboard.benchmarks.wire.Framing;
import java.nio.charset.StandardCharsets;

/** Where a client's messages go: each in one frame, in their order. */
@FunctionalInterface
public interface Mouth {
  /**
   * Sends a message.
   *
   * @param opcode as in {@link Framing}
   */
  void say(int opcode, byte[] payload);

  default void say(String text) {
    say(Framing.TEXT, text.getBytes(StandardCharsets.UTF_8));
  }
}
