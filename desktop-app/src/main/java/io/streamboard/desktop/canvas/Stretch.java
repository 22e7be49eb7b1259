package io.streamboard.desktop.canvas;

/**
 * Stretches rows of tiles to the nearest half of a pixel: a pixel of the screen is one of the
 * tile's or the mean of two neighbours, across and down. Mixing them exactly costs more than twice
 * as much, and the eye sees this only while everything moves. Which pixels go into which is worked
 * out once for all rows of a tile.
 */
final class Stretch {

  private static final int LAST = Tile.SIZE - 1;

  /** All bits of each channel but the lowest, one place further down. */
  private static final int HALVES = 0x7f7f7f7f;

  private final int[] row = new int[Tile.SIZE];

  /** For each pixel of the screen, the two of a row of which it is the mean; often the same. */
  private final int[] first;

  private final int[] second;
  private int count;

  /**
   * Has no columns yet.
   *
   * @param most pixels of a row of the screen
   */
  Stretch(int most) {
    first = new int[most];
    second = new int[most];
  }

  /**
   * Works out the columns for the rows that follow.
   *
   * @param start of the first pixel, in pixels of the screen from the tile's left edge
   * @param pixels how many
   * @param scale pixels of the screen for each of the tile
   */
  void columns(double start, int pixels, double scale) {
    count = pixels;
    for (int i = 0; i < pixels; i++) {
      double x = (start + i + 0.5) / scale - 0.5;
      first[i] = lower(x);
      second[i] = upper(x);
    }
  }

  /**
   * Makes one row of the screen.
   *
   * @param y the middle of the row, in pixels of the tile
   * @param at where in the screen's pixels the row begins
   */
  void row(Tile tile, double y, int[] screen, int at) {
    int above = lower(y) * Tile.SIZE;
    int below = upper(y) * Tile.SIZE;
    if (above == below) {
      System.arraycopy(tile.pixels, above, row, 0, Tile.SIZE);
    } else {
      meanOfRows(tile.pixels, above, below);
    }
    meanOfColumns(screen, at);
  }

  /** The lower of the two pixels nearest to a place, or the nearest one if that is near enough. */
  private static int lower(double place) {
    return Math.clamp((int) Math.floor(place + 0.25), 0, LAST);
  }

  private static int upper(double place) {
    return Math.clamp((int) Math.floor(place + 0.75), 0, LAST);
  }

  private void meanOfRows(int[] tile, int above, int below) {
    int[] mean = row;
    for (int i = 0; i < Tile.SIZE; i++) {
      int one = tile[above + i];
      int two = tile[below + i];
      mean[i] = (one & two) + (((one ^ two) >>> 1) & HALVES);
    }
  }

  private void meanOfColumns(int[] screen, int at) {
    int[] source = row;
    int[] left = first;
    int[] right = second;
    int pixels = count;
    for (int i = 0; i < pixels; i++) {
      int one = source[left[i]];
      int two = source[right[i]];
      screen[at + i] = (one & two) + (((one ^ two) >>> 1) & HALVES);
    }
  }
}
