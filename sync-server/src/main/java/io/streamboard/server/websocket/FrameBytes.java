package io.streamboard.server.websocket;

import io.streamboard.model.wire.CloseCode;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Frames of the WebSocket protocol (RFC 6455, section 5.5) that carry no message, as a server sends
 * them: unmasked.
 */
final class FrameBytes {

  private static final int CLOSE = 0x88;
  private static final int PING = 0x89;

  private FrameBytes() {}

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
