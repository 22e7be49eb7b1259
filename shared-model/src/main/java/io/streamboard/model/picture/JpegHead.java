package io.streamboard.model.picture;

import io.streamboard.model.picture.BadPictureException.Fault;

/** A JPEG's segments, and the scans between them: whole up to the mark of its end. */
final class JpegHead {
  static final String SIGNATURE = "\u00ff\u00d8\u00ff";

  private static final int MARK = 0xFF;
  private static final int END = 0xD9;
  private static final int SCAN = 0xDA;
  private static final int EXIF = 0xE1;

  private final PictureBytes file;
  private int width;
  private int height;
  private int scans;
  private int turn = 1;

  private JpegHead(PictureBytes file) {
    this.file = file;
  }

  static PictureHead read(PictureBytes file) {
    JpegHead head = new JpegHead(file);
    head.walk();
    if (head.scans == 0) {
      throw new BadPictureException(Fault.DAMAGED, "a JPEG without a picture");
    }
    return new PictureHead(PictureType.JPEG, head.width, head.height, 1, head.turn);
  }

  private void walk() {
    long at = mark(2);
    for (int kind = file.byteAt(at); kind != END; kind = file.byteAt(at)) {
      at = standsAlone(kind) ? mark(at + 1) : segment(kind, at + 1);
    }
  }

  /** Returns the place of the next mark's kind. */
  private long segment(int kind, long at) {
    int length = file.shortAt(at);
    if (length < 2) {
      throw new BadPictureException(Fault.DAMAGED, "a JPEG with a segment without length");
    }
    if (isFrame(kind)) {
      frame(at);
    } else if (kind == EXIF && file.begins(at + 2, "Exif\0\0")) {
      turn = ExifTurn.read(file, at + 8, at + length);
    } else if (kind == SCAN) {
      return behindScan(at + length);
    }
    return mark(at + length);
  }

  private void frame(long at) {
    if (width > 0) {
      throw new BadPictureException(Fault.DAMAGED, "a JPEG of several pictures");
    }
    height = file.shortAt(at + 3);
    width = file.shortAt(at + 5);
  }

  private long behindScan(long first) {
    scans++;
    if (scans > PictureLimits.SCANS) {
      throw new BadPictureException(Fault.TOO_LARGE, "a JPEG of too many scans");
    }
    long at = first;
    while (file.byteAt(at) != MARK || isData(file.byteAt(at + 1))) {
      at++;
    }
    return mark(at);
  }

  /** A stuffed byte, one that fills, or a mark to start again at: the scan goes on. */
  private static boolean isData(int behindMark) {
    return behindMark == 0 || (behindMark >= 0xD0 && behindMark <= 0xD7);
  }

  /** The place of the kind behind one mark or several. */
  private long mark(long first) {
    if (file.byteAt(first) != MARK) {
      throw new BadPictureException(Fault.DAMAGED, "a JPEG with something between its segments");
    }
    long at = first;
    while (file.byteAt(at) == MARK) {
      at++;
    }
    return at;
  }

  private static boolean standsAlone(int kind) {
    return kind == 0x01 || (kind >= 0xD0 && kind <= 0xD8);
  }

  private static boolean isFrame(int kind) {
    return kind >= 0xC0 && kind <= 0xCF && kind != 0xC4 && kind != 0xC8 && kind != 0xCC;
  }
}
