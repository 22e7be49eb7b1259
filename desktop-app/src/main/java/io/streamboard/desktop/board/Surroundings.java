package io.streamboard.desktop.board;

import io.streamboard.desktop.board.tool.Snapping;
import io.streamboard.desktop.canvas.Camera;
import io.streamboard.desktop.canvas.CanvasModel;
import io.streamboard.desktop.canvas.Item;
import io.streamboard.desktop.canvas.form.Area;
import io.streamboard.model.geometry.Point;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.widget.WidgetKind;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a gesture can snap to: widgets in sight that are large enough to be seen as such, looked for
 * once for a gesture and a view, so that each further move costs the same on a board of any size.
 */
final class Surroundings {

  /** How near something must be to be drawn there, in pixels. */
  private static final double REACH = 6;

  /** What is smaller on the screen draws nothing, in pixels. */
  private static final double LEAST = 10;

  /** Of more, those in the middle of the window. */
  private static final int MOST = 500;

  private record Looked(String gesture, Camera camera, Snapping found) {}

  private final CanvasModel canvas;
  private final Viewport viewport;
  private final Snaps snaps;
  private Optional<Looked> last = Optional.empty();

  Surroundings(CanvasModel canvas, Viewport viewport, Snaps snaps) {
    this.canvas = canvas;
    this.viewport = viewport;
    this.snaps = snaps;
  }

  Snapping snapping(String gesture, Set<WidgetId> moved) {
    Camera camera = viewport.camera().get();
    Looked looked =
        last.filter(one -> one.gesture().equals(gesture) && one.camera().equals(camera))
            .orElseGet(() -> new Looked(gesture, camera, look(camera, moved)));
    last = Optional.of(looked);
    return looked.found();
  }

  private Snapping look(Camera camera, Set<WidgetId> moved) {
    return new Snapping(
        snaps.toWidgets().get() ? near(camera, moved) : List.of(),
        REACH / camera.zoom(),
        snaps.toGrid().get() ? Optional.of(Snaps.GRID) : Optional.empty());
  }

  private List<Area> near(Camera camera, Set<WidgetId> moved) {
    Set<WidgetId> along = new HashSet<>(moved);
    moved.forEach(widget -> along.addAll(canvas.below(widget)));
    Point middle = viewport.centre();
    return canvas.touching(viewport.seen()).stream()
        .filter(item -> !along.contains(item.id()) && draws(item, camera.zoom()))
        .map(item -> Area.of(item.reach()))
        .sorted(Comparator.comparingDouble(area -> distance(area, middle)))
        .limit(MOST)
        .toList();
  }

  private static boolean draws(Item item, double zoom) {
    return switch (item.widget().kind()) {
      case WidgetKind.Connector _, WidgetKind.Thread _ -> false;
      case WidgetKind.Note _,
          WidgetKind.Shape _,
          WidgetKind.FreeText _,
          WidgetKind.Ink _,
          WidgetKind.Image _,
          WidgetKind.Frame _ ->
          Math.min(item.bounds().width(), item.bounds().height()) * zoom >= LEAST;
    };
  }

  private static double distance(Area area, Point from) {
    return Math.hypot(
        (area.left() + area.right()) / 2 - from.x(), (area.top() + area.bottom()) / 2 - from.y());
  }
}
