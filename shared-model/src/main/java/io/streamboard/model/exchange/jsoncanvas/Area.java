package io.streamboard.model.exchange.jsoncanvas;

import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.id.WidgetId;

/**
 * Where a node lies.
 *
 * @param order of the node in the file
 */
record Area(int order, boolean group, Bounds box, WidgetId widget) {
  double size() {
    return box.width() * box.height();
  }

  /** Whether the whole other one lies within it. */
  boolean holds(Area other) {
    return other.box.x() >= box.x()
        && other.box.y() >= box.y()
        && other.box.right() <= box.right()
        && other.box.bottom() <= box.bottom();
  }
}
