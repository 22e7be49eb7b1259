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

  public Widget widget() {
    return view.widget();
  }
}
