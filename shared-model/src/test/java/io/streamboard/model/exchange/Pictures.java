package io.streamboard.model.exchange;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Files that begin as pictures do. Behind the header there is nothing, which nobody looks at. */
public final class Pictures {
  private Pictures() {}

  public static byte[] png(int width, int height) {
    return ByteBuffer.allocate(33)
        .put(ascii("\u0089PNG\r\n\u001a\n"))
        .putInt(13)
        .put(ascii("IHDR"))
        .putInt(width)
        .putInt(height)
        .array();
  }

  public static byte[] gif(int width, int height) {
    return new byte[] {
      'G',
      'I',
      'F',
      '8',
      '9',
      'a',
      (byte) width,
      (byte) (width >> 8),
      (byte) height,
      (byte) (height >> 8),
      0,
      0,
      0
    };
  }

  /** With a segment of an application before the frame. */
  public static byte[] jpeg(int width, int height) {
    return ByteBuffer.allocate(40)
        .putInt(0xFFD8FFE0)
        .putShort((short) 16)
        .put(new byte[14])
        .putShort((short) 0xFFC2)
        .putShort((short) 17)
        .put((byte) 8)
        .putShort((short) height)
        .putShort((short) width)
        .array();
  }

  public static byte[] webp(int width, int height) {
    byte[] bytes = new byte[30];
    System.arraycopy(ascii("RIFF\0\0\0\0WEBPVP8X"), 0, bytes, 0, 16);
    little(bytes, 24, width - 1);
    little(bytes, 27, height - 1);
    return bytes;
  }

  /** The lossless kind. */
  public static byte[] webpLossless(int width, int height) {
    byte[] bytes = new byte[30];
    System.arraycopy(ascii("RIFF\0\0\0\0WEBPVP8L"), 0, bytes, 0, 16);
    bytes[20] = 0x2f;
    int bits = width - 1 | (height - 1) << 14;
    little(bytes, 21, bits);
    bytes[24] = (byte) (bits >>> 24);
    return bytes;
  }

  public static byte[] padded(byte[] picture, int length) {
    return Arrays.copyOf(picture, length);
  }

  private static void little(byte[] bytes, int at, int value) {
    bytes[at] = (byte) value;
    bytes[at + 1] = (byte) (value >> 8);
    bytes[at + 2] = (byte) (value >> 16);
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
