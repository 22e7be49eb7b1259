package io.streamboard.desktop;

/**
 * How the window looks in pictures.
 *
 * @param scale pixels for one unit of the window's width and height
 */
record Look(int width, int height, boolean dark, int scale) {

  @Override
  public String toString() {
    return width + "x" + height + (dark ? "-dark" : "-light") + (scale == 1 ? "" : "-x" + scale);
  }
}
