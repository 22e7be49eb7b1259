package io.streamboard.desktop.canvas;

import io.streamboard.desktop.canvas.form.Area;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.view.WidgetView;
import io.streamboard.model.widget.WidgetKind;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Widgets as they were when this was made, for a file: as on the screen, but frames clip what they
 * hold. Confined to the JavaFX thread.
 */
final class Printed {

  /** So deep do frames lie in frames at most. */
  private static final int DEEPEST = 16;

  private final CanvasModel model = new CanvasModel();

  Printed(Collection<WidgetView> widgets) {
    widgets.forEach(widget -> model.put(widget, Optional.empty()));
  }

  /** All that is painted lies in here; empty when there is nothing. */
  Optional<Area> extent() {
    return model.all().stream().map(this::seen).reduce(Area::union);
  }

  /** What is painted in the area, the hindmost first. */
  List<Item> painted(Area area) {
    return model.painted(area);
  }

  /** Of what a frame clips no more than the frame counts. */
  private Area seen(Item item) {
    Area area = item.figure().area();
    for (Item frame : frames(item)) {
      Area within = frame.figure().area();
      area = area.intersects(within) ? area.within(within) : within;
    }
    return area;
  }

  /** The frames that let through only a part of the item; the outermost first. */
  List<Figure> clips(Item item) {
    return frames(item).stream()
        .map(Item::figure)
        .filter(frame -> !holdsAll(frame, item.figure()))
        .toList();
  }

  private static boolean holdsAll(Figure frame, Figure figure) {
    return frame.rotation() == 0 && Area.of(frame.bounds()).contains(figure.area());
  }

  /** The frames around an item, as far as they are painted too; the outermost first. */
  private List<Item> frames(Item item) {
    Deque<Item> frames = new ArrayDeque<>();
    Optional<WidgetId> holder = item.widget().holder();
    while (holder.isPresent() && frames.size() < DEEPEST) {
      Optional<Item> above = holder.flatMap(model::item);
      above
          .filter(each -> each.widget().kind() instanceof WidgetKind.Frame)
          .ifPresent(frames::addFirst);
      holder = above.flatMap(each -> each.widget().holder());
    }
    return List.copyOf(frames);
  }
}
