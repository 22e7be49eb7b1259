package io.streamboard.server.forward;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Bytes for another node: numbers big-endian, texts and blocks with their length before them. */
final class ParcelWriter {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final DataOutputStream out = new DataOutputStream(bytes);

  ParcelWriter flag(boolean value) {
    return number(value ? 1 : 0);
  }

  ParcelWriter small(int value) {
    return wrote(() -> out.writeByte(value));
  }

  ParcelWriter number(long value) {
    return wrote(() -> out.writeLong(value));
  }

  ParcelWriter text(String value) {
    return block(value.getBytes(UTF_8));
  }

  ParcelWriter block(byte[] value) {
    return wrote(
        () -> {
          out.writeInt(value.length);
          out.write(value);
        });
  }

  byte[] bytes() {
    return bytes.toByteArray();
  }

  private interface Step {
    void run() throws IOException;
  }

  private ParcelWriter wrote(Step step) {
    try {
      step.run();
      return this;
    } catch (IOException never) {
      throw new UncheckedIOException(never);
    }
  }
}
