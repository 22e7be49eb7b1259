package io.streamboard.desktop.canvas;

import io.streamboard.model.geometry.Bounds;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;

/**
 * Stands in the scene for a widget that is near, so that it can be found and read out; what is seen
 * of it is in the picture below. In world units: its parent carries the camera. Used again for
 * other widgets. Pointer events go to the canvas, not to this node.
 */
final class WidgetNode extends Region {

  WidgetNode() {
    setMouseTransparent(true);
    setManaged(false);
    setAccessibleRole(AccessibleRole.TEXT);
  }

  void show(Item item, String words) {
    Bounds bounds = item.bounds();
    setId("widget-" + item.id());
    setAccessibleText(words);
    relocate(bounds.x(), bounds.y());
    resize(bounds.width(), bounds.height());
  }
}
