package io.streamboard.desktop.canvas;

import io.streamboard.desktop.canvas.form.Area;
import io.streamboard.model.id.WidgetId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javafx.scene.layout.Pane;
import javafx.scene.transform.Affine;

/**
 * A node for each widget in sight while these are near and few, taken from a pool. Looks for other
 * widgets only when the view leaves the area in which it looked, and not in each frame.
 */
final class Nearby extends Pane {

  private static final double NEAR = 0.5;
  private static final int MOST = 200;
  private static final int MOST_SPARE = 64;
  private static final Area NOWHERE = new Area(0, 0, -1, -1);

  private final CanvasModel model;
  private final Affine transform = new Affine();
  private final Map<WidgetId, WidgetNode> used = new HashMap<>();
  private final Deque<WidgetNode> spare = new ArrayDeque<>();
  private Area looked = NOWHERE;
  private Function<Item, String> words = item -> item.widget().text();

  Nearby(CanvasModel model) {
    this.model = model;
    setManaged(false);
    setMouseTransparent(true);
    getTransforms().setAll(transform);
  }

  /** What is told of an item. */
  void words(Function<Item, String> of) {
    words = of;
    looked = NOWHERE;
  }

  /** The item is shown instead of another. */
  void changed(Optional<Item> before, Optional<Item> after) {
    WidgetNode node = after.map(Item::id).map(used::get).orElse(null);
    if (node != null && after.get().figure().area().intersects(looked)) {
      node.show(after.get(), words.apply(after.get()));
    } else if (before.filter(this::isSeen).isPresent() || after.filter(this::isSeen).isPresent()) {
      looked = NOWHERE;
    }
  }

  private boolean isSeen(Item item) {
    return item.figure().area().intersects(looked);
  }

  void look(Camera camera, double width, double height) {
    if (camera.zoom() < NEAR) {
      show(List.of());
      looked = NOWHERE;
      return;
    }
    transform.setToTransform(
        camera.zoom(),
        0,
        Math.rint(camera.screenX(0)),
        0,
        camera.zoom(),
        Math.rint(camera.screenY(0)));
    Area wanted =
        new Area(
            camera.x(),
            camera.y(),
            camera.x() + width / camera.zoom(),
            camera.y() + height / camera.zoom());
    if (!looked.contains(wanted)) {
      looked = wanted.grown(Math.max(wanted.width(), wanted.height()) / 4);
      List<Item> seen = model.painted(looked);
      show(seen.size() > MOST ? List.of() : seen);
    }
  }

  private void show(List<Item> items) {
    if (items.isEmpty() && used.isEmpty()) {
      return;
    }
    Set<WidgetId> wanted = new HashSet<>();
    items.forEach(item -> wanted.add(item.id()));
    used.keySet().stream().filter(id -> !wanted.contains(id)).toList().forEach(this::release);
    for (Item item : items) {
      used.computeIfAbsent(item.id(), id -> take()).show(item, words.apply(item));
    }
  }

  private WidgetNode take() {
    WidgetNode node = spare.poll();
    if (node != null) {
      node.setVisible(true);
      return node;
    }
    WidgetNode made = new WidgetNode();
    getChildren().add(made);
    return made;
  }

  private void release(WidgetId widget) {
    WidgetNode node = used.remove(widget);
    if (node == null) {
      return;
    }
    if (spare.size() < MOST_SPARE) {
      node.setVisible(false);
      node.setId("spare");
      spare.push(node);
    } else {
      getChildren().remove(node);
    }
  }

  int nodeCount() {
    return used.size();
  }
}
