package io.streamboard.desktop.board;

import io.streamboard.desktop.board.tool.Pointer;
import java.util.function.DoubleSupplier;
import javafx.animation.AnimationTimer;

/**
 * Moves the view while something is dragged at an edge of the window, and goes on dragging as if
 * the pointer had moved. Lives on the JavaFX thread; does nothing between {@link #stop} and the
 * next {@link #at}.
 */
final class Panning {

  /** A pointer that went no farther from where it was pressed does not pan, in pixels. */
  private static final double SLOP = 12;

  private static final double NANOS = 1e9;

  /** No frame counts for more, in seconds: after a pause the view must not jump. */
  private static final double MOST = 0.05;

  /** Moves the view, and drags on from there. */
  interface Panned {
    void by(double dx, double dy);
  }

  private final DoubleSupplier width;
  private final DoubleSupplier height;
  private final Panned panned;
  private final AnimationTimer timer = new Frames();
  private double across;
  private double down;
  private boolean running;
  private long before;

  /** Sizes are those of the canvas, in pixels. */
  Panning(DoubleSupplier width, DoubleSupplier height, Panned panned) {
    this.width = width;
    this.height = height;
    this.panned = panned;
  }

  /** The pointer that was pressed there drags here now. */
  void at(Pointer pressed, Pointer now) {
    boolean far = Math.hypot(now.x() - pressed.x(), now.y() - pressed.y()) > SLOP;
    across = far ? EdgePan.speed(now.x(), width.getAsDouble()) : 0;
    down = far ? EdgePan.speed(now.y(), height.getAsDouble()) : 0;
    if (across == 0 && down == 0) {
      stop();
    } else if (!running) {
      running = true;
      before = 0;
      timer.start();
    }
  }

  void stop() {
    running = false;
    timer.stop();
  }

  private final class Frames extends AnimationTimer {

    @Override
    public void handle(long now) {
      if (before != 0) {
        double seconds = Math.min((now - before) / NANOS, MOST);
        panned.by(across * seconds, down * seconds);
      }
      before = now;
    }
  }
}
