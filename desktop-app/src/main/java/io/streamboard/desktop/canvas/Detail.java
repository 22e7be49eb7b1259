package io.streamboard.desktop.canvas;

import io.streamboard.model.id.WidgetId;
import java.util.Optional;

/**
 * How much of a widget can be seen, and in which theme.
 *
 * @param zoom pixels per world unit; 0 for all detail there is
 * @param editing the widget whose text stands in an editor above it and is not painted
 * @param pictures of images
 */
record Detail(double zoom, boolean dark, Optional<WidgetId> editing, Pictures pictures) {

  /** Text is painted where its line is at least so many pixels high. */
  private static final double READABLE = 5;

  /** Lines thinner than this, in pixels, and corners less round, cannot be seen. */
  private static final double FAINT_LINE = 0.2;

  private static final double FAINT_CORNER = 0.5;

  /** The width of a line changes by less than can be seen where it is thinner than this. */
  private static final double FINE_LINE = 0.35;

  /** What is smaller than this, in pixels, looks like its box. */
  private static final double SPECK = 4;

  boolean all() {
    return zoom == 0;
  }

  boolean readable(double lineHeight) {
    return all() || lineHeight * zoom >= READABLE;
  }

  boolean showsLine(double width) {
    return all() || width * zoom >= FAINT_LINE;
  }

  /** Whether the changing width of a line can be seen. */
  boolean showsWidths(double width) {
    return all() || width * zoom >= FINE_LINE;
  }

  boolean showsCorner(double radius) {
    return radius > 0 && (all() || radius * zoom >= FAINT_CORNER);
  }

  boolean isSpeck(double width, double height) {
    return !all() && Math.max(width, height) * zoom < SPECK;
  }

  boolean writes(WidgetId widget) {
    return editing.isEmpty() || !editing.get().equals(widget);
  }
}
