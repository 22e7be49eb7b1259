package io.streamboard.server.delivery;

import java.nio.ByteBuffer;

/**
 * What comes before a text on a WebSocket: the head of a frame that is whole and unmasked, as a
 * server sends it (RFC 6455, section 5.2).
 */
final class TextHead {

  private static final int TEXT = 0x81;
  private static final int SHORT = 125;
  private static final int TWO_BYTES = 126;
  private static final int EIGHT_BYTES = 127;
  private static final int MEDIUM = 0xFFFF;

  private TextHead() {}

  /**
   * The head and these first bytes of a text.
   *
   * @param length bytes of the whole text
   */
  static byte[] before(byte[] first, int length) {
    ByteBuffer all = ByteBuffer.allocate(bytes(length) + first.length);
    all.put((byte) TEXT);
    if (length <= SHORT) {
      all.put((byte) length);
    } else if (length <= MEDIUM) {
      all.put((byte) TWO_BYTES).putShort((short) length);
    } else {
      all.put((byte) EIGHT_BYTES).putLong(length);
    }
    return all.put(first).array();
  }

  /** Bytes of the head with which the frame starts. */
  static int length(byte[] start) {
    return switch (start[1]) {
      case TWO_BYTES -> 4;
      case EIGHT_BYTES -> 10;
      default -> 2;
    };
  }

  private static int bytes(int length) {
    if (length <= SHORT) {
      return 2;
    }
    return length <= MEDIUM ? 4 : 10;
  }
}
