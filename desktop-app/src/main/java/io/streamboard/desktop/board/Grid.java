package io.streamboard.desktop.board;

import io.streamboard.desktop.canvas.Camera;
import io.streamboard.desktop.canvas.Marking;
import javafx.scene.canvas.GraphicsContext;

/**
 * The lines under the widgets to which things can snap, while somebody wants to see them. Of lines
 * that would lie too close, only each fifth is painted.
 */
final class Grid implements Marking.Painter {

  private static final double LEAST_APART = 8;
  private static final int EACH = 5;

  private final BoardViewModel model;

  Grid(BoardViewModel model) {
    this.model = model;
  }

  /** The lines, shown while somebody wants to see them. */
  static Marking layer(BoardViewModel model) {
    Marking layer = new Marking(new Grid(model));
    layer.setId("grid");
    layer.visibleProperty().bind(model.gestures().snaps().gridShown());
    layer.visibleProperty().addListener((observed, before, now) -> layer.requestLayout());
    return layer;
  }

  @Override
  public void paint(GraphicsContext pen, Marking.Colours colours) {
    if (!model.gestures().snaps().gridShown().get()) {
      return;
    }
    Camera camera = model.viewport().camera().get();
    double step = Snaps.GRID;
    while (step * camera.zoom() < LEAST_APART) {
      step *= EACH;
    }
    pen.setStroke(colours.grid());
    pen.setLineWidth(1);
    for (double x = Math.ceil(camera.x() / step) * step;
        camera.screenX(x) <= pen.getCanvas().getWidth();
        x += step) {
      double at = Math.rint(camera.screenX(x)) + 0.5;
      pen.strokeLine(at, 0, at, pen.getCanvas().getHeight());
    }
    for (double y = Math.ceil(camera.y() / step) * step;
        camera.screenY(y) <= pen.getCanvas().getHeight();
        y += step) {
      double at = Math.rint(camera.screenY(y)) + 0.5;
      pen.strokeLine(0, at, pen.getCanvas().getWidth(), at);
    }
  }
}
