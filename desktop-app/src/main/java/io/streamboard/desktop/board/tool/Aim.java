package io.streamboard.desktop.board.tool;

/** What the pointer looks like, which says what a press would do. */
public enum Aim {
  ARROW,
  /** Something new will be put here. */
  CROSS,
  MOVE,
  /** A copy will be moved. */
  COPY,
  TURN,
  EAST_WEST,
  SOUTH_EAST,
  NORTH_SOUTH,
  SOUTH_WEST;

  private static final Aim[] STRETCHES = {EAST_WEST, SOUTH_EAST, NORTH_SOUTH, SOUTH_WEST};

  /** Both ways along a line, in degrees clockwise from the right. */
  static Aim along(double degrees) {
    return STRETCHES[Math.floorMod(Math.round(degrees / 45), STRETCHES.length)];
  }
}
