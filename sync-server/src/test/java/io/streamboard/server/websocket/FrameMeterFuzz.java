package io.streamboard.server.websocket;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.model.limit.Limits;
import io.streamboard.server.testing.RawSocket;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The heads of frames in any stream of bytes, cut into reads in any way: the first fault is the one
 * that a plain walk over the whole stream finds (RFC 6455, section 5.2), however it is cut.
 */
public final class FrameMeterFuzz {
  private static final int MOST_FRAGMENTS = 4_096;

  private FrameMeterFuzz() {}

  /** The first byte says how long each read is; 0: everything at once. */
  public static void fuzzerTestOneInput(byte[] bytes) {
    if (bytes.length == 0) {
      return;
    }
    byte[] stream = Arrays.copyOfRange(bytes, 1, bytes.length);
    int read = bytes[0] == 0 ? Math.max(1, stream.length) : bytes[0] & 0xFF;
    assertThat(metered(stream, read)).isEqualTo(expected(stream));
  }

  private static Optional<FrameMeter.Fault> metered(byte[] stream, int read) {
    FrameMeter meter = new FrameMeter();
    for (int at = 0; at < stream.length; at += read) {
      ByteBuffer bytes = ByteBuffer.wrap(stream, at, Math.min(read, stream.length - at));
      Optional<FrameMeter.Fault> fault = meter.look(bytes);
      assertThat(bytes.position()).isEqualTo(at);
      if (fault.isPresent()) {
        return fault;
      }
    }
    return Optional.empty();
  }

  private static Optional<FrameMeter.Fault> expected(byte[] stream) {
    BigInteger message = BigInteger.ZERO;
    int fragments = 0;
    int at = 0;
    while (at + 2 <= stream.length) {
      int opcode = stream[at] & 0x0F;
      boolean masked = stream[at + 1] < 0;
      int wide = wide(stream[at + 1] & 0x7F);
      int head = 2 + wide + (masked ? 4 : 0);
      if (at + head > stream.length) {
        return Optional.empty();
      }
      BigInteger length =
          wide == 0
              ? BigInteger.valueOf(stream[at + 1] & 0x7F)
              : new BigInteger(1, Arrays.copyOfRange(stream, at + 2, at + 2 + wide));
      if (!masked || length.bitLength() > 63) {
        return Optional.of(FrameMeter.Fault.PROTOCOL);
      }
      if (opcode == 2) {
        return Optional.of(FrameMeter.Fault.BINARY);
      }
      if (opcode < 8) {
        message = opcode == 0 ? message.add(length) : length;
        fragments = opcode == 0 ? fragments + 1 : 0;
        if (message.compareTo(BigInteger.valueOf(Limits.MESSAGE_BYTES)) > 0
            || fragments > MOST_FRAGMENTS) {
          return Optional.of(FrameMeter.Fault.TOO_LARGE);
        }
      }
      BigInteger next = length.add(BigInteger.valueOf(at + head));
      if (next.compareTo(BigInteger.valueOf(stream.length)) > 0) {
        return Optional.empty();
      }
      at = next.intValueExact();
    }
    return Optional.empty();
  }

  private static int wide(int length) {
    return switch (length) {
      case 126 -> 2;
      case 127 -> 8;
      default -> 0;
    };
  }

  public static List<byte[]> seeds() {
    byte[] text = "{\"type\":\"request\"}".getBytes(UTF_8);
    return List.of(
        stream(0, RawSocket.masked(0x81, text)),
        stream(1, RawSocket.masked(0x81, text), RawSocket.masked(0x89, new byte[3])),
        stream(3, RawSocket.masked(0x01, text), RawSocket.masked(0x80, text)),
        stream(7, RawSocket.masked(0x81, new byte[200]), RawSocket.masked(0x82, text)),
        stream(0, new byte[] {(byte) 0x81, 2, '{', '}'}),
        stream(0, new byte[] {(byte) 0x81, (byte) 0xFF, 0, 0, 0, 0, 0, 4, 0, 1, 1, 2, 3, 4}),
        stream(0, RawSocket.masked(0x88, new byte[] {3, (byte) 0xE8})));
  }

  private static byte[] stream(int read, byte[]... frames) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.write(read);
    List.of(frames).forEach(all::writeBytes);
    return all.toByteArray();
  }
}
