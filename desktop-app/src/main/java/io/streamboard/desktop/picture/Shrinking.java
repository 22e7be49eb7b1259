package io.streamboard.desktop.picture;

import java.awt.image.BufferedImage;
import java.util.Arrays;

/**
 * Makes a picture smaller by the mean of what falls into each pixel; needs memory for the result
 * and one row. Confined to one call.
 */
final class Shrinking {
  private static final int CHANNELS = 4;

  private final BufferedImage from;
  private final int width;
  private final int height;
  private final int[] row;
  private final long[] sums;
  private final int[] pixels;

  private Shrinking(BufferedImage from, int width, int height) {
    this.from = from;
    this.width = width;
    this.height = height;
    this.row = new int[from.getWidth()];
    this.sums = new long[CHANNELS * width];
    this.pixels = new int[width * height];
  }

  /** Premultiplied pixels of a picture of this size, which is not larger than the other. */
  static int[] shrink(BufferedImage from, int width, int height) {
    Shrinking work = new Shrinking(from, width, height);
    for (int y = 0; y < height; y++) {
      work.makeRow(y);
    }
    return work.pixels;
  }

  private void makeRow(int y) {
    int first = edge(y, height, from.getHeight());
    int last = edge(y + 1, height, from.getHeight());
    Arrays.fill(sums, 0);
    for (int source = first; source < last; source++) {
      from.getRGB(0, source, row.length, 1, row, 0, row.length);
      addRow();
    }
    for (int x = 0; x < width; x++) {
      int count = (last - first) * (edge(x + 1, width, row.length) - edge(x, width, row.length));
      pixels[y * width + x] = mean(CHANNELS * x, count);
    }
  }

  private void addRow() {
    for (int x = 0; x < width; x++) {
      int last = edge(x + 1, width, row.length);
      for (int source = edge(x, width, row.length); source < last; source++) {
        add(CHANNELS * x, row[source]);
      }
    }
  }

  private void add(int at, int argb) {
    long alpha = (argb >>> 24) & 0xFFL;
    sums[at] += alpha;
    sums[at + 1] += alpha * (argb >> 16 & 0xFF);
    sums[at + 2] += alpha * (argb >> 8 & 0xFF);
    sums[at + 3] += alpha * (argb & 0xFF);
  }

  private int mean(int at, int count) {
    long whole = 255L * count;
    return (int) ((sums[at] + count / 2) / count) << 24
        | (int) ((sums[at + 1] + whole / 2) / whole) << 16
        | (int) ((sums[at + 2] + whole / 2) / whole) << 8
        | (int) ((sums[at + 3] + whole / 2) / whole);
  }

  private static int edge(int at, int of, int source) {
    return (int) ((long) at * source / of);
  }
}
