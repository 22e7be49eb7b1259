package io.streamboard.desktop.picture;

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

  private static BufferedImage read(byte[] file) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(file));
  }

  @Test
  void opaquePixelsComeBackExactly() throws IOException {
    Random random = new Random(7);
    int[] pixels = random.ints(300 * 200L).map(pixel -> pixel | 0xFF00_0000).toArray();
    BufferedImage image = read(Png.of(300, 200, pixels, Png.Alpha.NONE));
    assertThat(image.getColorModel().hasAlpha()).isFalse();
    assertThat(image.getRGB(0, 0, 300, 200, new int[300 * 200], 0, 300)).isEqualTo(pixels);
  }

  @Test
  void whatCanBeSeenThroughKeepsItsColour() throws IOException {
    int half = 0x80 << 24 | 0x80 << 16 | 0x40 << 8;
    BufferedImage image =
        read(Png.of(3, 1, new int[] {0, half, 0xFF01_0203}, Png.Alpha.PREMULTIPLIED));
    assertThat(image.getRGB(0, 0) >>> 24).isZero();
    assertThat(image.getRGB(1, 0)).isEqualTo(0x80 << 24 | 0xFF << 16 | 0x80 << 8);
    assertThat(image.getRGB(2, 0)).isEqualTo(0xFF01_0203);
  }

  @Test
  void coloursOfTheirOwnComeBackExactlyHoweverFaintTheyAre() throws IOException {
    int[] pixels = new Random(8).ints(90 * 20L).toArray();
    BufferedImage image = read(Png.of(90, 20, pixels, Png.Alpha.STRAIGHT));
    assertThat(image.getRGB(0, 0, 90, 20, new int[90 * 20], 0, 90)).isEqualTo(pixels);
  }

  @Test
  void aFileWithRowsMissingIsNotFinished() throws IOException {
    try (Png png = new Png(new ByteArrayOutputStream(), 2, 2, Png.Alpha.NONE)) {
      png.row(new int[2], 0);
      assertThatThrownBy(png::finish).isInstanceOf(IllegalStateException.class);
    }
  }
}
