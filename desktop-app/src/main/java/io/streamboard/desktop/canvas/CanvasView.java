package io.streamboard.desktop.canvas;

import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.id.WidgetId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.Point2D;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.scene.transform.Affine;

/**
 * Shows a {@link CanvasModel} through a {@link Camera}. Near, every visible widget has a node,
 * taken from a pool; far, or when very many are visible, all are painted into one picture. {@link
 * #refresh} asks for a new picture; it is made once, with the next layout, however often it was
 * asked for.
 */
public final class CanvasView extends Region {

  /** Below this zoom text is hardly readable and widgets are many. */
  private static final double FAR_ZOOM = 0.3;

  /** More nodes than this are slower than one picture. */
  private static final int MOST_NODES = 200;

  private static final int MOST_SPARE = 64;

  private final CanvasModel model;
  private final Dots dots = new Dots();
  private final Pane nodes = new Pane();
  private final FarView far = new FarView();
  private final Affine transform = new Affine();
  private final Map<WidgetId, WidgetNode> used = new HashMap<>();
  private final Deque<WidgetNode> spare = new ArrayDeque<>();
  private Camera camera = Camera.START;
  private boolean dark;
  private Optional<WidgetId> editing = Optional.empty();

  public CanvasView(CanvasModel model) {
    this.model = model;
    Rectangle clip = new Rectangle();
    clip.widthProperty().bind(widthProperty());
    clip.heightProperty().bind(heightProperty());
    setClip(clip);
    nodes.setManaged(false);
    nodes.setMouseTransparent(true);
    nodes.getTransforms().setAll(transform);
    getChildren().setAll(dots, nodes, far);
    getStyleClass().add("canvas");
  }

  /** Something in the model, the camera or the size is other than painted. */
  public void refresh() {
    requestLayout();
  }

  public void look(Camera through) {
    camera = through;
    refresh();
  }

  public Camera camera() {
    return camera;
  }

  public void dark(boolean to) {
    dark = to;
    refresh();
  }

  /** The widget whose text stands in an editor above it and is not painted; empty for none. */
  public void editing(Optional<WidgetId> widget) {
    editing = widget;
    refresh();
  }

  /**
   * Where the widget is painted, in pixels of this view; empty when it is not visible. Read from
   * the node itself where there is one.
   */
  public Optional<Box> painted(WidgetId widget) {
    WidgetNode node = used.get(widget);
    if (node != null && nodes.isVisible()) {
      Point2D corner = nodes.localToParent(node.getLayoutX(), node.getLayoutY());
      double zoom = transform.getMxx();
      return Optional.of(
          new Box(corner.getX(), corner.getY(), node.getWidth() * zoom, node.getHeight() * zoom));
    }
    Bounds shown = camera.shown(Math.max(1, getWidth()), Math.max(1, getHeight()));
    return model
        .item(widget)
        .filter(item -> far.isVisible() && item.bounds().intersects(shown))
        .map(item -> camera.onScreen(item.bounds()));
  }

  /** How many nodes show a widget now; for tests of culling. */
  int nodeCount() {
    return used.size();
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth();
    double height = getHeight();
    if (width < 1 || height < 1) {
      return;
    }
    List<Item> visible = model.touching(camera.shown(width, height));
    boolean painted = camera.zoom() < FAR_ZOOM || visible.size() > MOST_NODES;
    dots.paint(camera, width, height, dark);
    far.setVisible(painted);
    nodes.setVisible(!painted);
    if (painted) {
      show(List.of());
      far.setWidth(width);
      far.setHeight(height);
      far.paint(visible, camera, dark);
    } else {
      transform.setToTransform(
          camera.zoom(),
          0,
          Math.rint(camera.screenX(0)),
          0,
          camera.zoom(),
          Math.rint(camera.screenY(0)));
      show(visible);
    }
  }

  private void show(List<Item> visible) {
    Set<WidgetId> wanted = new HashSet<>();
    visible.forEach(item -> wanted.add(item.id()));
    used.keySet().stream().filter(id -> !wanted.contains(id)).toList().forEach(this::release);
    double order = 0;
    for (Item item : visible) {
      WidgetNode node = used.computeIfAbsent(item.id(), id -> take());
      node.setViewOrder(order--);
      node.show(item, dark, editing.equals(Optional.of(item.id())));
    }
  }

  private WidgetNode take() {
    WidgetNode node = spare.poll();
    if (node != null) {
      node.setVisible(true);
      return node;
    }
    WidgetNode made = new WidgetNode();
    nodes.getChildren().add(made);
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
      nodes.getChildren().remove(node);
    }
  }
}
