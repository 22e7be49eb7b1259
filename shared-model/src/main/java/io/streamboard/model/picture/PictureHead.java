package io.streamboard.model.picture;

import io.streamboard.model.picture.BadPictureException.Fault;
import java.nio.ByteBuffer;

/**
 * What a picture's file says of itself, within {@link PictureLimits}.
 *
 * @param width of the stored picture in pixels, before it is turned
 * @param height likewise
 * @param frames 1 but for a moving picture
 * @param turn how a viewer turns it, 1 to 8 as in Exif; 1 is as stored
 */
public record PictureHead(PictureType type, int width, int height, int frames, int turn) {

  public PictureHead {
    if (width < 1 || height < 1 || frames < 1 || turn < 1 || turn > 8) {
      throw new BadPictureException(Fault.DAMAGED, "a picture without pixels");
    }
    if (width > PictureLimits.SIDE
        || height > PictureLimits.SIDE
        || (long) width * height > PictureLimits.PIXELS) {
      throw new BadPictureException(Fault.TOO_LARGE, "a picture with too many pixels");
    }
    if (frames > PictureLimits.FRAMES) {
      throw new BadPictureException(Fault.TOO_LARGE, "a picture with too many frames");
    }
  }

  /**
   * Reads what is needed and no pixel; takes time by the length of the file at most. The buffer's
   * position stays.
   *
   * @throws BadPictureException for what nobody should decode
   */
  public static PictureHead read(ByteBuffer file) {
    PictureBytes bytes = new PictureBytes(file);
    if (bytes.begins(0, PngHead.SIGNATURE)) {
      return PngHead.read(bytes);
    }
    if (bytes.begins(0, JpegHead.SIGNATURE)) {
      return JpegHead.read(bytes);
    }
    if (bytes.begins(0, GifHead.OLD) || bytes.begins(0, GifHead.NEW)) {
      return GifHead.read(bytes);
    }
    throw new BadPictureException(Fault.UNKNOWN_TYPE, "no picture of a known type");
  }

  /** As it is shown, in pixels. */
  public int shownWidth() {
    return turn < 5 ? width : height;
  }

  /** As it is shown, in pixels. */
  public int shownHeight() {
    return turn < 5 ? height : width;
  }
}
