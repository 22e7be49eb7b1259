package io.streamboard.desktop.board;

import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.widget.Anchor;
import io.streamboard.model.widget.End;
import io.streamboard.model.widget.GroupMark;
import io.streamboard.model.widget.Widget;
import io.streamboard.model.widget.WidgetKind;
import io.streamboard.model.widget.ZKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Makes new widgets of others: with ids of their own, and with their relations among each other.
 * What leads to a widget that is not copied along is left off. Threads are not copied: what
 * somebody said was said there.
 */
final class Copies {

  private final List<Widget> originals;
  private final Map<WidgetId, WidgetId> ids = new HashMap<>();
  private final Map<GroupMark, GroupMark> groups = new HashMap<>();
  private final Supplier<String> fresh;

  /**
   * @param originals the hindmost first
   * @param fresh makes ids that nobody else makes
   */
  Copies(List<Widget> originals, Supplier<String> fresh) {
    this.originals =
        originals.stream().filter(each -> !(each.kind() instanceof WidgetKind.Thread)).toList();
    this.fresh = fresh;
    this.originals.forEach(each -> ids.put(each.id(), new WidgetId(fresh.get())));
  }

  boolean isEmpty() {
    return originals.isEmpty();
  }

  /**
   * The copies over everything else, in an order in which they can be added: what holds before what
   * it holds, what is bound last.
   */
  List<Widget> over(Optional<ZKey> top, double dx, double dy) {
    Optional<ZKey> below = top;
    List<Widget> made = new ArrayList<>();
    for (Widget original : originals) {
      ZKey z = ZKey.between(below, Optional.empty());
      below = Optional.of(z);
      made.add(copy(original, z, dx, dy));
    }
    Map<WidgetId, Optional<WidgetId>> holders = new HashMap<>();
    made.forEach(each -> holders.put(each.id(), each.holder()));
    made.sort(Comparator.comparingInt(each -> depth(each, holders)));
    return made;
  }

  private Widget copy(Widget original, ZKey z, double dx, double dy) {
    Bounds to = original.bounds().shifted(dx, dy);
    Widget placed = original.placed(to);
    return new Widget(
        ids.getOrDefault(original.id(), original.id()),
        kind(placed.kind()),
        placed.bounds(),
        z,
        original.style(),
        original.text(),
        original.holder().flatMap(this::copied),
        original.group().map(this::group));
  }

  private WidgetKind kind(WidgetKind kind) {
    return kind instanceof WidgetKind.Connector(End from, End to)
        ? new WidgetKind.Connector(end(from), end(to))
        : kind;
  }

  private End end(End end) {
    return end.anchor()
        .flatMap(
            anchor ->
                copied(anchor.widget())
                    .map(to -> End.bound(end.at(), new Anchor(to, anchor.fx(), anchor.fy()))))
        .orElseGet(end::loose);
  }

  private Optional<WidgetId> copied(WidgetId original) {
    return Optional.ofNullable(ids.get(original));
  }

  private GroupMark group(GroupMark original) {
    return groups.computeIfAbsent(original, each -> new GroupMark(fresh.get()));
  }

  private static int depth(Widget widget, Map<WidgetId, Optional<WidgetId>> holders) {
    if (widget.kind() instanceof WidgetKind.Connector) {
      return Integer.MAX_VALUE;
    }
    int depth = 0;
    Optional<WidgetId> holder = widget.holder();
    while (holder.isPresent() && depth < holders.size()) {
      depth++;
      holder = holders.getOrDefault(holder.get(), Optional.empty());
    }
    return depth;
  }
}
