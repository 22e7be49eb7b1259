package io.streamboard.desktop.board;

/**
 * How fast the view moves while something is dragged at the edge of the window: the faster the
 * nearer to the edge, and fastest beyond it. Pure.
 */
final class EdgePan {

  /** So near to an edge it begins, in pixels. */
  private static final double MARGIN = 28;

  /** In pixels a second. */
  private static final double FASTEST = 900;

  private EdgePan() {}

  /**
   * The way the picture goes in a second, in pixels: positive where the pointer is at the left or
   * upper edge, 0 away from edges.
   *
   * @param at where the pointer is, between 0 and the length or beyond
   */
  static double speed(double at, double length) {
    if (length < 4 * MARGIN) {
      return 0;
    }
    double start = Math.clamp((MARGIN - at) / MARGIN, 0, 1);
    double end = Math.clamp((at - (length - MARGIN)) / MARGIN, 0, 1);
    return (start * start - end * end) * FASTEST;
  }
}
