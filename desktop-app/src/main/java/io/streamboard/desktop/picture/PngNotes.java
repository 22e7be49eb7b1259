package io.streamboard.desktop.picture;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** Copies a PNG chunk by chunk, and leaves out those that say nothing about its pixels. */
final class PngNotes {

  private static final int SIGNATURE = 8;
  private static final int FRAME = 12;

  /** Those that a reader must know, and those about colours, sizes and moving pictures. */
  private static final Set<String> PICTURE =
      Set.of(
          "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "cHRM", "gAMA", "iCCP", "sBIT", "sRGB", "cICP",
          "bKGD", "pHYs", "acTL", "fcTL", "fdAT");

  private PngNotes() {}

  /**
   * The file with nothing but its picture.
   *
   * @param file whole up to its end
   */
  static byte[] removed(byte[] file) {
    ByteArrayOutputStream copy = new ByteArrayOutputStream(file.length);
    copy.write(file, 0, SIGNATURE);
    ByteBuffer bytes = ByteBuffer.wrap(file);
    int at = SIGNATURE;
    String kind = "";
    while (!kind.equals("IEND")) {
      int length = bytes.getInt(at);
      kind = new String(file, at + 4, 4, StandardCharsets.US_ASCII);
      if (PICTURE.contains(kind)) {
        copy.write(file, at, length + FRAME);
      }
      at += length + FRAME;
    }
    return copy.toByteArray();
  }
}
