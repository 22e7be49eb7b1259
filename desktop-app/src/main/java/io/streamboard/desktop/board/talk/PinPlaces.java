package io.streamboard.desktop.board.talk;

import io.streamboard.desktop.canvas.CanvasModel;
import io.streamboard.desktop.canvas.Item;
import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.geometry.Point;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.limit.Limits;
import java.util.Optional;
import java.util.function.Supplier;

/** Where pins are: in the middle of their threads, moved along with what is dragged. */
final class PinPlaces {

  /** The side of a thread's box in world units; its pin is of the same size at every zoom. */
  private static final double SIDE = 24;

  private final Supplier<CanvasModel> canvas;

  PinPlaces(Supplier<CanvasModel> canvas) {
    this.canvas = canvas;
  }

  static Bounds box(Point at) {
    return Bounds.of(at.x() - SIDE / 2, at.y() - SIDE / 2, SIDE, SIDE);
  }

  Point at(ThreadItem thread) {
    Point own = thread.view().widget().bounds().centre();
    Point by = moved(thread.holder());
    return own.plus(by.x(), by.y());
  }

  /** How far a live drag has carried a widget, or the nearest of its holders that is dragged. */
  private Point moved(Optional<WidgetId> widget) {
    Optional<Item> next = widget.flatMap(canvas.get()::item);
    for (int depth = 0; depth <= Limits.HOLDERS && next.isPresent(); depth++) {
      Item item = next.get();
      Bounds own = item.widget().bounds();
      if (!item.bounds().equals(own)) {
        return item.bounds().size().equals(own.size())
            ? new Point(item.bounds().x() - own.x(), item.bounds().y() - own.y())
            : new Point(0, 0);
      }
      next = item.widget().holder().flatMap(canvas.get()::item);
    }
    return new Point(0, 0);
  }
}
