package io.streamboard.desktop.canvas;

import io.streamboard.desktop.canvas.form.Area;
import io.streamboard.desktop.canvas.form.Trace;
import io.streamboard.desktop.canvas.form.Wire;
import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.geometry.Point;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.widget.Anchor;
import io.streamboard.model.widget.End;
import io.streamboard.model.widget.StyleProperty;
import io.streamboard.model.widget.Widget;
import io.streamboard.model.widget.WidgetKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Which connectors are tied to which widgets, so that a move costs only what is tied to what moves;
 * and the lines of connectors. Confined to the JavaFX thread.
 */
final class Ties {

  /** For each widget the connectors with an end on it. */
  private final Map<WidgetId, Set<WidgetId>> tied = new HashMap<>();

  /** For each connector what it is tied to. */
  private final Map<WidgetId, List<WidgetId>> ends = new HashMap<>();

  /** Takes note of what the widget is tied to, if it is a connector. */
  void put(Widget widget) {
    remove(widget);
    if (widget.kind() instanceof WidgetKind.Connector(End from, End to)) {
      List<WidgetId> on =
          Stream.of(from, to).flatMap(end -> end.anchor().stream()).map(Anchor::widget).toList();
      ends.put(widget.id(), on);
      on.forEach(end -> tied.computeIfAbsent(end, any -> new TreeSet<>()).add(widget.id()));
    }
  }

  void remove(Widget widget) {
    List<WidgetId> on = ends.remove(widget.id());
    if (on != null) {
      on.forEach(
          end ->
              tied.computeIfPresent(
                  end, (any, held) -> held.remove(widget.id()) && held.isEmpty() ? null : held));
    }
  }

  void clear() {
    tied.clear();
    ends.clear();
  }

  /** The connectors with an end on the widget. */
  Set<WidgetId> to(WidgetId widget) {
    return tied.getOrDefault(widget, Set.of());
  }

  /** The line of a connector as its ends are shown; empty for all other widgets. */
  static Optional<Trace> line(
      Widget widget, Bounds bounds, Function<WidgetId, Optional<Item>> items) {
    if (!(widget.placed(bounds).kind() instanceof WidgetKind.Connector(End from, End to))) {
      return Optional.empty();
    }
    Wire.Route route =
        switch (widget.style().get(StyleProperty.ROUTE).orElse("")) {
          case "elbow" -> Wire.Route.ELBOW;
          case "curve" -> Wire.Route.CURVE;
          default -> Wire.Route.STRAIGHT;
        };
    return Optional.of(Wire.between(tip(from, items), tip(to, items), route));
  }

  private static Wire.Tip tip(End end, Function<WidgetId, Optional<Item>> items) {
    Optional<Item> on = end.anchor().map(Anchor::widget).flatMap(items);
    if (on.isEmpty() || on.get().widget().kind() instanceof WidgetKind.Connector) {
      return new Wire.Tip(end.at().x(), end.at().y(), Optional.empty());
    }
    Bounds box = on.get().bounds();
    Point place = end.anchor().orElseThrow().on(box);
    double turn = Math.toRadians(on.get().figure().rotation());
    Point middle = box.centre();
    double dx = place.x() - middle.x();
    double dy = place.y() - middle.y();
    return new Wire.Tip(
        middle.x() + dx * Math.cos(turn) - dy * Math.sin(turn),
        middle.y() + dx * Math.sin(turn) + dy * Math.cos(turn),
        Optional.of(Area.of(box).turned(on.get().figure().rotation())));
  }
}
