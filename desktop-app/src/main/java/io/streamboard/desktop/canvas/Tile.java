package io.streamboard.desktop.canvas;

/**
 * A square of a board's picture, as pixels of premultiplied {@code argb}, and which part of it is
 * not as it should be. Confined to the JavaFX thread.
 */
final class Tile {

  /** Pixels along an edge. */
  static final int SIZE = 256;

  final int[] pixels = new int[SIZE * SIZE];

  /** What must be painted again, in pixels of the tile; nothing while right is not beyond left. */
  private int left;

  private int top;
  private int right = SIZE;
  private int bottom = SIZE;

  /** Whether it was painted ever. */
  private boolean painted;

  /** When it was last wanted, in frames. */
  long wanted;

  boolean isClean() {
    return right <= left;
  }

  boolean isPainted() {
    return painted;
  }

  int left() {
    return left;
  }

  int top() {
    return top;
  }

  int right() {
    return right;
  }

  int bottom() {
    return bottom;
  }

  /** This part of it is other than painted; what lies outside of the tile is ignored. */
  void soil(long fromX, long fromY, long toX, long toY) {
    int x1 = (int) Math.clamp(fromX, 0L, SIZE);
    int y1 = (int) Math.clamp(fromY, 0L, SIZE);
    int x2 = (int) Math.clamp(toX, 0L, SIZE);
    int y2 = (int) Math.clamp(toY, 0L, SIZE);
    if (x2 <= x1 || y2 <= y1) {
      return;
    }
    if (isClean()) {
      left = x1;
      top = y1;
      right = x2;
      bottom = y2;
    } else {
      left = Math.min(left, x1);
      top = Math.min(top, y1);
      right = Math.max(right, x2);
      bottom = Math.max(bottom, y2);
    }
  }

  /** All of it is as it should be. */
  void clean() {
    painted = true;
    right = left;
  }
}
