package io.streamboard.model.board;

import io.streamboard.model.id.WidgetId;
import io.streamboard.model.widget.Anchor;
import io.streamboard.model.widget.End;
import io.streamboard.model.widget.Widget;
import io.streamboard.model.widget.WidgetKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
import org.pcollections.PMap;
import org.pcollections.PSet;

/**
 * Which widgets name which others, read the other way round: what a widget holds, and which
 * connectors are bound to it. Follows from the widgets alone, tombstones among them, and is kept
 * beside them so that a change costs what is tied and not what the board holds. Not stored.
 */
public final class Ties {
  static final Ties NONE = new Ties(HashTreePMap.empty(), HashTreePMap.empty());

  private final PMap<WidgetId, PSet<WidgetId>> held;
  private final PMap<WidgetId, PSet<WidgetId>> attached;

  private Ties(PMap<WidgetId, PSet<WidgetId>> held, PMap<WidgetId, PSet<WidgetId>> attached) {
    this.held = held;
    this.attached = attached;
  }

  static Ties of(PMap<WidgetId, WidgetState> widgets) {
    Ties ties = NONE;
    for (WidgetState widget : widgets.values()) {
      ties = ties.with(Optional.empty(), Optional.of(widget.widget()));
    }
    return ties;
  }

  /** What names this widget as its holder, live or not. */
  public Set<WidgetId> held(WidgetId widget) {
    return held.getOrDefault(widget, HashTreePSet.empty());
  }

  /** The connectors, live or not, with an end on this widget. */
  public Set<WidgetId> attached(WidgetId widget) {
    return attached.getOrDefault(widget, HashTreePSet.empty());
  }

  /** All that is held by the widget, by what that holds, and so on; without the widget. */
  public List<WidgetId> below(WidgetId widget) {
    Set<WidgetId> first = held(widget);
    if (first.isEmpty()) {
      return List.of();
    }
    List<WidgetId> all = new ArrayList<>(first);
    for (int next = 0; next < all.size(); next++) {
      all.addAll(held(all.get(next)));
    }
    return all;
  }

  /** These ties after one widget became another one; empty for one that was or is not there. */
  Ties with(Optional<Widget> before, Optional<Widget> after) {
    List<WidgetId> wasOn = before.map(Ties::anchors).orElse(List.of());
    List<WidgetId> isOn = after.map(Ties::anchors).orElse(List.of());
    Optional<WidgetId> wasIn = before.flatMap(Widget::holder);
    Optional<WidgetId> isIn = after.flatMap(Widget::holder);
    if (wasOn.equals(isOn) && wasIn.equals(isIn)) {
      return this;
    }
    WidgetId id = before.or(() -> after).orElseThrow().id();
    return new Ties(
        moved(held, id, wasIn.stream().toList(), isIn.stream().toList()),
        moved(attached, id, wasOn, isOn));
  }

  private static PMap<WidgetId, PSet<WidgetId>> moved(
      PMap<WidgetId, PSet<WidgetId>> ties, WidgetId id, List<WidgetId> from, List<WidgetId> to) {
    PMap<WidgetId, PSet<WidgetId>> next = ties;
    for (WidgetId old : from) {
      PSet<WidgetId> rest = next.getOrDefault(old, HashTreePSet.empty()).minus(id);
      next = rest.isEmpty() ? next.minus(old) : next.plus(old, rest);
    }
    for (WidgetId now : to) {
      next = next.plus(now, next.getOrDefault(now, HashTreePSet.empty()).plus(id));
    }
    return next;
  }

  private static List<WidgetId> anchors(Widget widget) {
    return widget.kind() instanceof WidgetKind.Connector(End from, End to)
        ? Stream.of(from, to).flatMap(end -> end.anchor().stream()).map(Anchor::widget).toList()
        : List.of();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Ties ties && held.equals(ties.held) && attached.equals(ties.attached);
  }

  @Override
  public int hashCode() {
    return 31 * held.hashCode() + attached.hashCode();
  }

  @Override
  public String toString() {
    return "Ties[held=" + held + ", attached=" + attached + "]";
  }
}
