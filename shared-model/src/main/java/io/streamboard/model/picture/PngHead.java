package io.streamboard.model.picture;

import io.streamboard.model.picture.BadPictureException.Fault;

/** A PNG's chunks: a picture, whole. */
final class PngHead {
  static final String SIGNATURE = "\u0089PNG\r\n\u001a\n";

  private static final int AROUND_DATA = 12;
  private static final long IHDR_DATA = 13;

  private PngHead() {}

  static PictureHead read(PictureBytes file) {
    long at = SIGNATURE.length();
    if (file.intAt(at) != IHDR_DATA || !file.begins(at + 4, "IHDR")) {
      throw new BadPictureException(Fault.DAMAGED, "a PNG that does not begin with its head");
    }
    PictureHead head =
        new PictureHead(PictureType.PNG, side(file.intAt(at + 8)), side(file.intAt(at + 12)), 1, 1);
    requireWhole(file, at);
    return head;
  }

  /** So many that they are refused count as one more than the most. */
  private static int side(long pixels) {
    return (int) Math.min(pixels, PictureLimits.SIDE + 1L);
  }

  private static void requireWhole(PictureBytes file, long first) {
    boolean data = false;
    long at = first;
    while (!file.begins(at + 4, "IEND")) {
      data |= file.begins(at + 4, "IDAT");
      at += AROUND_DATA + file.intAt(at);
    }
    long _ = file.intAt(at + 8); // its sum
    if (!data) {
      throw new BadPictureException(Fault.DAMAGED, "a PNG without a picture");
    }
  }
}
