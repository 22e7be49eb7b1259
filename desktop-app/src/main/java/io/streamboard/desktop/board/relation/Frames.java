package io.streamboard.desktop.board.relation;

import io.streamboard.desktop.board.desk.Edit;
import io.streamboard.desktop.canvas.CanvasModel;
import io.streamboard.desktop.canvas.Item;
import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.geometry.Point;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.limit.Limits;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.widget.Widget;
import io.streamboard.model.widget.WidgetKind;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Finds the frame in which something lies: the smallest one that has its middle inside, and, for a
 * frame, all of it.
 */
public final class Frames {

  private final CanvasModel canvas;
  private final Predicate<Item> open;

  /**
   * @param open the frames that something may be put into
   */
  public Frames(CanvasModel canvas, Predicate<Item> open) {
    this.canvas = canvas;
    this.open = open;
  }

  static boolean isFrame(Item item) {
    return item.widget().kind() instanceof WidgetKind.Frame;
  }

  /**
   * The edit as it is where frames are: what it adds is held by the frame in which it lies. Leaves
   * those alone that say themselves where they lie: frames, connectors, threads, and what has a
   * holder.
   */
  public Edit framed(Edit edit) {
    return edit.operation() instanceof Operation.WidgetAdd(Widget added) && isLoose(added)
        ? new Edit(
            new Operation.WidgetAdd(
                added.withHolder(around(added.kind(), added.bounds(), Set.of()).map(Item::id))),
            edit.steps())
        : edit;
  }

  private static boolean isLoose(Widget added) {
    return switch (added.kind()) {
      case WidgetKind.Note _,
          WidgetKind.Shape _,
          WidgetKind.FreeText _,
          WidgetKind.Ink _,
          WidgetKind.Image _ ->
          added.holder().isEmpty();
      case WidgetKind.Connector _, WidgetKind.Frame _, WidgetKind.Thread _ -> false;
    };
  }

  /**
   * The frame that takes a widget of this kind at this place; empty where there is none.
   *
   * @param except frames that do not count
   */
  Optional<Item> around(WidgetKind kind, Bounds place, Set<WidgetId> except) {
    return canvas.touching(spot(place.centre())).reversed().stream()
        .filter(item -> isFrame(item) && !except.contains(item.id()) && open.test(item))
        .filter(frame -> takes(frame, kind, place))
        .min(Comparator.comparingDouble(Frames::area));
  }

  private static Bounds spot(Point at) {
    double most = Limits.COORDINATE - Limits.SIZE_MIN;
    return Bounds.of(
        Math.clamp(at.x(), -most, most),
        Math.clamp(at.y(), -most, most),
        Limits.SIZE_MIN,
        Limits.SIZE_MIN);
  }

  private static boolean takes(Item frame, WidgetKind kind, Bounds place) {
    return kind instanceof WidgetKind.Frame
        ? holds(frame.bounds(), place)
        : frame.bounds().contains(frame.upright(place.centre()));
  }

  static boolean holds(Bounds outer, Bounds inner) {
    return outer.contains(inner.position())
        && outer.contains(new Point(inner.right(), inner.bottom()));
  }

  private static double area(Item frame) {
    return frame.bounds().width() * frame.bounds().height();
  }
}
