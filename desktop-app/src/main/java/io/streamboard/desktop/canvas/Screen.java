package io.streamboard.desktop.canvas;

import java.nio.IntBuffer;
import java.util.Arrays;
import javafx.geometry.Rectangle2D;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/**
 * The pixels that the window shows of a board, put together from tiles: copied where they fit pixel
 * by pixel, and stretched while the zoom changes, which the software pipeline itself does seven
 * times slower. Confined to the JavaFX thread.
 */
final class Screen {

  private final int width;
  private final int height;
  private final int[] pixels;
  private final PixelBuffer<IntBuffer> buffer;
  private final WritableImage image;

  private final Stretch stretch;

  Screen(int width, int height) {
    this.width = width;
    this.height = height;
    IntBuffer memory = IntBuffer.allocate(width * height);
    pixels = memory.array();
    buffer = new PixelBuffer<>(width, height, memory, PixelFormat.getIntArgbPreInstance());
    image = new WritableImage(buffer);
    stretch = new Stretch(width);
  }

  Image image() {
    return image;
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  /** Shows what was put into this part of it since the last time. */
  void shown(int left, int top, int right, int bottom) {
    buffer.updateBuffer(any -> new Rectangle2D(left, top, right - left, bottom - top));
  }

  /** Makes a part of it empty. */
  void clear(int left, int top, int right, int bottom) {
    int from = Math.max(0, left);
    int to = Math.min(width, right);
    for (int y = Math.max(0, top); y < Math.min(height, bottom) && from < to; y++) {
      Arrays.fill(pixels, y * width + from, y * width + to, 0);
    }
  }

  /** Copies a part of a tile, whose corner is at this pixel of the screen. */
  void copy(Tile tile, int x, int y, int left, int top, int right, int bottom) {
    int fromX = Math.max(left, -x);
    int toX = Math.min(right, width - x);
    int fromY = Math.max(top, -y);
    int toY = Math.min(bottom, height - y);
    for (int row = fromY; row < toY && fromX < toX; row++) {
      System.arraycopy(
          tile.pixels, row * Tile.SIZE + fromX, pixels, (y + row) * width + x + fromX, toX - fromX);
    }
  }

  /**
   * Stretches a tile over a part of the screen.
   *
   * @param x where its left edge comes to lie, in pixels
   * @param y where its upper edge comes to lie
   * @param scale pixels of the screen for each of the tile
   */
  void stretch(Tile tile, double x, double y, double scale) {
    int left = (int) Math.max(0, Math.ceil(x - 0.5));
    int top = (int) Math.max(0, Math.ceil(y - 0.5));
    int right = (int) Math.min(width, Math.ceil(x + Tile.SIZE * scale - 0.5));
    int bottom = (int) Math.min(height, Math.ceil(y + Tile.SIZE * scale - 0.5));
    if (left < right && top < bottom) {
      stretch.columns(left - x, right - left, scale);
      for (int line = top; line < bottom; line++) {
        stretch.row(tile, (line + 0.5 - y) / scale - 0.5, pixels, line * width + left);
      }
    }
  }
}
