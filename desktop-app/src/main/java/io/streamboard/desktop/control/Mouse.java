package io.streamboard.desktop.control;

import io.streamboard.desktop.ui.FxThread;
import io.streamboard.model.geometry.Point;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import javafx.scene.Scene;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import javafx.stage.Window;

/**
 * Moves the real pointer, with pauses between the steps as a hand has: a window system drops what
 * comes without.
 */
final class Mouse {

  private static final Duration PAUSE = Duration.ofMillis(20);
  private static final int STEPS = 12;

  private final FxThread fx;

  Mouse(FxThread fx) {
    this.fx = fx;
  }

  /** Presses at one place of the scene, drags to another and releases; then goes on. */
  void drag(Scene scene, Point from, Point to, Runnable then) {
    Robot robot = new Robot();
    Window window = scene.getWindow();
    double left = window.getX() + scene.getX();
    double top = window.getY() + scene.getY();
    Deque<Runnable> steps = new ArrayDeque<>();
    steps.add(() -> robot.mouseMove(left + from.x(), top + from.y()));
    steps.add(() -> robot.mousePress(MouseButton.PRIMARY));
    for (int i = 1; i <= STEPS; i++) {
      double part = (double) i / STEPS;
      double x = left + from.x() + (to.x() - from.x()) * part;
      double y = top + from.y() + (to.y() - from.y()) * part;
      steps.add(() -> robot.mouseMove(x, y));
    }
    steps.add(() -> robot.mouseRelease(MouseButton.PRIMARY));
    steps.add(then);
    next(steps);
  }

  private void next(Deque<Runnable> steps) {
    Runnable step = steps.poll();
    if (step != null) {
      step.run();
      fx.after(PAUSE, () -> next(steps));
    }
  }
}
