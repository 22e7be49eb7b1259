package io.streamboard.desktop.picture;

import io.streamboard.model.picture.BadPictureException;
import io.streamboard.model.picture.BadPictureException.Fault;
import io.streamboard.model.picture.PictureHead;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * One picture on its way from bytes to pixels, on one thread; only {@link #abort} comes from
 * another.
 */
final class Decoding implements AutoCloseable {

  /** Of what a reader makes, before it is shrunk to what is wanted. */
  private static final long MOST_BYTES = 20_000_000;

  private final ImageReader reader;
  private final PictureHead head;
  private final Wanted wanted;

  private Decoding(ImageReader reader, PictureHead head, Wanted wanted) {
    this.reader = reader;
    this.head = head;
    this.wanted = wanted;
  }

  static Decoding of(byte[] file, PictureHead head, Wanted wanted) {
    Iterator<ImageReader> readers = ImageIO.getImageReadersByMIMEType(head.type().mediaType());
    if (!readers.hasNext()) {
      throw new BadPictureException(Fault.UNKNOWN_TYPE, "nobody here reads such pictures");
    }
    ImageReader reader = readers.next();
    // Beside the picture a file may hold notes of any size: they are not looked at.
    reader.setInput(new MemoryCacheImageInputStream(new ByteArrayInputStream(file)), true, true);
    return new Decoding(reader, head, wanted);
  }

  DecodedPicture run() {
    try {
      BufferedImage read = reader.read(0, subsampled());
      double scale = wanted.scale(head);
      int width = Math.clamp(Math.round(head.width() * scale), 1, read.getWidth());
      int height = Math.clamp(Math.round(head.height() * scale), 1, read.getHeight());
      int[] pixels = Shrinking.shrink(read, width, height);
      boolean lies = head.turn() > 4;
      return new DecodedPicture(
          head.shownWidth(),
          head.shownHeight(),
          lies ? height : width,
          lies ? width : height,
          Turning.turn(pixels, width, height, head.turn()));
    } catch (IOException damaged) {
      throw new BadPictureException(Fault.DAMAGED, "a picture that cannot be read", damaged);
    }
  }

  /** Reads every n-th pixel only: still twice as many as are wanted, as far as memory allows. */
  private ImageReadParam subsampled() throws IOException {
    double enough = Math.floor(1 / (2 * wanted.scale(head)));
    double bytes = (double) head.width() * head.height() * bytesPerPixel();
    double affordable = Math.ceil(Math.sqrt(bytes / MOST_BYTES));
    int step = (int) Math.max(1, Math.max(enough, affordable));
    ImageReadParam param = reader.getDefaultReadParam();
    param.setSourceSubsampling(Math.min(step, head.width()), Math.min(step, head.height()), 0, 0);
    return param;
  }

  private double bytesPerPixel() throws IOException {
    Iterator<ImageTypeSpecifier> types = reader.getImageTypes(0);
    if (!types.hasNext()) {
      throw new BadPictureException(Fault.UNKNOWN_TYPE, "colours that nobody here knows");
    }
    return Math.max(1, types.next().getColorModel().getPixelSize() / 8.0);
  }

  /** Any thread: the reading ends soon after, somehow. */
  void abort() {
    reader.abort();
  }

  @Override
  public void close() {
    reader.dispose();
  }
}
