package io.streamboard.desktop.canvas;

import io.streamboard.desktop.canvas.form.Area;
import io.streamboard.model.id.WidgetId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Pane;

/**
 * Many widgets that are moved together, above the picture: painted once and then moved as one. What
 * changes along with them, as the connectors tied to them do, is painted in each frame. While
 * lifted, widgets are left out of the picture and cover what would lie above them otherwise.
 * Confined to the JavaFX thread.
 */
final class Lift extends Pane {

  /** Fewer are painted as quickly where they are. */
  private static final int LEAST = 20;

  /** Pixels around what is seen that are painted too. */
  private static final int MARGIN = 320;

  private final Canvas moved = new Canvas();
  private final Canvas along = new Canvas();
  private final Map<WidgetId, Item> lifted = new HashMap<>();
  private final Map<WidgetId, Item> tied = new HashMap<>();
  private Set<WidgetId> candidates = Set.of();
  private double dx;
  private double dy;
  private boolean landing;
  private boolean movedOn;

  Lift() {
    setManaged(false);
    setMouseTransparent(true);
    setVisible(false);
    getChildren().setAll(along, moved);
  }

  boolean holds(Item item) {
    return !landing && (lifted.containsKey(item.id()) || tied.containsKey(item.id()));
  }

  boolean isUp() {
    return !lifted.isEmpty() && !landing;
  }

  /** Whether the last changes were a further move of all that is lifted. */
  boolean isMovedOn() {
    return movedOn;
  }

  /**
   * Takes what changed in a frame; returns what of it must be painted in the picture: all, or
   * nothing while what is lifted is moved on. What is lifted for the first time is in the answer,
   * as it goes from where it was.
   */
  Collection<Shift.Change> take(Collection<Shift.Change> changes, Camera camera, Detail detail) {
    Shift shift = Shift.of(changes);
    Set<WidgetId> together = new HashSet<>();
    shift.together().forEach(change -> together.add(change.after().orElseThrow().id()));
    if (isUp()) {
      movedOn = together.equals(lifted.keySet());
      return movedOn ? moveOn(shift, camera, detail) : changes;
    }
    boolean again = together.size() >= LEAST && together.equals(candidates);
    candidates = together;
    if (again) {
      lift(shift, camera, detail);
    }
    return changes;
  }

  private void lift(Shift shift, Camera camera, Detail detail) {
    clear();
    shift.together().forEach(change -> put(lifted, change));
    shift.others().forEach(change -> put(tied, change));
    setVisible(true);
    paintMoved(camera, detail);
    paintTied(camera, detail);
  }

  private static void put(Map<WidgetId, Item> into, Shift.Change change) {
    change.after().ifPresent(item -> into.put(item.id(), item));
  }

  private List<Shift.Change> moveOn(Shift shift, Camera camera, Detail detail) {
    dx += shift.dx() * camera.zoom();
    dy += shift.dy() * camera.zoom();
    shift.together().forEach(change -> put(lifted, change));
    List<Shift.Change> fresh =
        shift.others().stream()
            .filter(change -> change.after().map(item -> !tied.containsKey(item.id())).orElse(true))
            .toList();
    shift.others().forEach(change -> put(tied, change));
    if (Math.abs(dx) > MARGIN || Math.abs(dy) > MARGIN) {
      paintMoved(camera, detail);
    }
    moved.setTranslateX(Math.rint(dx) - MARGIN);
    moved.setTranslateY(Math.rint(dy) - MARGIN);
    if (!tied.isEmpty()) {
      paintTied(camera, detail);
    }
    return fresh;
  }

  private void paintMoved(Camera camera, Detail detail) {
    dx = 0;
    dy = 0;
    moved.setTranslateX(-MARGIN);
    moved.setTranslateY(-MARGIN);
    paint(moved, lifted.values(), camera, MARGIN, detail);
  }

  private void paintTied(Camera camera, Detail detail) {
    paint(along, tied.values(), camera, 0, detail);
  }

  private void paint(Canvas to, Collection<Item> items, Camera camera, int margin, Detail detail) {
    double width = getWidth() + 2 * margin;
    double height = getHeight() + 2 * margin;
    to.setWidth(width);
    to.setHeight(height);
    to.getGraphicsContext2D().clearRect(0, 0, width, height);
    double left = Math.rint(camera.x() * camera.zoom()) - margin;
    double top = Math.rint(camera.y() * camera.zoom()) - margin;
    Area seen =
        new Area(
            left / camera.zoom(),
            top / camera.zoom(),
            (left + width) / camera.zoom(),
            (top + height) / camera.zoom());
    CanvasPen pen = new CanvasPen(to.getGraphicsContext2D());
    pen.look(camera.zoom(), left, top);
    items.stream()
        .filter(item -> item.figure().area().intersects(seen))
        .sorted(Order.HINDMOST_FIRST)
        .forEach(item -> Painter.paint(item.figure(), detail, pen));
  }

  /** Nothing is lifted any more; returns what must be painted in the picture again. */
  Collection<Item> land() {
    if (!isUp()) {
      return List.of();
    }
    landing = true;
    candidates = Set.of();
    Map<WidgetId, Item> all = new HashMap<>(tied);
    all.putAll(lifted);
    return all.values();
  }

  /** The picture has them again. */
  void landed() {
    if (landing) {
      clear();
    }
  }

  private void clear() {
    landing = false;
    lifted.clear();
    tied.clear();
    setVisible(false);
    moved.setWidth(0);
    along.setWidth(0);
  }
}
