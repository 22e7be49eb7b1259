package io.streamboard.desktop.exchange;

import io.streamboard.desktop.canvas.form.Area;
import java.util.Optional;

/**
 * The place of a picture among all pixels of a board at some scale.
 *
 * @param zoom pixels per world unit
 * @param left pixels from the world's origin to the left edge, {@code top} likewise
 */
record Pixels(double zoom, long left, long top, int width, int height) {

  /** Along an edge; more is opened by hardly any program. */
  private static final long MOST = 100_000;

  /** Around the widgets, in world units. */
  private static final double MARGIN = 20;

  /** Empty when an edge would be too long. */
  static Optional<Pixels> of(Area area, double zoom) {
    Area all = area.grown(MARGIN);
    long left = (long) Math.floor(all.left() * zoom);
    long top = (long) Math.floor(all.top() * zoom);
    long width = (long) Math.ceil(all.right() * zoom) - left;
    long height = (long) Math.ceil(all.bottom() * zoom) - top;
    return width > MOST || height > MOST
        ? Optional.empty()
        : Optional.of(new Pixels(zoom, left, top, (int) width, (int) height));
  }
}
