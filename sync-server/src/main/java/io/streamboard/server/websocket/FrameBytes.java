package io.streamboard.server.websocket;

import io.streamboard.model.wire.CloseCode;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Frames of the WebSocket protocol (RFC 6455, section 5.2) as a server sends them: whole and
 * unmasked.
 */
final class FrameBytes {

  private static final int TEXT = 0x81;
  private static final int CLOSE = 0x88;
  private static final int PING = 0x89;
  private static final int SHORT = 125;
  private static final int MEDIUM = 0xFFFF;

  private FrameBytes() {}

  /** Bytes that come before a text of this length. */
  static int headerLength(int length) {
    if (length <= SHORT) {
      return 2;
    }
    return length <= MEDIUM ? 4 : 10;
  }

  /** Puts what comes before a text of this length. */
  static void putTextHeader(ByteBuffer into, int length) {
    into.put((byte) TEXT);
    if (length <= SHORT) {
      into.put((byte) length);
    } else if (length <= MEDIUM) {
      into.put((byte) 126).putShort((short) length);
    } else {
      into.put((byte) 127).putLong(length);
    }
  }

  static ByteBuffer close(CloseCode code) {
    byte[] reason = code.code().getBytes(StandardCharsets.US_ASCII);
    ByteBuffer frame = ByteBuffer.allocate(4 + reason.length);
    frame
        .put((byte) CLOSE)
        .put((byte) (2 + reason.length))
        .putShort((short) code.number())
        .put(reason);
    return frame.flip();
  }

  static ByteBuffer ping() {
    return ByteBuffer.wrap(new byte[] {(byte) PING, 0});
  }

  static boolean isClose(ByteBuffer frame) {
    return frame.remaining() >= 2 && (frame.get(frame.position()) & 0xFF) == CLOSE;
  }

  /** The code in a close frame, or 1005 when it has none. */
  static int closeCode(ByteBuffer frame) {
    return frame.remaining() >= 4 ? frame.getShort(frame.position() + 2) & 0xFFFF : 1005;
  }
}
