package io.streamboard.desktop.board.map;

import io.streamboard.desktop.canvas.CanvasModel;
import io.streamboard.desktop.canvas.Item;
import io.streamboard.desktop.canvas.form.Area;
import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.geometry.Point;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/**
 * The map of a board: which part of the world it shows, what of it is painted anew, and the way of
 * the view over it. While it is closed it hears of nothing. A change costs what it soils, not what
 * the board holds; only what leaves the map makes it begin anew, with room so that this is rare.
 * Confined to the JavaFX thread.
 */
public final class MapViewModel {

  /** So much of its length is free on each side of what is on the board. */
  private static final double MARGIN = 0.15;

  /** An arrow moves the view by so much of what is seen. */
  private static final double STEP = 0.25;

  /**
   * What is to be painted.
   *
   * @param world what the map shows
   * @param soiled the part that is other than painted
   */
  record Work(Area world, Area soiled) {}

  private final CanvasModel canvas;
  private final Sight sight;
  private final Runnable repaint;
  private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
  private Optional<Area> world = Optional.empty();
  private Optional<Area> soiled = Optional.empty();
  private Runnable unwatch = () -> {};

  /** Begins closed. */
  public MapViewModel(CanvasModel canvas, Sight sight, Runnable repaint) {
    this.canvas = canvas;
    this.sight = sight;
    this.repaint = repaint;
  }

  public ReadOnlyBooleanProperty open() {
    return open.getReadOnlyProperty();
  }

  /** Opens the map, or closes it. */
  public void toggle() {
    if (open.get()) {
      unwatch.run();
    } else {
      begin();
      unwatch = canvas.watch(this::changed);
    }
    open.set(!open.get());
    repaint.run();
  }

  /** All of it is painted anew: it is shown for the first time, or in other colours. */
  void begin() {
    world = Optional.empty();
    soiled = Optional.empty();
  }

  private void changed(Optional<Item> before, Optional<Item> after) {
    before.ifPresent(item -> soil(Area.of(item.reach())));
    after.ifPresent(item -> soil(Area.of(item.reach())));
  }

  private void soil(Area area) {
    if (world.filter(shown -> !shown.contains(area)).isPresent()) {
      begin();
    } else if (world.isPresent()) {
      soiled = Optional.of(soiled.map(more -> more.union(area)).orElse(area));
    }
  }

  /** What is to be painted since this was asked last; empty when nothing is. */
  Optional<Work> work() {
    if (world.isEmpty()) {
      Area all = roomy(Area.of(canvas.extent().orElseGet(sight::seen)));
      world = Optional.of(all);
      soiled = Optional.empty();
      return Optional.of(new Work(all, all));
    }
    Optional<Work> work = soiled.map(area -> new Work(world.orElseThrow(), area));
    soiled = Optional.empty();
    return work;
  }

  /** What lies in the area, the hindmost first. */
  List<Item> in(Area area) {
    return world.filter(area::contains).isPresent() ? canvas.all() : canvas.painted(area);
  }

  private static Area roomy(Area area) {
    double across = Math.max(1, area.width()) * MARGIN;
    double down = Math.max(1, area.height()) * MARGIN;
    return new Area(
        area.left() - across, area.top() - down, area.right() + across, area.bottom() + down);
  }

  /** What the map shows; empty before it was painted. */
  Optional<Area> world() {
    return world;
  }

  Bounds seen() {
    return sight.seen();
  }

  void centre(Point middle) {
    sight.centre(middle);
  }

  /** Moves the view by steps. */
  void step(int across, int down) {
    Bounds seen = sight.seen();
    Point middle = seen.centre();
    sight.centre(
        new Point(
            middle.x() + across * STEP * seen.width(), middle.y() + down * STEP * seen.height()));
  }
}
