package io.streamboard.desktop.canvas;

import io.streamboard.desktop.canvas.form.Area;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Keeps the tiles of what is looked at, and paints what is missing or changed bit by bit: at most
 * so much for each frame. While the zoom changes, tiles of a zoom near to it serve, stretched; they
 * are painted anew once they would be stretched too far or the view rests. Confined to the JavaFX
 * thread.
 */
final class Tiling {

  /** How far tiles are stretched while the view moves. */
  private static final double MOST_STRETCHED = 1.3;

  /** Work for one frame, in about milliseconds of a slow machine. */
  private static final double WORK_MOVING = 5;

  private static final double WORK_RESTING = 12;

  private static final double COST_OF_TILE = 0.8;
  private static final double COST_OF_ITEM = 0.01;
  private static final double COST_OF_TEXT = 0.06;

  /** Tiles out of sight that are kept: some screens full. */
  private static final int MOST_TILES = 160;

  private final TilePainter painter;
  private final Predicate<Item> wanted;
  private Level level = new Level(1);

  /** What is shown where the level has no tiles yet. */
  private Optional<Level> former = Optional.empty();

  private long frame;
  private long paintings;
  private double rest;
  private boolean complete;
  private boolean filled;

  /**
   * Has nothing yet.
   *
   * @param wanted which items are painted
   */
  Tiling(CanvasModel model, Predicate<Item> wanted) {
    painter = new TilePainter(model);
    this.wanted = wanted;
  }

  /** What is looked at, in pixels of the screen. */
  record Look(Camera camera, int width, int height, double density, boolean moving) {
    double zoom() {
      return camera.zoom() * density;
    }

    /** Pixels from the world's origin to the left edge. */
    double left() {
      return camera.x() * zoom();
    }

    double top() {
      return camera.y() * zoom();
    }
  }

  /** Hears of parts of tiles that were painted. */
  interface Painted {
    void painted(Tile tile, long column, long row, int left, int top, int right, int bottom);
  }

  Level level() {
    return level;
  }

  Optional<Level> former() {
    return former;
  }

  /** Whether all that is looked at is painted as it should be. */
  boolean isComplete() {
    return complete;
  }

  long paintings() {
    return paintings;
  }

  /** Whether tiles about what is looked at are painted too, for where the camera may go next. */
  boolean isFilled() {
    return filled;
  }

  void soil(Area area) {
    level.soil(area);
    former.ifPresent(old -> old.soil(area));
    complete = false;
  }

  /** All is to be painted anew. */
  void soilAll() {
    former = Optional.empty();
    level.soilAll();
    complete = false;
  }

  /** Chooses the level for what is looked at now; says whether it is another one. */
  boolean choose(Look look) {
    double stretched = look.zoom() / level.zoom();
    boolean fits =
        look.moving()
            ? stretched < MOST_STRETCHED && stretched > 1 / MOST_STRETCHED
            : stretched == 1;
    if (fits) {
      return false;
    }
    if (complete || former.isEmpty()) {
      former = Optional.of(level);
    }
    level = new Level(look.zoom());
    complete = false;
    return true;
  }

  /** Paints as much as there is time for in one frame, what is looked at first. */
  void work(Look look, Detail detail, Painted painted) {
    frame++;
    rest = look.moving() ? WORK_MOVING : WORK_RESTING;
    filled = false;
    complete = paint(look, 0, detail, painted);
    if (complete) {
      former = Optional.empty();
      filled = paint(look, Tile.SIZE, detail, painted);
    }
    if (level.tiles().size() > MOST_TILES) {
      level.forget(frame - 1);
    }
  }

  /** Paints what is seen and a margin about it; says whether nothing of that is left to do. */
  private boolean paint(Look look, int margin, Detail detail, Painted painted) {
    double stretched = look.zoom() / level.zoom();
    long firstColumn = Level.at(look.left() / stretched - margin);
    long lastColumn = Level.at((look.left() + look.width()) / stretched + margin);
    long firstRow = Level.at(look.top() / stretched - margin);
    long lastRow = Level.at((look.top() + look.height()) / stretched + margin);
    boolean all = true;
    for (long row = firstRow; row <= lastRow; row++) {
      for (long column = firstColumn; column <= lastColumn; column++) {
        Tile tile = level.make(column, row);
        tile.wanted = frame;
        if (!tile.isClean()) {
          all &= rest > 0;
          if (rest > 0) {
            paint(tile, column, row, detail, painted);
          }
        }
      }
    }
    return all;
  }

  private void paint(Tile tile, long column, long row, Detail detail, Painted painted) {
    paintings++;
    List<Item> items = painter.items(level, column, row, tile);
    rest -= COST_OF_TILE + items.size() * (detail.readable(20) ? COST_OF_TEXT : COST_OF_ITEM);
    int left = tile.left();
    int top = tile.top();
    int right = tile.right();
    int bottom = tile.bottom();
    painter.paint(level, column, row, tile, items, wanted, detail);
    painted.painted(tile, column, row, left, top, right, bottom);
  }
}
