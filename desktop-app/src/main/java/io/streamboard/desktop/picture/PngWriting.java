package io.streamboard.desktop.picture;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;

/** From pixels to a PNG file. Pure; slow, so not for the JavaFX thread. */
public final class PngWriting {

  private PngWriting() {}

  /**
   * The file.
   *
   * @param argb row by row, not premultiplied
   */
  public static byte[] of(int width, int height, int[] argb) throws IOException {
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    picture.setRGB(0, 0, width, height, argb, 0, width);
    return of(picture);
  }

  static byte[] of(BufferedImage picture) throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    if (!ImageIO.write(picture, "png", file)) {
      throw new IOException("nobody here writes PNG files");
    }
    return file.toByteArray();
  }
}
