package io.streamboard.model.reference;

import io.streamboard.model.geometry.Point;
import io.streamboard.model.geometry.Size;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.limit.Limits;
import io.streamboard.model.operation.Field;
import io.streamboard.model.operation.VoidReason;
import io.streamboard.model.widget.End;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where widgets are: what a holder holds goes along, and a connector's ends with its box. */
final class PlaceRules {
  private final ReferenceBoard board;

  PlaceRules(ReferenceBoard board) {
    this.board = board;
  }

  /**
   * Moves it and all that goes along by as much, or nothing where one of them would leave the
   * board.
   *
   * @param placed what has a place of its own in the same operation
   */
  Optional<VoidReason> move(ReferenceWidget widget, Point to, Set<WidgetId> placed, Act act) {
    double dx = to.x() - widget.position.x();
    double dy = to.y() - widget.position.y();
    List<ReferenceWidget> moved = new ArrayList<>(List.of(widget));
    alongWith(widget, placed, moved);
    if (moved.stream().anyMatch(one -> leaves(one, dx, dy))) {
      return Optional.of(VoidReason.INVALID);
    }
    for (ReferenceWidget one : moved) {
      one.position = shifted(one.position, dx, dy);
      one.from = shifted(one.from, dx, dy);
      one.to = shifted(one.to, dx, dy);
      one.setBy.put(Field.POSITION, act.revision());
    }
    return Optional.empty();
  }

  private void alongWith(ReferenceWidget holder, Set<WidgetId> placed, List<ReferenceWidget> all) {
    for (ReferenceWidget held : board.heldBy(holder.id)) {
      if (held.live() && !placed.contains(held.id)) {
        all.add(held);
        alongWith(held, placed, all);
      }
    }
  }

  private static boolean leaves(ReferenceWidget widget, double dx, double dy) {
    return beyond(widget.position, dx, dy)
        || (widget.isConnector()
            && (beyond(widget.from.at(), dx, dy) || beyond(widget.to.at(), dx, dy)));
  }

  private static boolean beyond(Point point, double dx, double dy) {
    return beyond(sum(point.x(), dx)) || beyond(sum(point.y(), dy));
  }

  private static boolean beyond(double coordinate) {
    return Math.abs(coordinate) > Limits.COORDINATE;
  }

  private static End shifted(End end, double dx, double dy) {
    return new End(shifted(end.at(), dx, dy), end.anchor());
  }

  private static Point shifted(Point point, double dx, double dy) {
    return beyond(point, dx, dy) ? point : new Point(sum(point.x(), dx), sum(point.y(), dy));
  }

  /** In whole thousandths, so without error. */
  private static double sum(double a, double b) {
    return (Math.round(a * 1000) + Math.round(b * 1000)) / 1000.0;
  }

  /** What it holds stays where it is; a connector's ends keep their places on the box. */
  Optional<VoidReason> resize(ReferenceWidget widget, Point position, Size size) {
    if (widget.isConnector()) {
      Optional<Point> from = stretched(widget, widget.from.at(), position, size);
      Optional<Point> to = stretched(widget, widget.to.at(), position, size);
      if (from.isEmpty() || to.isEmpty()) {
        return Optional.of(VoidReason.INVALID);
      }
      widget.from = new End(from.orElseThrow(), widget.from.anchor());
      widget.to = new End(to.orElseThrow(), widget.to.anchor());
    }
    widget.position = position;
    widget.size = size;
    return Optional.empty();
  }

  private static Optional<Point> stretched(
      ReferenceWidget widget, Point end, Point position, Size size) {
    double fx = (end.x() - widget.position.x()) / widget.size.width();
    double fy = (end.y() - widget.position.y()) / widget.size.height();
    double x = Math.rint((position.x() + fx * size.width()) * 1000) / 1000;
    double y = Math.rint((position.y() + fy * size.height()) * 1000) / 1000;
    return beyond(x) || beyond(y) ? Optional.empty() : Optional.of(new Point(x, y));
  }
}
