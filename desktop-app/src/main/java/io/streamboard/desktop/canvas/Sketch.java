package io.streamboard.desktop.canvas;

import io.streamboard.model.widget.Widget;
import java.util.Optional;
import javafx.scene.canvas.GraphicsContext;

/**
 * Paints over the canvas what is not on the board yet, as it would look there. Called on the JavaFX
 * thread.
 */
public final class Sketch {

  private Sketch() {}

  /**
   * Paints a widget as it would be among these.
   *
   * @param to lies over the canvas, with the same corner
   */
  public static void paint(
      Widget widget, CanvasModel among, Camera camera, boolean dark, GraphicsContext to) {
    CanvasPen pen = new CanvasPen(to);
    pen.look(camera.zoom(), camera.x() * camera.zoom(), camera.y() * camera.zoom());
    Figure figure =
        new Figure(widget, widget.bounds(), Ties.line(widget, widget.bounds(), among::item));
    Painter.paint(figure, new Detail(camera.zoom(), dark, Optional.empty(), Pictures.NONE), pen);
  }
}
