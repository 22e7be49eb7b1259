package io.streamboard.desktop.canvas;

import javafx.scene.Node;

/** Counts what a canvas painted, for tests of doing nothing in vain. */
public final class CanvasPaintings {

  private CanvasPaintings() {}

  /** How many times a part of the picture was painted on this canvas. */
  public static long of(Node canvas) {
    return ((CanvasView) canvas).paintings();
  }
}
