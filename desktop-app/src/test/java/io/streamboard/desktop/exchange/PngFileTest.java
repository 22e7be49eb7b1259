package io.streamboard.desktop.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.streamboard.testing.process.JavaProcess;
import java.awt.image.BufferedImage;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pictures that are painted in parts. */
class PngFileTest {

  private static final int SECONDS = 120;

  @TempDir private Path folder;

  /** Each pixel has a colour of its own, as far as there are colours. */
  private static void paint(int x, int y, int width, int height, int[] into, int at, int stride) {
    for (int row = 0; row < height; row++) {
      for (int column = 0; column < width; column++) {
        into[at + row * stride + column] = colour(x + column, y + row);
      }
    }
  }

  private static int colour(int x, int y) {
    return 0xFF00_0000 | (x & 0xFFF) << 12 | (y & 0xFFF);
  }

  @Test
  void partsComeToLieWhereTheyBelong() throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    List<Double> progress = new ArrayList<>();
    new PngFile(1_111, 777, 100).write(file, false, PngFileTest::paint, progress::add);
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(file.toByteArray()));
    assertThat(image.getWidth()).isEqualTo(1_111);
    assertThat(image.getHeight()).isEqualTo(777);
    for (int y = 0; y < 777; y += 3) {
      for (int x = 0; x < 1_111; x += 7) {
        assertThat(image.getRGB(x, y)).isEqualTo(colour(x, y));
      }
    }
    assertThat(progress).isSorted().allMatch(done -> done >= 0 && done < 1);
  }

  @Test
  void whoWantsNoMoreOfItIsHeardAtTheNextPart() {
    int[] painted = {0};
    assertThatThrownBy(
            () ->
                new PngFile(4_000, 4_000, 500)
                    .write(
                        OutputStream.nullOutputStream(),
                        false,
                        (x, y, width, height, into, at, stride) -> painted[0]++,
                        done -> {
                          throw new CancellationException();
                        }))
        .isInstanceOf(CancellationException.class);
    assertThat(painted[0]).isEqualTo(1);
  }

  /** 400 million pixels would take 1.6 GB at once: a heap of 48 MB holds a band of them. */
  @Test
  void twentyThousandPixelsSquareAreWrittenInASmallHeap() throws IOException {
    Path file = folder.resolve("large.png");
    JavaProcess process =
        JavaProcess.start(
            "large picture",
            List.of(
                "-Xmx48m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                Large.class.getName(),
                file.toString()),
            folder.resolve("log/out.txt"));
    assertThat(process.exitCode(SECONDS)).as(process.tail()).isZero();
    byte[] head = Arrays.copyOf(Files.newInputStream(file).readNBytes(24), 24);
    assertThat(java.nio.ByteBuffer.wrap(head).getInt(16)).isEqualTo(20_000);
    assertThat(java.nio.ByteBuffer.wrap(head).getInt(20)).isEqualTo(20_000);
  }

  /** What the process runs. */
  static final class Large {

    private Large() {}

    public static void main(String[] arguments) throws IOException {
      try (OutputStream to =
          new BufferedOutputStream(Files.newOutputStream(Path.of(arguments[0])))) {
        new PngFile(20_000, 20_000, 512)
            .write(
                to,
                false,
                (x, y, width, height, into, at, stride) -> {
                  for (int row = 0; row < height; row++) {
                    int from = at + row * stride;
                    Arrays.fill(into, from, from + width, colour(x, y));
                  }
                },
                done -> {});
      }
    }
  }
}
