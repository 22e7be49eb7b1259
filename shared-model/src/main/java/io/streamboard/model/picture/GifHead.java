package io.streamboard.model.picture;

import io.streamboard.model.picture.BadPictureException.Fault;

/** A GIF's blocks: as large as its screen and all frames on it, whole up to its last frame. */
final class GifHead {
  static final String OLD = "GIF87a";
  static final String NEW = "GIF89a";

  private static final int SCREEN = 13;
  private static final int DESCRIPTOR = 10;
  private static final int EXTENSION = 0x21;
  private static final int IMAGE = 0x2C;
  private static final int END = 0x3B;

  private final PictureBytes file;
  private int width;
  private int height;
  private int frames;

  private GifHead(PictureBytes file) {
    this.file = file;
    this.width = file.littleShortAt(6);
    this.height = file.littleShortAt(8);
  }

  static PictureHead read(PictureBytes file) {
    GifHead head = new GifHead(file);
    head.walk(SCREEN + colours(file.byteAt(10)));
    return new PictureHead(PictureType.GIF, head.width, head.height, head.frames, 1);
  }

  private void walk(long first) {
    long at = first;
    while (file.byteAt(at) != END && frames <= PictureLimits.FRAMES) {
      at =
          switch (file.byteAt(at)) {
            case EXTENSION -> blocks(at + 2);
            case IMAGE -> frame(at);
            default -> throw new BadPictureException(Fault.DAMAGED, "a GIF with an unknown block");
          };
    }
  }

  /** Returns the place behind it. */
  private long frame(long at) {
    frames++;
    width = Math.max(width, file.littleShortAt(at + 1) + file.littleShortAt(at + 5));
    height = Math.max(height, file.littleShortAt(at + 3) + file.littleShortAt(at + 7));
    return blocks(at + DESCRIPTOR + colours(file.byteAt(at + 9)) + 1);
  }

  private long blocks(long first) {
    long at = first;
    while (file.byteAt(at) != 0) {
      at += 1 + file.byteAt(at);
    }
    return at + 1;
  }

  /** Bytes of the colour table that the flags tell. */
  private static int colours(int flags) {
    return (flags & 0x80) == 0 ? 0 : 3 << ((flags & 0x07) + 1);
  }
}
