package io.streamboard.model.picture;

import io.streamboard.model.picture.BadPictureException.Fault;

/** A WebP's first chunk tells its size in one of three ways. */
final class WebpHead {
  static final String RIFF = "RIFF";
  static final String WEBP = "WEBP";

  private static final int FIRST = 12;
  private static final int DATA = 20;
  private static final int ANIMATED = 0x02;

  private WebpHead() {}

  static PictureHead read(PictureBytes file) {
    file.reaches(8 + file.littleIntAt(4));
    if (file.begins(FIRST, "VP8 ")) {
      return lossy(file);
    }
    if (file.begins(FIRST, "VP8L")) {
      return lossless(file);
    }
    if (file.begins(FIRST, "VP8X")) {
      return extended(file);
    }
    throw new BadPictureException(Fault.DAMAGED, "a WebP without a picture");
  }

  private static PictureHead lossy(PictureBytes file) {
    if (!file.begins(DATA + 3, "\u009d\u0001\u002a")) {
      throw new BadPictureException(Fault.DAMAGED, "a WebP that begins with no key frame");
    }
    return still(file.littleShortAt(DATA + 6) & 0x3FFF, file.littleShortAt(DATA + 8) & 0x3FFF);
  }

  private static PictureHead lossless(PictureBytes file) {
    if (file.byteAt(DATA) != 0x2F) {
      throw new BadPictureException(Fault.DAMAGED, "a WebP of another version");
    }
    long sides = file.littleIntAt(DATA + 1);
    return still((int) (sides & 0x3FFF) + 1, (int) ((sides >> 14) & 0x3FFF) + 1);
  }

  private static PictureHead extended(PictureBytes file) {
    if ((file.byteAt(DATA) & ANIMATED) != 0) {
      throw new BadPictureException(Fault.UNKNOWN_TYPE, "moving WebP pictures are not known");
    }
    return still(threeBytes(file, DATA + 4) + 1, threeBytes(file, DATA + 7) + 1);
  }

  private static int threeBytes(PictureBytes file, int at) {
    return file.littleShortAt(at) | file.byteAt(at + 2) << 16;
  }

  private static PictureHead still(int width, int height) {
    return new PictureHead(PictureType.WEBP, width, height, 1, 1);
  }
}
