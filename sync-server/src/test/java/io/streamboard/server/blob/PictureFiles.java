package io.streamboard.server.blob;

import io.streamboard.model.digest.Sha256;
import io.streamboard.model.widget.BlobHash;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.ImageIO;

/** Files of pictures for tests; the same seed gives the same file. */
public final class PictureFiles {
  private PictureFiles() {}

  /** Of noise, so that it cannot be made smaller: about three bytes a pixel as PNG. */
  public static byte[] noise(String format, int width, int height, long seed) {
    Random random = new Random(seed);
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        picture.setRGB(x, y, random.nextInt());
      }
    }
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try {
      if (!ImageIO.write(picture, format, file)) {
        throw new IllegalArgumentException(format);
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return file.toByteArray();
  }

  static byte[] png(long seed) {
    return noise("png", 16, 9, seed);
  }

  public static BlobHash hash(byte[] file) {
    return new BlobHash(Sha256.hex(file));
  }
}
