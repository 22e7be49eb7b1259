package io.streamboard.desktop.canvas;

import io.streamboard.desktop.canvas.form.Area;
import io.streamboard.desktop.canvas.form.Forms;
import io.streamboard.desktop.canvas.form.Rim;
import io.streamboard.desktop.canvas.form.Trace;
import io.streamboard.desktop.canvas.form.Wire;
import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.geometry.Point;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.widget.Anchor;
import io.streamboard.model.widget.End;
import io.streamboard.model.widget.ShapeForm;
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
 * Which connectors are tied to which widgets and which widgets a frame holds, so that a move costs
 * only what is tied to what moves; and the lines of connectors. Confined to the JavaFX thread.
 */
final class Ties {

  /** In degrees; turned by it a box is upright again. */
  private static final double QUARTER = 90;

  /** For each widget the connectors with an end on it. */
  private final Map<WidgetId, Set<WidgetId>> tied = new HashMap<>();

  /** For each connector what it is tied to. */
  private final Map<WidgetId, List<WidgetId>> ends = new HashMap<>();

  /** For each widget what names it as its holder. */
  private final Map<WidgetId, Set<WidgetId>> held = new HashMap<>();

  /** For each widget that is held what holds it. */
  private final Map<WidgetId, WidgetId> holders = new HashMap<>();

  /** Takes note of what holds the widget and, if it is a connector, of what it is tied to. */
  void put(Widget widget) {
    remove(widget);
    widget
        .holder()
        .ifPresent(
            holder -> {
              holders.put(widget.id(), holder);
              held.computeIfAbsent(holder, any -> new TreeSet<>()).add(widget.id());
            });
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
      on.forEach(end -> drop(tied, end, widget.id()));
    }
    WidgetId holder = holders.remove(widget.id());
    if (holder != null) {
      drop(held, holder, widget.id());
    }
  }

  private static void drop(Map<WidgetId, Set<WidgetId>> from, WidgetId key, WidgetId one) {
    from.computeIfPresent(key, (any, all) -> all.remove(one) && all.isEmpty() ? null : all);
  }

  void clear() {
    tied.clear();
    ends.clear();
    held.clear();
    holders.clear();
  }

  /** What the widget holds itself, as far as it is shown. */
  Set<WidgetId> held(WidgetId widget) {
    return held.getOrDefault(widget, Set.of());
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
    Point place = on.get().place(end.anchor().orElseThrow());
    Figure figure = on.get().figure();
    return new Wire.Tip(
        place.x(), place.y(), Optional.of(Area.of(box).turned(figure.rotation())), rim(figure));
  }

  private static Optional<Rim> rim(Figure figure) {
    return figure.widget().kind() instanceof WidgetKind.Shape(ShapeForm form)
        ? rim(form, figure)
        : turnedBox(figure);
  }

  /** Upright, a box is its own rim. */
  private static Optional<Rim> turnedBox(Figure figure) {
    return figure.rotation() % QUARTER == 0
        ? Optional.empty()
        : Optional.of(rim(Optional.of(Forms.rectangle(figure.bounds(), 0)), figure));
  }

  private static Optional<Rim> rim(ShapeForm form, Figure figure) {
    return switch (form) {
      case RECTANGLE -> turnedBox(figure);
      case ELLIPSE -> Optional.of(rim(Optional.empty(), figure));
      case ROUNDED, DIAMOND, TRIANGLE, STAR, BUBBLE, CYLINDER ->
          Optional.of(rim(Optional.of(figure.outline()), figure));
    };
  }

  private static Rim rim(Optional<Trace> outline, Figure figure) {
    return new Rim(outline, Area.of(figure.bounds()), figure.rotation());
  }
}
