package io.streamboard.desktop.canvas;

import io.streamboard.model.geometry.Bounds;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/**
 * The faint dots of the board's background, so that moving over an empty board can be seen. Painted
 * again only when they move.
 */
final class Dots extends Canvas {

  private static final double STEP = 40;
  private static final double LEAST_ZOOM = 0.5;

  private record Painted(Camera camera, double width, double height, boolean dark) {}

  private Painted last = new Painted(Camera.START, 0, 0, false);

  Dots() {
    setMouseTransparent(true);
  }

  void paint(Camera camera, double width, double height, boolean dark) {
    Painted wanted = new Painted(camera, width, height, dark);
    if (wanted.equals(last)) {
      return;
    }
    last = wanted;
    setWidth(width);
    setHeight(height);
    GraphicsContext pen = getGraphicsContext2D();
    pen.clearRect(0, 0, width, height);
    if (camera.zoom() >= LEAST_ZOOM) {
      pen.setFill(Color.web(dark ? "#30363d" : "#d0d7de"));
      dots(pen, camera, camera.shown(width, height));
    }
  }

  private static void dots(GraphicsContext pen, Camera camera, Bounds shown) {
    for (double x = Math.ceil(shown.x() / STEP) * STEP; x <= shown.right(); x += STEP) {
      for (double y = Math.ceil(shown.y() / STEP) * STEP; y <= shown.bottom(); y += STEP) {
        pen.fillOval(Math.rint(camera.screenX(x)) - 1, Math.rint(camera.screenY(y)) - 1, 2, 2);
      }
    }
  }
}
