package io.streamboard.desktop.board.relation;

import io.streamboard.desktop.canvas.CanvasModel;
import io.streamboard.desktop.canvas.Item;
import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.geometry.Point;
import io.streamboard.model.limit.Limits;
import io.streamboard.model.widget.Anchor;
import io.streamboard.model.widget.End;
import io.streamboard.model.widget.WidgetKind;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds where an end of a connector is bound: to the topmost widget at the place, at the middle of
 * an edge or of the whole when that is near, else on the edge when that is near, else at just this
 * place inside. Connectors and threads are not bound to, and frames by their edges only, as what
 * lies in them must be reached.
 */
final class Docks {

  private static final double[][] SPOTS = {{0.5, 0}, {1, 0.5}, {0.5, 1}, {0, 0.5}, {0.5, 0.5}};

  private final CanvasModel canvas;

  Docks(CanvasModel canvas) {
    this.canvas = canvas;
  }

  /**
   * The dock at a place.
   *
   * @param reach how far from an edge or a spot the end is still drawn to it, in world units
   */
  Dock at(Point place, double reach) {
    return canvas.touching(around(place, reach)).reversed().stream()
        .filter(item -> takes(item, place, reach))
        .findFirst()
        .map(item -> on(item, place, reach))
        .orElseGet(() -> Dock.free(place));
  }

  private static Bounds around(Point place, double reach) {
    double size = Math.max(Limits.SIZE_MIN, 2 * reach);
    double most = Limits.COORDINATE - size;
    return Bounds.of(
        Math.clamp(place.x() - size / 2, -most, most),
        Math.clamp(place.y() - size / 2, -most, most),
        size,
        size);
  }

  private static boolean takes(Item item, Point place, double reach) {
    Point upright = item.upright(place);
    double edge = edge(item.bounds(), upright);
    return switch (item.widget().kind()) {
      case WidgetKind.Connector _, WidgetKind.Thread _ -> false;
      case WidgetKind.Frame _ -> Math.abs(edge) <= reach;
      case WidgetKind.Note _,
          WidgetKind.Shape _,
          WidgetKind.FreeText _,
          WidgetKind.Ink _,
          WidgetKind.Image _ ->
          edge >= -reach;
    };
  }

  /** How far inside of the box the place is; negative when it is outside. */
  private static double edge(Bounds box, Point at) {
    double across = Math.min(at.x() - box.x(), box.right() - at.x());
    double down = Math.min(at.y() - box.y(), box.bottom() - at.y());
    return Math.min(across, down);
  }

  private static Dock on(Item item, Point place, double reach) {
    List<Anchor> spots =
        Stream.of(SPOTS).map(spot -> new Anchor(item.id(), spot[0], spot[1])).toList();
    Anchor anchor =
        spots.stream()
            .filter(spot -> distance(item.place(spot), place) <= reach)
            .findFirst()
            .orElseGet(() -> inside(item, place, reach));
    return new Dock(
        End.bound(item.place(anchor), anchor), spots.stream().map(item::place).toList());
  }

  private static double distance(Point a, Point b) {
    return Math.hypot(a.x() - b.x(), a.y() - b.y());
  }

  private static Anchor inside(Item item, Point place, double reach) {
    Bounds box = item.bounds();
    Point at = item.upright(place);
    return new Anchor(
        item.id(),
        fraction(at.x() - box.x(), box.width(), reach),
        fraction(at.y() - box.y(), box.height(), reach));
  }

  /** Drawn to the edge when that is near; on small widgets never from the middle. */
  private static double fraction(double from, double length, double reach) {
    double near = Math.min(reach, length / 4);
    if (from <= near) {
      return 0;
    }
    return from >= length - near ? 1 : from / length;
  }

  /** Where the end of a connector is now when it is bound; empty when it is free. */
  Optional<Point> place(End end) {
    return end.anchor()
        .flatMap(anchor -> canvas.item(anchor.widget()).map(item -> item.place(anchor)));
  }
}
