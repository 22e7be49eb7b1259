package io.streamboard.desktop.canvas;

import io.streamboard.model.id.WidgetId;
import io.streamboard.model.widget.BlobHash;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.animation.AnimationTimer;
import javafx.animation.PauseTransition;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.util.Duration;

/**
 * Shows a {@link CanvasModel} through a {@link Camera}. The board is painted once, into tiles, and
 * again only where it changes; a frame puts tiles together. While the camera moves they may be of
 * another zoom, stretched; when it rests all detail is painted. Near widgets have a node too, for
 * those who do not see the picture.
 *
 * <p>Hears of changes by itself; {@link #refresh} need not be called for them. Confined to the
 * JavaFX thread.
 */
public final class CanvasView extends Region {

  /** The camera rests when it did not move for so long; a single jump is no movement. */
  private static final Duration REST = Duration.millis(120);

  private final CanvasModel model;
  private final BoardPicture picture;
  private final Nearby nearby;
  private final Lift lift = new Lift();
  private final PauseTransition rest = new PauseTransition(REST);
  private final PauseTransition still = new PauseTransition(REST);
  private final AnimationTimer next = new Next();
  private final Map<WidgetId, Shift.Change> changes = new HashMap<>();
  private final Runnable unwatch;
  private Camera camera = Camera.START;
  private boolean moved;
  private boolean moving;
  private Optional<WidgetId> editing = Optional.empty();

  public CanvasView(CanvasModel model) {
    this.model = model;
    picture = new BoardPicture(model, item -> !lift.holds(item));
    nearby = new Nearby(model);
    Rectangle clip = new Rectangle();
    clip.widthProperty().bind(widthProperty());
    clip.heightProperty().bind(heightProperty());
    setClip(clip);
    getChildren().setAll(picture, lift, nearby);
    getStyleClass().add("canvas");
    rest.setOnFinished(
        event -> {
          moved = false;
          moving = false;
          refresh();
        });
    still.setOnFinished(event -> land());
    unwatch = model.watch(this::changed);
  }

  /** Hears nothing any more: the model lives longer. */
  public void retire() {
    unwatch.run();
  }

  /** Asks for a new picture, which is made with the next layout, once for all who ask. */
  public void refresh() {
    requestLayout();
  }

  private void changed(Optional<Item> before, Optional<Item> after) {
    WidgetId widget = after.or(() -> before).orElseThrow().id();
    changes.merge(
        widget,
        new Shift.Change(before, after),
        (first, last) -> new Shift.Change(first.before(), last.after()));
    nearby.changed(before, after);
    refresh();
  }

  /** Hands on what changed since the last frame. */
  private void take() {
    if (lift.isUp() && moving) {
      land();
    }
    if (changes.isEmpty()) {
      return;
    }
    boolean wasUp = lift.isUp();
    Collection<Shift.Change> painted =
        moving ? changes.values() : lift.take(changes.values(), camera, picture.detail(camera));
    if (wasUp && !lift.isMovedOn()) {
      land();
    } else if (lift.isUp()) {
      still.playFromStart();
    }
    painted.forEach(
        change -> {
          change.before().ifPresent(item -> picture.soil(item.figure().area()));
          change.after().ifPresent(item -> picture.soil(item.figure().area()));
        });
    changes.clear();
  }

  private void land() {
    lift.land().forEach(item -> picture.soil(item.figure().area()));
    refresh();
  }

  public void look(Camera through) {
    if (through.equals(camera)) {
      return;
    }
    camera = through;
    moving = moved;
    moved = true;
    rest.playFromStart();
    refresh();
  }

  public Camera camera() {
    return camera;
  }

  /** Says of a widget in sight what it is, to those who do not see it. */
  public void words(Function<Item, String> of) {
    nearby.words(of);
  }

  public void dark(boolean to) {
    picture.dark(to);
    refresh();
  }

  /** Takes pictures of images from here from now on. */
  public void pictures(Pictures from) {
    picture.pictures(from);
    refresh();
  }

  /** The picture of some images has come, or is another now. */
  public void arrived(BlobHash hash) {
    model.showing(hash).forEach(item -> picture.soil(item.figure().area()));
    refresh();
  }

  /** The widget whose text stands in an editor above it and is not painted; empty for none. */
  public void editing(Optional<WidgetId> widget) {
    picture.editing(widget);
    editing.flatMap(model::item).ifPresent(item -> picture.soil(item.figure().area()));
    widget.flatMap(model::item).ifPresent(item -> picture.soil(item.figure().area()));
    editing = widget;
    refresh();
  }

  /** Where the widget is painted, in pixels of this view; empty when it is not visible. */
  public Optional<Box> painted(WidgetId widget) {
    Box all = new Box(0, 0, getWidth(), getHeight());
    return model
        .item(widget)
        .map(item -> camera.onScreen(item.bounds()))
        .filter(box -> box.intersects(all));
  }

  /** Whether the picture rests and shows all detail. */
  public boolean isSettled() {
    return !moving && changes.isEmpty() && !lift.isUp() && picture.isComplete();
  }

  /** How many times a part of a tile was painted; for tests of doing nothing in vain. */
  long paintings() {
    return picture.paintings();
  }

  /** How many nodes stand for a widget now; for tests of culling. */
  int nodeCount() {
    return nearby.nodeCount();
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth();
    double height = getHeight();
    if (width < 1 || height < 1) {
      return;
    }
    lift.resize(width, height);
    take();
    double density = getScene() == null ? 1 : getScene().getWindow().getOutputScaleX();
    picture.show(
        new Tiling.Look(
            camera,
            (int) Math.ceil(width * density),
            (int) Math.ceil(height * density),
            density,
            moving));
    nearby.look(camera, width, height);
    if (picture.isComplete()) {
      lift.landed();
    }
    if (!picture.isFilled()) {
      next.start();
    }
  }

  /** Goes on with what did not fit into a frame. */
  private final class Next extends AnimationTimer {
    @Override
    public void handle(long now) {
      stop();
      requestLayout();
    }
  }
}
