package io.streamboard.desktop.picture;

import io.streamboard.model.picture.BadPictureException;
import io.streamboard.model.picture.BadPictureException.Fault;
import io.streamboard.model.picture.PictureHead;
import java.nio.ByteBuffer;

/**
 * What cameras and programs note in the files of pictures beside the picture: where and when it was
 * taken, by whom, with what, a small copy of it, anything behind its end. Others on a board need
 * none of it. Pure.
 */
public final class PictureNotes {

  private PictureNotes() {}

  /**
   * The same picture, bit for bit, without its notes but for which side is up. Throws {@link
   * BadPictureException} for what is no picture within the limits.
   *
   * @param file whole; it stays as it is
   */
  public static byte[] removed(byte[] file) {
    PictureHead head = PictureHead.read(ByteBuffer.wrap(file));
    try {
      return switch (head.type()) {
        case JPEG -> JpegNotes.removed(file, head.turn());
        case PNG -> PngNotes.removed(file);
        case GIF -> GifNotes.removed(file);
      };
    } catch (IndexOutOfBoundsException cut) {
      throw new BadPictureException(Fault.CUT, "the file ends before the picture does", cut);
    }
  }
}
