package io.streamboard.desktop.canvas;

import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.view.WidgetView;
import io.streamboard.model.widget.Widget;
import io.streamboard.model.widget.WidgetKind;

/**
 * A widget as it is shown now.
 *
 * @param bounds where it is shown; differs from the widget's own bounds during a live drag
 */
public record Item(WidgetView view, Bounds bounds) {

  private static final double PADDING = 12;

  public WidgetId id() {
    return view.widget().id();
  }

  /** Whether its text stands in its middle, and not at its top left. */
  public boolean isCentred() {
    return widget().kind() instanceof WidgetKind.Shape;
  }

  /** Between the edges and the text, in world units. */
  public double padding() {
    return widget().kind() instanceof WidgetKind.FreeText
        ? 2
        : Math.min(PADDING, Math.min(bounds.width(), bounds.height()) / 6);
  }

  /** Whether somebody has locked it. */
  public boolean isLocked() {
    return view.lock().isPresent();
  }

  public Widget widget() {
    return view.widget();
  }
}
