package io.streamboard.model.exchange;

import io.streamboard.model.id.WidgetId;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.widget.Anchor;
import io.streamboard.model.widget.End;
import io.streamboard.model.widget.GroupMark;
import io.streamboard.model.widget.Widget;
import io.streamboard.model.widget.WidgetKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** What the operations of an import lead to on an empty board, with ids that can be compared. */
public record ImportedBoard(Scene scene) {
  /** Ids that count up. */
  public static Supplier<WidgetId> ids() {
    int[] next = {0};
    return () -> new WidgetId("n" + next[0]++);
  }

  /** Fails when an operation would not be applied on an empty board. */
  public static ImportedBoard of(Imported imported) {
    Map<WidgetId, Widget> widgets = new HashMap<>();
    Set<WidgetId> locked = new HashSet<>();
    for (Operation operation : imported.operations()) {
      switch (operation) {
        case Operation.WidgetAdd(Widget widget) -> {
          require(widgets.put(widget.id(), widget) == null);
          widget.holder().ifPresent(holder -> require(widgets.containsKey(holder)));
          if (widget.kind() instanceof WidgetKind.Connector(End from, End to)) {
            from.anchor().ifPresent(anchor -> require(widgets.containsKey(anchor.widget())));
            to.anchor().ifPresent(anchor -> require(widgets.containsKey(anchor.widget())));
          }
        }
        case Operation.WidgetLock lock -> locked.addAll(lock.targets());
        case Operation other -> throw new AssertionError("not of an import: " + other);
      }
    }
    require(widgets.keySet().containsAll(locked));
    return new ImportedBoard(
        Scene.of(
            widgets.values(),
            locked,
            hash -> java.util.Optional.ofNullable(imported.blobs().get(hash))));
  }

  private static void require(boolean holds) {
    if (!holds) {
      throw new AssertionError("an operation that would not be applied");
    }
  }

  /**
   * The widgets as lines that do not depend on ids: what another widget is called is its place in
   * the order of those given.
   */
  public static List<String> lines(Scene scene, List<Widget> order) {
    Map<WidgetId, Integer> names = new HashMap<>();
    order.forEach(widget -> names.put(widget.id(), names.size()));
    Map<GroupMark, Integer> groups = new HashMap<>();
    List<String> lines = new ArrayList<>();
    for (Widget widget : order) {
      widget.group().ifPresent(mark -> groups.putIfAbsent(mark, groups.size()));
      lines.add(
          String.join(
              " | ",
              kind(widget, names),
              widget.bounds().toString(),
              widget.text(),
              look(widget),
              "in " + widget.holder().map(names::get),
              "group " + widget.group().map(groups::get),
              scene.locked().contains(widget.id()) ? "locked" : "open"));
    }
    return lines;
  }

  private static String kind(Widget widget, Map<WidgetId, Integer> names) {
    return widget.kind() instanceof WidgetKind.Connector(End from, End to)
        ? "connector " + end(from, names) + " to " + end(to, names)
        : widget.kind().toString();
  }

  private static String end(End end, Map<WidgetId, Integer> names) {
    return end.at() + " on " + end.anchor().map(anchor -> anchor(anchor, names));
  }

  private static String anchor(Anchor anchor, Map<WidgetId, Integer> names) {
    return names.get(anchor.widget()) + " at " + anchor.fx() + ", " + anchor.fy();
  }

  /** All that can be seen; what cannot be seen at a kind of widget need not come back. */
  private static String look(Widget widget) {
    Look look = Look.of(widget);
    boolean text = !widget.text().isEmpty();
    boolean line = widget.kind() instanceof WidgetKind.Connector;
    boolean picture = widget.kind() instanceof WidgetKind.Image;
    return String.join(
        " ",
        picture ? "" : look.fill() + " " + look.stroke(),
        look.stroke().isPresent() && !picture ? look.strokeWidth() + look.strokeLine() : "",
        Double.toString(look.opacity()),
        line ? "" : Double.toString(look.rotation()),
        text && !picture ? look.textColour() + look.textSize() + look.align() : "",
        text ? look.bold() + " " + look.italic() + look.list() : "",
        line ? look.route() + look.startHead() + look.endHead() + look.labelAt() : "");
  }
}
