package io.streamboard.desktop.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** Files of pixels as others read them. */
class PngTest {

  private static byte[] png(int width, int height, int[] pixels, boolean seenThrough)
      throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (Png png = new Png(file, width, height, seenThrough)) {
      for (int y = 0; y < height; y++) {
        png.row(pixels, y * width);
      }
      png.finish();
    }
    return file.toByteArray();
  }

  private static BufferedImage read(byte[] file) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(file));
  }

  @Test
  void opaquePixelsComeBackExactly() throws IOException {
    Random random = new Random(7);
    int[] pixels = random.ints(300 * 200L).map(pixel -> pixel | 0xFF00_0000).toArray();
    BufferedImage image = read(png(300, 200, pixels, false));
    assertThat(image.getColorModel().hasAlpha()).isFalse();
    assertThat(image.getRGB(0, 0, 300, 200, new int[300 * 200], 0, 300)).isEqualTo(pixels);
  }

  @Test
  void whatCanBeSeenThroughKeepsItsColour() throws IOException {
    int half = 0x80 << 24 | 0x80 << 16 | 0x40 << 8;
    BufferedImage image = read(png(3, 1, new int[] {0, half, 0xFF01_0203}, true));
    assertThat(image.getRGB(0, 0) >>> 24).isZero();
    assertThat(image.getRGB(1, 0)).isEqualTo(0x80 << 24 | 0xFF << 16 | 0x80 << 8);
    assertThat(image.getRGB(2, 0)).isEqualTo(0xFF01_0203);
  }

  @Test
  void aFileWithRowsMissingIsNotFinished() throws IOException {
    try (Png png = new Png(new ByteArrayOutputStream(), 2, 2, false)) {
      png.row(new int[2], 0);
      assertThatThrownBy(png::finish).isInstanceOf(IllegalStateException.class);
    }
  }
}
