package io.streamboard.desktop.canvas;

import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.geometry.Point;
import io.streamboard.model.limit.Limits;

/**
 * Which part of the board is shown: the world point in the top left corner of the viewport, and
 * pixels per world unit.
 *
 * @param zoom {@link #MIN_ZOOM} to {@link #MAX_ZOOM}
 */
public record Camera(double x, double y, double zoom) {

  public static final double MIN_ZOOM = 0.02;
  public static final double MAX_ZOOM = 4;

  /** World units as pixels, the origin in the corner. */
  public static final Camera START = new Camera(0, 0, 1);

  private static final double FIT_MARGIN = 48;

  private static final double REVEAL_MARGIN = 16;

  /** The farthest corner: leaves room for a viewport inside of the coordinates a board can hold. */
  private static final double REACH = Limits.COORDINATE * 0.98;

  public Camera {
    zoom = Math.clamp(zoom, MIN_ZOOM, MAX_ZOOM);
    x = Math.clamp(x, -REACH, REACH);
    y = Math.clamp(y, -REACH, REACH);
  }

  public double screenX(double worldX) {
    return (worldX - x) * zoom;
  }

  public double screenY(double worldY) {
    return (worldY - y) * zoom;
  }

  public Point world(double screenX, double screenY) {
    return new Point(x + screenX / zoom, y + screenY / zoom);
  }

  /** The box in pixels of the viewport. */
  public Box onScreen(Bounds bounds) {
    return new Box(
        screenX(bounds.x()), screenY(bounds.y()), bounds.width() * zoom, bounds.height() * zoom);
  }

  /** What a viewport of this size shows. */
  public Bounds shown(double width, double height) {
    return Bounds.of(x, y, length(width), length(height));
  }

  /**
   * Moves the picture by pixels: positive values bring what is left of and above the viewport into
   * it.
   */
  public Camera panned(double dx, double dy) {
    return new Camera(x - dx / zoom, y - dy / zoom, zoom);
  }

  /** Zooms about a pixel, so that what is under the pointer stays there. */
  public Camera zoomed(double factor, double screenX, double screenY) {
    double to = Math.clamp(zoom * factor, MIN_ZOOM, MAX_ZOOM);
    return new Camera(x + screenX / zoom - screenX / to, y + screenY / zoom - screenY / to, to);
  }

  /** Shows all of the bounds in the middle of a viewport, with a margin, not enlarged. */
  public static Camera fitting(Bounds bounds, double width, double height) {
    double across = Math.max(1, width - 2 * FIT_MARGIN) / bounds.width();
    double down = Math.max(1, height - 2 * FIT_MARGIN) / bounds.height();
    double zoom = Math.clamp(Math.min(across, down), MIN_ZOOM, 1);
    Point centre = bounds.centre();
    return new Camera(centre.x() - width / zoom / 2, centre.y() - height / zoom / 2, zoom);
  }

  /**
   * Shows all of the bounds with a margin, from as near as now, moved as little as possible; of
   * bounds that do not fit, the middle.
   */
  public Camera revealing(Bounds bounds, double width, double height) {
    Box box = onScreen(bounds).grown(REVEAL_MARGIN);
    return panned(into(box.x(), box.width(), width), into(box.y(), box.height(), height));
  }

  /** How far a stretch has to go to lie within the length. */
  private static double into(double start, double stretch, double length) {
    if (stretch > length) {
      return (length - stretch) / 2 - start;
    }
    return Math.clamp(start, 0, length - stretch) - start;
  }

  private double length(double pixels) {
    return Math.clamp(pixels / zoom, Limits.SIZE_MIN, Limits.SIZE_MAX);
  }
}
