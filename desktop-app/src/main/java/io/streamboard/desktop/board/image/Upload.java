package io.streamboard.desktop.board.image;

import io.streamboard.model.geometry.Bounds;

/**
 * An image on its way to the board.
 *
 * @param id of the widget that it will be
 * @param bounds where it will be
 * @param attempts how many did not get through
 */
record Upload(String id, ImageFile file, Bounds bounds, int attempts) {

  Upload again() {
    return new Upload(id, file, bounds, attempts + 1);
  }

  boolean isWaiting() {
    return attempts > 0;
  }
}
