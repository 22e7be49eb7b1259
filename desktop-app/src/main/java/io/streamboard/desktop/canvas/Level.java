package io.streamboard.desktop.canvas;

import io.streamboard.desktop.canvas.form.Area;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The picture of a board at one zoom, in tiles; of those that were never looked at there are none.
 * Pixels are counted from the world's origin. Confined to the JavaFX thread.
 */
final class Level {

  private final double zoom;
  private final Map<Long, Tile> tiles = new HashMap<>();

  /**
   * Has no tiles yet.
   *
   * @param zoom pixels per world unit
   */
  Level(double zoom) {
    this.zoom = zoom;
  }

  double zoom() {
    return zoom;
  }

  Optional<Tile> tile(long column, long row) {
    return Optional.ofNullable(tiles.get(key(column, row)));
  }

  Tile make(long column, long row) {
    return tiles.computeIfAbsent(key(column, row), any -> new Tile());
  }

  Collection<Tile> tiles() {
    return tiles.values();
  }

  private static long key(long column, long row) {
    return (column << 32) ^ (row & 0xFFFF_FFFFL);
  }

  /** What lies in the area is other than painted. */
  void soil(Area area) {
    long left = (long) Math.floor(area.left() * zoom) - 1;
    long top = (long) Math.floor(area.top() * zoom) - 1;
    long right = (long) Math.ceil(area.right() * zoom) + 1;
    long bottom = (long) Math.ceil(area.bottom() * zoom) + 1;
    long cells = (cell(right) - cell(left) + 1) * (cell(bottom) - cell(top) + 1);
    if (cells > tiles.size()) {
      tiles.forEach(
          (key, tile) -> soil(tile, key >> 32, (key << 32) >> 32, left, top, right, bottom));
      return;
    }
    for (long column = cell(left); column <= cell(right); column++) {
      for (long row = cell(top); row <= cell(bottom); row++) {
        Tile tile = tiles.get(key(column, row));
        if (tile != null) {
          soil(tile, column, row, left, top, right, bottom);
        }
      }
    }
  }

  private static void soil(
      Tile tile, long column, long row, long left, long top, long right, long bottom) {
    long x = column * Tile.SIZE;
    long y = row * Tile.SIZE;
    tile.soil(left - x, top - y, right - x, bottom - y);
  }

  void soilAll() {
    tiles.values().forEach(tile -> tile.soil(0, 0, Tile.SIZE, Tile.SIZE));
  }

  /** Forgets tiles that were not wanted since this frame. */
  void forget(long since) {
    tiles.values().removeIf(tile -> tile.wanted < since);
  }

  private static long cell(long pixel) {
    return Math.floorDiv(pixel, (long) Tile.SIZE);
  }

  /** The column or row in which a pixel lies. */
  static long at(double pixel) {
    return (long) Math.floor(pixel / Tile.SIZE);
  }
}
