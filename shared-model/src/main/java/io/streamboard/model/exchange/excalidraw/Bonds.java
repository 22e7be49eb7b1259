package io.streamboard.model.exchange.excalidraw;

import io.streamboard.model.exchange.Scene;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.widget.Anchor;
import io.streamboard.model.widget.End;
import io.streamboard.model.widget.Widget;
import io.streamboard.model.widget.WidgetKind;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Which connectors are bound to a widget: an element names them. */
record Bonds(Map<WidgetId, Set<WidgetId>> connectors) {
  static Bonds of(Scene scene) {
    Map<WidgetId, Set<WidgetId>> connectors = new LinkedHashMap<>();
    for (Widget widget : scene.widgets().values()) {
      if (widget.kind() instanceof WidgetKind.Connector(End from, End to)) {
        Stream.of(from.anchor(), to.anchor())
            .flatMap(Optional::stream)
            .map(Anchor::widget)
            .forEach(
                id -> connectors.computeIfAbsent(id, _ -> new LinkedHashSet<>()).add(widget.id()));
      }
    }
    return new Bonds(connectors);
  }

  Set<WidgetId> at(WidgetId widget) {
    return connectors.getOrDefault(widget, Set.of());
  }
}
