package io.streamboard.desktop.board.ink;

/**
 * One place on the way of a pen.
 *
 * @param x in world units; {@code y} likewise
 * @param width of the line there, as a share of the nib's, above 0 to 1
 */
record InkPoint(double x, double y, double width) {

  double distance(InkPoint other) {
    return Math.hypot(x - other.x, y - other.y);
  }

  /** How far this is from the line between two others; its width counts as a place beside it. */
  double away(InkPoint from, InkPoint to, double nib) {
    double dx = to.x - from.x;
    double dy = to.y - from.y;
    double square = dx * dx + dy * dy;
    double part =
        square == 0 ? 0 : Math.clamp(((x - from.x) * dx + (y - from.y) * dy) / square, 0.0, 1.0);
    double beside = Math.hypot(x - from.x - part * dx, y - from.y - part * dy);
    double wider = Math.abs(width - from.width - part * (to.width - from.width)) * nib / 2;
    return Math.max(beside, wider);
  }
}
