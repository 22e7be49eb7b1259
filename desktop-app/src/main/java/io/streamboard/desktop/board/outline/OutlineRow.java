package io.streamboard.desktop.board.outline;

import io.streamboard.model.id.WidgetId;
import io.streamboard.model.view.WidgetView;

/** A widget in the outline. */
record OutlineRow(WidgetView view, ReadingOrder order) {

  WidgetId id() {
    return view.widget().id();
  }

  int depth() {
    return order.depth();
  }
}
