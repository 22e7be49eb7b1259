package io.streamboard.desktop.picture;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** Copies a GIF block by block, and leaves out those that say nothing about its pixels. */
final class GifNotes {

  private static final int SCREEN = 13;
  private static final int DESCRIPTOR = 10;
  private static final int EXTENSION = 0x21;
  private static final int IMAGE = 0x2C;
  private static final int END = 0x3B;
  private static final int CONTROL = 0xF9;
  private static final int APPLICATION = 0xFF;
  private static final Set<String> LOOPS = Set.of("NETSCAPE2.0", "ANIMEXTS1.0");

  private final byte[] file;

  private GifNotes(byte[] file) {
    this.file = file;
  }

  /**
   * The file with nothing but its picture.
   *
   * @param file whole up to its end
   */
  static byte[] removed(byte[] file) {
    return new GifNotes(file).run();
  }

  private byte[] run() {
    ByteArrayOutputStream copy = new ByteArrayOutputStream(file.length);
    int at = SCREEN + colours(byteAt(10));
    copy.write(file, 0, at);
    while (at < file.length && byteAt(at) != END) {
      int behind =
          byteAt(at) == IMAGE
              ? blocks(at + DESCRIPTOR + colours(byteAt(at + 9)) + 1)
              : blocks(at + 2);
      if (isPicture(at)) {
        copy.write(file, at, behind - at);
      }
      at = behind;
    }
    copy.write(END);
    return copy.toByteArray();
  }

  /** Frames, how they follow each other, and how often. */
  private boolean isPicture(int at) {
    if (byteAt(at) != EXTENSION) {
      return true;
    }
    int kind = byteAt(at + 1);
    return kind == CONTROL
        || (kind == APPLICATION
            && byteAt(at + 2) == 11
            && LOOPS.contains(new String(file, at + 3, 11, StandardCharsets.ISO_8859_1)));
  }

  private int blocks(int first) {
    int at = first;
    while (byteAt(at) != 0) {
      at += 1 + byteAt(at);
    }
    return at + 1;
  }

  private static int colours(int flags) {
    return (flags & 0x80) == 0 ? 0 : 3 << ((flags & 0x07) + 1);
  }

  private int byteAt(int at) {
    return file[at] & 0xFF;
  }
}
