package io.streamboard.desktop;

import java.util.List;
import javafx.application.Platform;
import javafx.scene.input.KeyCode;
import javafx.scene.robot.Robot;

/**
 * Presses keys by JavaFX's own robot, and does not rest after each as TestFX's does: what comes of
 * it is waited for. Called from another thread than JavaFX's.
 */
final class Keyboard {

  private final Robot robot;

  Keyboard(Studio studio) {
    robot = studio.get(Robot::new);
  }

  /**
   * Holds the keys in this order and lets go of them. Each in a turn of its own, because one that
   * opens a dialog ends when the dialog does.
   */
  void push(KeyCode... keys) {
    List<KeyCode> held = List.of(keys);
    held.forEach(key -> Platform.runLater(() -> robot.keyPress(key)));
    held.reversed().forEach(key -> Platform.runLater(() -> robot.keyRelease(key)));
  }
}
