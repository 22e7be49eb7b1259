package io.streamboard.desktop.canvas;

import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.view.WidgetView;
import io.streamboard.model.widget.Widget;

/**
 * A widget as it is shown now.
 *
 * @param bounds where it is shown; differs from the widget's own bounds during a live drag
 */
public record Item(WidgetView view, Bounds bounds) {

  public WidgetId id() {
    return view.widget().id();
  }

  /** Whether somebody has locked it. */
  public boolean isLocked() {
    return view.lock().isPresent();
  }

  public Widget widget() {
    return view.widget();
  }
}
