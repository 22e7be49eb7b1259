package io.streamboard.model.view;

import io.streamboard.model.id.WidgetId;
import io.streamboard.model.widget.Widget;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What each widget of one view holds itself. Made once for all targets of an operation, as making
 * it looks at the whole view.
 */
record Held(Map<WidgetId, List<WidgetId>> by) {

  /**
   * @param apart what is held by nothing here
   */
  static Held of(BoardView view, Set<WidgetId> apart) {
    return new Held(
        view.widgets().values().stream()
            .map(WidgetView::widget)
            .filter(widget -> widget.holder().isPresent() && !apart.contains(widget.id()))
            .collect(
                Collectors.groupingBy(
                    widget -> widget.holder().orElseThrow(),
                    Collectors.mapping(Widget::id, Collectors.toList()))));
  }

  /** What the widget holds, and what that holds. */
  List<WidgetId> below(WidgetId id) {
    List<WidgetId> below = new ArrayList<>(by.getOrDefault(id, List.of()));
    for (int at = 0; at < below.size(); at++) {
      below.addAll(by.getOrDefault(below.get(at), List.of()));
    }
    return below;
  }
}
