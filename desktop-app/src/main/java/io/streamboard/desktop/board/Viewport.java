package io.streamboard.desktop.board;

import io.streamboard.desktop.board.map.Sight;
import io.streamboard.desktop.canvas.Camera;
import io.streamboard.desktop.canvas.CanvasModel;
import io.streamboard.desktop.canvas.Item;
import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.geometry.Point;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * Which part of the board the window shows: all of it, also when the window changes its size, until
 * the person looks elsewhere. Confined to the JavaFX thread.
 */
public final class Viewport implements Sight {

  private final CanvasModel canvas;
  private final Runnable repaint;
  private final ReadOnlyObjectWrapper<Camera> camera = new ReadOnlyObjectWrapper<>(Camera.START);
  private double width = 1;
  private double height = 1;
  private boolean boardIsHere;
  private boolean showsAll = true;
  private Runnable watcher = () -> {};
  private final List<Runnable> waiting = new ArrayList<>();

  Viewport(CanvasModel canvas, Runnable repaint) {
    this.canvas = canvas;
    this.repaint = repaint;
  }

  public ReadOnlyObjectProperty<Camera> camera() {
    return camera.getReadOnlyProperty();
  }

  /** The window has this size in pixels now. */
  public void resize(double toWidth, double toHeight) {
    width = Math.max(1, toWidth);
    height = Math.max(1, toHeight);
    fitAgain();
    tell();
  }

  /** Tells this one, and no other, whenever another part of the board may be seen. */
  void watch(Runnable by) {
    watcher = by;
  }

  private void tell() {
    if (isKnown()) {
      watcher.run();
    }
  }

  public void look(Camera through) {
    showsAll = false;
    camera.set(through);
    repaint.run();
    tell();
  }

  /** Moves what is seen by so many pixels. */
  public void pan(double dx, double dy) {
    look(camera.get().panned(dx, dy));
  }

  public void zoomBy(double factor) {
    zoomBy(factor, width / 2, height / 2);
  }

  /** The place at this pixel stays where it is. */
  public void zoomBy(double factor, double x, double y) {
    look(camera.get().zoomed(factor, x, y));
  }

  public void zoomTo(double zoom) {
    zoomBy(zoom / camera.get().zoom());
  }

  /** Shows the whole board, or the middle of an empty one. */
  public void fit() {
    look(
        canvas
            .extent()
            .map(all -> Camera.fitting(all, width, height))
            .orElseGet(() -> new Camera(-width / 2, -height / 2, 1)));
    showsAll = true;
  }

  /** Shows these in the middle, as near as there is room. */
  void fit(List<Item> items) {
    CanvasModel.around(items).ifPresent(around -> look(Camera.fitting(around, width, height)));
  }

  /** Moves the view as little as shows these, or at least their middle; stays when it does. */
  void reveal(List<Item> items) {
    CanvasModel.around(items)
        .map(around -> camera.get().revealing(around, width, height))
        .filter(to -> !to.equals(camera.get()))
        .ifPresent(this::look);
  }

  /** Moves the view as little as shows this area. */
  public void reveal(Bounds area) {
    Camera to = camera.get().revealing(area, width, height);
    if (!to.equals(camera.get())) {
      look(to);
    }
  }

  /** Shows the middle of this area in the middle, so near. */
  void centre(Bounds area, double zoom) {
    Camera near = new Camera(0, 0, zoom);
    Point middle = area.centre();
    double left = middle.x() - width / near.zoom() / 2;
    look(new Camera(left, middle.y() - height / near.zoom() / 2, near.zoom()));
  }

  /** Shows all of this area in the middle, as near as there is room. */
  void show(Bounds area) {
    double zoom = Math.min(width / area.width(), height / area.height());
    centre(area, zoom);
  }

  @Override
  public void centre(Point middle) {
    double zoom = camera.get().zoom();
    look(new Camera(middle.x() - width / zoom / 2, middle.y() - height / zoom / 2, zoom));
  }

  /**
   * Does the work once the board is here and the size of the window is known: at once when they
   * are. What waits is done in the order it came.
   */
  void whenKnown(Runnable work) {
    if (isKnown()) {
      work.run();
    } else {
      waiting.add(work);
    }
  }

  boolean isKnown() {
    return boardIsHere && width > 1;
  }

  /** The part of the board that is seen. */
  @Override
  public Bounds seen() {
    return camera.get().shown(width, height);
  }

  public Point centre() {
    return camera.get().world(width / 2, height / 2);
  }

  /** A view has come: the first one is shown once the size of the window is known too. */
  void boardIsHere() {
    if (!boardIsHere) {
      boardIsHere = true;
      fitAgain();
      tell();
    }
  }

  /** Goes on with the view as it was meant before its size was this. */
  private void fitAgain() {
    if (isKnown()) {
      if (showsAll) {
        fit();
      }
      List<Runnable> due = List.copyOf(waiting);
      waiting.clear();
      due.forEach(Runnable::run);
    }
  }
}
