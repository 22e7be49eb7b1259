package io.streamboard.model.widget;

import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.geometry.Point;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.limit.Limits;
import io.streamboard.model.limit.Require;
import java.util.Optional;

/**
 * What a person puts on a board and what others see of it. Its rights, lock and history live in the
 * board's state, not here.
 *
 * @param z decides what covers what; equal keys are ordered by id
 * @param text what is written in or on it, see {@link WidgetKind}; empty, never absent
 * @param holder the frame that it lies in, or the widget that a thread is about
 * @param group those with the same mark are picked together
 */
public record Widget(
    WidgetId id,
    WidgetKind kind,
    Bounds bounds,
    ZKey z,
    Style style,
    String text,
    Optional<WidgetId> holder,
    Optional<GroupMark> group) {
  public Widget {
    Require.text("text", text, Limits.TEXT_POINTS);
    Require.that(!holder.equals(Optional.of(id)), "holder", "not the widget itself");
  }

  /** A widget that nothing holds and that is in no group. */
  public Widget(WidgetId id, WidgetKind kind, Bounds bounds, ZKey z, Style style, String text) {
    this(id, kind, bounds, z, style, text, Optional.empty(), Optional.empty());
  }

  public Widget withKind(WidgetKind to) {
    return new Widget(id, to, bounds, z, style, text, holder, group);
  }

  /** Sets the box and nothing else; see {@link #placed} for connectors. */
  public Widget withBounds(Bounds to) {
    return new Widget(id, kind, to, z, style, text, holder, group);
  }

  public Widget withZ(ZKey to) {
    return new Widget(id, kind, bounds, to, style, text, holder, group);
  }

  public Widget withStyle(Style to) {
    return new Widget(id, kind, bounds, z, to, text, holder, group);
  }

  public Widget withText(String to) {
    return new Widget(id, kind, bounds, z, style, to, holder, group);
  }

  public Widget withHolder(Optional<WidgetId> to) {
    return new Widget(id, kind, bounds, z, style, text, to, group);
  }

  public Widget withGroup(Optional<GroupMark> to) {
    return new Widget(id, kind, bounds, z, style, text, holder, to);
  }

  /** Moved or resized as a whole: the places of a connector's ends go along with its box. */
  public Widget placed(Bounds to) {
    Widget next = withBounds(to);
    return kind instanceof WidgetKind.Connector(End from, End end)
        ? next.withKind(new WidgetKind.Connector(along(from, to), along(end, to)))
        : next;
  }

  /** A connector with this start or, else, this end; its box is around both. */
  public Widget bound(boolean start, End end) {
    if (!(kind instanceof WidgetKind.Connector(End from, End to))) {
      return this;
    }
    End first = start ? end : from;
    End last = start ? to : end;
    return withKind(new WidgetKind.Connector(first, last)).boxed();
  }

  /** With the box that it must have: a connector's is the one around its ends. */
  public Widget boxed() {
    return kind instanceof WidgetKind.Connector(End from, End to)
        ? withBounds(around(from.at(), to.at()))
        : this;
  }

  /** The box of a connector between two places: at least one unit wide and high. */
  public static Bounds around(Point a, Point b) {
    return Bounds.of(
        Math.min(a.x(), b.x()), Math.min(a.y(), b.y()), extent(a.x(), b.x()), extent(a.y(), b.y()));
  }

  private static double extent(double a, double b) {
    return Math.clamp(Math.abs(a - b), Limits.SIZE_MIN, Limits.SIZE_MAX);
  }

  private End along(End end, Bounds to) {
    double x = (end.at().x() - bounds.x()) / bounds.width();
    double y = (end.at().y() - bounds.y()) / bounds.height();
    return end.at(Point.reckoned(to.x() + x * to.width(), to.y() + y * to.height()));
  }
}
