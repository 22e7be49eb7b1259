package io.streamboard.desktop.picture;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Copies a JPEG segment by segment, and leaves out those that say nothing about its pixels. */
final class JpegNotes {

  private static final int MARK = 0xFF;
  private static final int START = 0xD8;
  private static final int END = 0xD9;
  private static final int SCAN = 0xDA;
  private static final int COMMENT = 0xFE;
  private static final int FIRST_APPLICATION = 0xE0;
  private static final int LAST_APPLICATION = 0xEF;

  private final byte[] file;
  private final ByteArrayOutputStream copy;

  private JpegNotes(byte[] file) {
    this.file = file;
    this.copy = new ByteArrayOutputStream(file.length);
  }

  /**
   * The file with nothing but its picture.
   *
   * @param turn which side is up, 1 to 8; is noted anew where it is not 1
   */
  static byte[] removed(byte[] file, int turn) {
    JpegNotes work = new JpegNotes(file);
    work.run(turn);
    return work.copy.toByteArray();
  }

  private void run(int turn) {
    begin();
    boolean told = turn == 1;
    int at = 2;
    for (int kind = kind(at); kind != END; kind = kind(at)) {
      int mark = lastMark(at);
      if (!told && kind != FIRST_APPLICATION) {
        note(turn);
        told = true;
      }
      at = standsAlone(kind) ? alone(mark) : segment(kind, mark);
    }
    copy.write(MARK);
    copy.write(END);
  }

  private void begin() {
    copy.write(MARK);
    copy.write(START);
  }

  /** Marks may be filled up with more of the same byte. */
  private int lastMark(int at) {
    int last = at;
    while (byteAt(last + 1) == MARK) {
      last++;
    }
    return last;
  }

  private int kind(int at) {
    return byteAt(lastMark(at) + 1);
  }

  private static boolean standsAlone(int kind) {
    return kind == 0x01 || (kind >= 0xD0 && kind <= 0xD8);
  }

  private int alone(int mark) {
    copy.write(file, mark, 2);
    return mark + 2;
  }

  /** Returns the place behind it, and behind the scan that follows on its heels. */
  private int segment(int kind, int mark) {
    int length = byteAt(mark + 2) << 8 | byteAt(mark + 3);
    int behind = mark + 2 + length;
    int to = kind == SCAN ? behindScan(behind) : behind;
    if (isPicture(kind, mark + 4)) {
      copy.write(file, mark, to - mark);
    }
    return to;
  }

  private int behindScan(int first) {
    int at = first;
    while (byteAt(at) != MARK || isData(byteAt(at + 1))) {
      at++;
    }
    return at;
  }

  private static boolean isData(int behindMark) {
    return behindMark == 0 || (behindMark >= 0xD0 && behindMark <= 0xD7);
  }

  /** What others say about colours stays: without it the picture looks otherwise. */
  private boolean isPicture(int kind, int content) {
    if (kind < FIRST_APPLICATION || kind > LAST_APPLICATION) {
      return kind != COMMENT;
    }
    return (kind == 0xE0 && begins(content, "JFIF\0"))
        || (kind == 0xE2 && begins(content, "ICC_PROFILE\0"))
        || (kind == 0xEE && begins(content, "Adobe"));
  }

  private boolean begins(int at, String text) {
    return at + text.length() <= file.length
        && new String(file, at, text.length(), StandardCharsets.ISO_8859_1).equals(text);
  }

  /** A table of notes with one entry. */
  private void note(int turn) {
    byte[] exif = {
      'E',
      'x',
      'i',
      'f',
      0,
      0,
      'M',
      'M',
      0,
      42,
      0,
      0,
      0,
      8,
      0,
      1,
      0x01,
      0x12,
      0,
      3,
      0,
      0,
      0,
      1,
      0,
      (byte) turn,
      0,
      0,
      0,
      0,
      0,
      0
    };
    copy.write(MARK);
    copy.write(0xE1);
    copy.write(0);
    copy.write(exif.length + 2);
    copy.writeBytes(exif);
  }

  private int byteAt(int at) {
    return file[at] & 0xFF;
  }
}
