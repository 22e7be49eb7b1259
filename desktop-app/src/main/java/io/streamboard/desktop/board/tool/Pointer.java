package io.streamboard.desktop.board.tool;

import io.streamboard.model.geometry.Point;

/**
 * What the pointer did.
 *
 * @param world where on the board
 * @param x where in the viewport, in pixels; {@code y} likewise
 * @param clicks 2 for the second press of a double click
 */
public record Pointer(Point world, double x, double y, Held held, int clicks) {

  private static final double SLOP = 4;

  /** The same at another place of the board. */
  Pointer at(Point place) {
    return new Pointer(place, x, y, held, clicks);
  }

  boolean shift() {
    return held.shift();
  }

  /** Whether the pointer went far enough from there to mean a drag and not a click. */
  public boolean away(Pointer start) {
    return Math.hypot(x - start.x, y - start.y) > SLOP;
  }

  /** The way from there, in world units. */
  public double dx(Pointer start) {
    return world.x() - start.world.x();
  }

  public double dy(Pointer start) {
    return world.y() - start.world.y();
  }
}
