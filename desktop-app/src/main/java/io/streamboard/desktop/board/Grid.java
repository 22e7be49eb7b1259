package io.streamboard.desktop.board;

import io.streamboard.desktop.canvas.Camera;
import javafx.scene.canvas.GraphicsContext;

/**
 * The lines under the widgets to which things can snap, while somebody wants to see them. Of lines
 * that would lie too close, only each fifth is painted.
 */
final class Grid extends Marking {

  private static final double LEAST_APART = 8;
  private static final int EACH = 5;

  private final BoardViewModel model;

  Grid(BoardViewModel model) {
    this.model = model;
    setId("grid");
    visibleProperty().bind(model.gestures().snaps().gridShown());
    visibleProperty().addListener((observed, before, now) -> requestLayout());
  }

  @Override
  void paint(GraphicsContext pen) {
    if (!isVisible()) {
      return;
    }
    Camera camera = model.viewport().camera().get();
    double step = Snaps.GRID;
    while (step * camera.zoom() < LEAST_APART) {
      step *= EACH;
    }
    pen.setStroke(grid());
    pen.setLineWidth(1);
    for (double x = Math.ceil(camera.x() / step) * step;
        camera.screenX(x) <= getWidth();
        x += step) {
      double at = Math.rint(camera.screenX(x)) + 0.5;
      pen.strokeLine(at, 0, at, getHeight());
    }
    for (double y = Math.ceil(camera.y() / step) * step;
        camera.screenY(y) <= getHeight();
        y += step) {
      double at = Math.rint(camera.screenY(y)) + 0.5;
      pen.strokeLine(0, at, getWidth(), at);
    }
  }
}
