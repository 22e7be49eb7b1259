package io.streamboard.desktop;

/** What is selected. */
final class SelectSteps {

  private final ActionSteps robot;

  SelectSteps(ActionSteps robot) {
    this.robot = robot;
  }

  void add() {
    robot.on("select-all", () -> robot.selected(ActionSteps.A, ActionSteps.B, ActionSteps.C));
    robot.on("deselect", robot.select(ActionSteps.A, ActionSteps.B), () -> robot.selected());
    robot.on(
        "invert", robot.select(ActionSteps.A), () -> robot.selected(ActionSteps.B, ActionSteps.C));
    robot.on("select-next", robot.select(ActionSteps.A), () -> robot.selected(ActionSteps.B));
    robot.on("select-previous", robot.select(ActionSteps.B), () -> robot.selected(ActionSteps.A));
    robot.on("leave", robot.select(ActionSteps.A), () -> robot.selected());
  }
}
