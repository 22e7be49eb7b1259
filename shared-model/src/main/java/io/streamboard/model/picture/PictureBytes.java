package io.streamboard.model.picture;

import io.streamboard.model.picture.BadPictureException.Fault;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The bytes of a file by their place; beyond the end it is {@link Fault#CUT}. */
final class PictureBytes {
  private final ByteBuffer file;

  PictureBytes(ByteBuffer file) {
    this.file = file.slice().order(ByteOrder.BIG_ENDIAN);
  }

  int length() {
    return file.limit();
  }

  int byteAt(long at) {
    return file.get(place(at, 1)) & 0xFF;
  }

  int shortAt(long at) {
    return file.getShort(place(at, 2)) & 0xFFFF;
  }

  long intAt(long at) {
    return file.getInt(place(at, 4)) & 0xFFFF_FFFFL;
  }

  int littleShortAt(long at) {
    return Short.toUnsignedInt(Short.reverseBytes((short) shortAt(at)));
  }

  long littleIntAt(long at) {
    return Integer.toUnsignedLong(Integer.reverseBytes((int) intAt(at)));
  }

  /** Whether the text, of signs below 256, stands at this place. */
  boolean begins(long at, String text) {
    if (at + text.length() > length()) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      if (byteAt(at + i) != text.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private int place(long at, int bytes) {
    if (at < 0 || at + bytes > length()) {
      throw cut();
    }
    return (int) at;
  }

  private static BadPictureException cut() {
    return new BadPictureException(Fault.CUT, "the file ends before the picture does");
  }
}
