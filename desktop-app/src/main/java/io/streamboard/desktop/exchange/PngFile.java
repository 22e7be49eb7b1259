package io.streamboard.desktop.exchange;

import io.streamboard.desktop.picture.Png;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.DoubleConsumer;

/**
 * A picture that is painted in parts and written band by band, so that one of any size needs the
 * memory of a band. Runs on any thread but the screen's.
 */
final class PngFile {

  /** Pixels that are held at once: 16 MB. */
  private static final int HELD = 4 * 1024 * 1024;

  /** Paints a part of the picture; may be asked from any thread and answers when it is done. */
  interface Painter {

    /**
     * Paints the pixels from {@code (x, y)} on as premultiplied {@code argb}.
     *
     * @param at the place of the first one in {@code into}, in which rows are {@code stride} apart
     */
    void paint(int x, int y, int width, int height, int[] into, int at, int stride);
  }

  private final int width;
  private final int height;
  private final int part;

  /**
   * @param width in pixels, {@code height} likewise
   * @param part how wide and high a part is at most
   */
  PngFile(int width, int height, int part) {
    this.width = width;
    this.height = height;
    this.part = part;
  }

  /**
   * Writes the whole file.
   *
   * @param progress is told what is done, from 0 to 1, and may throw to end the work
   */
  void write(OutputStream to, boolean seenThrough, Painter painter, DoubleConsumer progress)
      throws IOException {
    int deep = Math.clamp(HELD / width, 1, Math.min(part, height));
    int[] band = new int[deep * width];
    Png.Alpha alpha = seenThrough ? Png.Alpha.PREMULTIPLIED : Png.Alpha.NONE;
    try (Png png = new Png(to, width, height, alpha)) {
      for (int y = 0; y < height; y += deep) {
        int rows = Math.min(deep, height - y);
        for (int x = 0; x < width; x += part) {
          painter.paint(x, y, Math.min(part, width - x), rows, band, x, width);
          progress.accept(((double) y * width + (double) x * rows) / width / height);
        }
        for (int row = 0; row < rows; row++) {
          png.row(band, row * width);
        }
      }
      png.finish();
    }
  }
}
