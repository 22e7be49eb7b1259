package io.streamboard.desktop.board.map;

import io.streamboard.desktop.canvas.form.Area;
import io.streamboard.model.geometry.Point;

/**
 * Where the world lies on the map: all of it, in the middle, as large as there is room.
 *
 * @param scale pixels per world unit
 * @param x where the world's origin lies, in pixels
 * @param y where the world's origin lies, in pixels
 */
record Plan(double scale, double x, double y) {

  static Plan of(Area world, double width, double height) {
    double scale = Math.min(width / world.width(), height / world.height());
    return new Plan(
        scale,
        (width - world.width() * scale) / 2 - world.left() * scale,
        (height - world.height() * scale) / 2 - world.top() * scale);
  }

  Point world(double atX, double atY) {
    return new Point((atX - x) / scale, (atY - y) / scale);
  }

  /** The area in whole pixels, with one more on each side for what is thinner than that. */
  Area pixels(Area area) {
    return new Area(
        Math.floor(x + area.left() * scale) - 1,
        Math.floor(y + area.top() * scale) - 1,
        Math.ceil(x + area.right() * scale) + 1,
        Math.ceil(y + area.bottom() * scale) + 1);
  }

  /** What of the world such pixels show. */
  Area shownBy(Area pixels) {
    return new Area(
        (pixels.left() - x) / scale,
        (pixels.top() - y) / scale,
        (pixels.right() - x) / scale,
        (pixels.bottom() - y) / scale);
  }
}
