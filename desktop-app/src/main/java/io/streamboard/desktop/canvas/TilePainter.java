package io.streamboard.desktop.canvas;

import io.streamboard.desktop.canvas.form.Area;
import java.util.List;
import java.util.function.Predicate;
import javafx.geometry.Rectangle2D;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;

/** Paints what is not as it should be of a tile. Confined to the JavaFX thread. */
final class TilePainter {

  private static final double DOTS_APART = 40;
  private static final double DOTS_FROM = 0.5;

  private final CanvasModel model;
  private final Canvas canvas = new Canvas(Tile.SIZE, Tile.SIZE);
  private final CanvasPen pen = new CanvasPen(canvas.getGraphicsContext2D());
  private final WritableImage picture = new WritableImage(Tile.SIZE, Tile.SIZE);
  private final SnapshotParameters how = new SnapshotParameters();

  TilePainter(CanvasModel model) {
    this.model = model;
    how.setFill(Color.TRANSPARENT);
  }

  /** Widgets that lie in this part of a tile, the hindmost first. */
  List<Item> items(Level level, long column, long row, Tile tile) {
    double left = (column * Tile.SIZE + tile.left()) / level.zoom();
    double top = (row * Tile.SIZE + tile.top()) / level.zoom();
    double right = (column * Tile.SIZE + tile.right()) / level.zoom();
    double bottom = (row * Tile.SIZE + tile.bottom()) / level.zoom();
    return model.painted(new Area(left, top, right, bottom));
  }

  /**
   * Paints what is to be painted of a tile, which is clean after that.
   *
   * @param wanted which of the items to paint
   */
  void paint(
      Level level,
      long column,
      long row,
      Tile tile,
      List<Item> items,
      Predicate<Item> wanted,
      Detail detail) {
    int width = tile.right() - tile.left();
    int height = tile.bottom() - tile.top();
    GraphicsContext context = canvas.getGraphicsContext2D();
    context.clearRect(0, 0, Tile.SIZE, Tile.SIZE);
    double left = (double) column * Tile.SIZE + tile.left();
    double top = (double) row * Tile.SIZE + tile.top();
    dots(context, level.zoom(), left, top, width, height, detail.dark());
    pen.look(level.zoom(), left, top);
    for (Item item : items) {
      if (wanted.test(item)) {
        Painter.paint(item.figure(), detail, pen);
      }
    }
    how.setViewport(new Rectangle2D(0, 0, width, height));
    canvas.snapshot(how, picture);
    picture
        .getPixelReader()
        .getPixels(
            0,
            0,
            width,
            height,
            PixelFormat.getIntArgbPreInstance(),
            tile.pixels,
            tile.top() * Tile.SIZE + tile.left(),
            Tile.SIZE);
    tile.clean();
  }

  /** The faint dots of the background, so that moving over an empty board can be seen. */
  static void dots(
      GraphicsContext to,
      double zoom,
      double left,
      double top,
      double width,
      double height,
      boolean dark) {
    if (zoom < DOTS_FROM) {
      return;
    }
    to.setFill(Colours.of(dark ? "#30363d" : "#d0d7de"));
    double step = DOTS_APART * zoom;
    for (double x = Math.floor(left / step) * step; x <= left + width + 1; x += step) {
      for (double y = Math.floor(top / step) * step; y <= top + height + 1; y += step) {
        to.fillRect(Math.rint(x - left) - 1, Math.rint(y - top) - 1, 2, 2);
      }
    }
  }
}
