package io.streamboard.desktop.canvas;

import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;

/** All of a layer as one picture, which is painted anew at each layout. On the JavaFX thread. */
public final class Sheet extends Canvas {

  /** Takes nothing of the mouse's. */
  public Sheet() {
    setMouseTransparent(true);
  }

  /** As large as the layer and empty; returns the pen to paint with. */
  public GraphicsContext cleared(Region layer) {
    setWidth(layer.getWidth());
    setHeight(layer.getHeight());
    GraphicsContext pen = getGraphicsContext2D();
    pen.clearRect(0, 0, getWidth(), getHeight());
    return pen;
  }
}
