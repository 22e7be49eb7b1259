package io.streamboard.desktop;

import io.streamboard.desktop.board.ink.InkStyle;
import io.streamboard.desktop.board.ink.Nib;
import io.streamboard.desktop.board.ink.PenColour;

/** Drawing by hand. */
final class InkSteps {

  private final ActionSteps robot;

  InkSteps(ActionSteps robot) {
    this.robot = robot;
  }

  void add() {
    robot.on("tool-pen", () -> robot.isChosen("tool-pen") && ActionSteps.shows("#ink-bar"));
    robot.on("tool-eraser", () -> robot.isChosen("tool-eraser"));
    for (Nib nib : Nib.values()) {
      robot.on("pen-" + nib.key(), () -> style().nib() == nib && robot.isChosen("tool-pen"));
    }
    for (PenColour colour : PenColour.values()) {
      robot.on(
          "pen-" + colour.key(), () -> style().colour() == colour && robot.isChosen("tool-pen"));
    }
  }

  private InkStyle style() {
    return robot.model().ink().style().get();
  }
}
