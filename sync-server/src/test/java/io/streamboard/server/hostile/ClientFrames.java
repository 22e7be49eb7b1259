package io.streamboard.server.hostile;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** WebSocket frames as a client sends them (RFC 6455, section 5.2), also such as it must not. */
final class ClientFrames {
  static final int FIN = 0x80;
  static final int CONTINUATION = 0;
  static final int TEXT = 1;
  static final int BINARY = 2;
  static final int CLOSE = 8;
  static final int PING = 9;

  private static final byte[] MASK = {0x11, 0x22, 0x33, 0x44};

  private ClientFrames() {}

  static byte[] text(String text) {
    return frame(FIN | TEXT, utf8(text));
  }

  static byte[] texts(int count, String text) {
    byte[] one = text(text);
    ByteBuffer all = ByteBuffer.allocate(count * one.length);
    for (int i = 0; i < count; i++) {
      all.put(one);
    }
    return written(all);
  }

  /** A masked frame with this first byte. */
  static byte[] frame(int head, byte[] payload) {
    ByteBuffer frame = head(head, payload.length, true);
    frame.put(MASK);
    for (int i = 0; i < payload.length; i++) {
      frame.put((byte) (payload[i] ^ MASK[i % MASK.length]));
    }
    return written(frame);
  }

  static byte[] unmasked(int head, byte[] payload) {
    return written(head(head, payload.length, false).put(payload));
  }

  /** The head of a masked frame that announces this length in 64 bits, and nothing behind it. */
  static byte[] announced(int head, long length) {
    return written(
        ByteBuffer.allocate(14).put((byte) head).put((byte) 0xFF).putLong(length).put(MASK));
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static byte[] bytes(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return bytes;
  }

  static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }

  private static ByteBuffer head(int head, int length, boolean masked) {
    ByteBuffer frame = ByteBuffer.allocate(14 + length).put((byte) head);
    int bit = masked ? 0x80 : 0;
    if (length < 126) {
      frame.put((byte) (bit | length));
    } else if (length < 65_536) {
      frame.put((byte) (bit | 126)).putShort((short) length);
    } else {
      frame.put((byte) (bit | 127)).putLong(length);
    }
    return frame;
  }

  private static byte[] written(ByteBuffer frame) {
    byte[] bytes = new byte[frame.position()];
    frame.flip().get(bytes);
    return bytes;
  }
}
