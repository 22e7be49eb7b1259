package io.streamboard.desktop.board.tool;

/** A place in pixels of the viewport. */
public record Spot(double x, double y) {

  double distance(double px, double py) {
    return Math.hypot(x - px, y - py);
  }
}
