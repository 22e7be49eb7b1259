package io.streamboard.desktop;

import io.streamboard.desktop.ui.Clips;
import java.util.Optional;

/** Undo, clipboard, texts and locks. */
final class EditSteps {

  private final ActionSteps robot;

  EditSteps(ActionSteps robot) {
    this.robot = robot;
  }

  void add() {
    robot.on("undo", this::nudgeA, () -> robot.x(ActionSteps.A) == 0);
    robot.on(
        "redo",
        () -> {
          nudgeA();
          robot.model().undo();
        },
        () -> robot.x(ActionSteps.A) == 5);
    robot.on("write", robot.select(ActionSteps.A), () -> ActionSteps.shows("#text-editor"));
    robot.on(
        "lock",
        robot.select(ActionSteps.A),
        () ->
            robot
                .server()
                .state(robot.board())
                .live(robot.id(ActionSteps.A))
                .orElseThrow()
                .lock()
                .isPresent());
    robot.on(
        "lock-with-reason", robot.select(ActionSteps.A), () -> ActionSteps.shows("#dialog-text"));
    robot.on("delete", robot.select(ActionSteps.A), () -> robot.stored(ActionSteps.A).isEmpty());
    robot.on(
        "cut",
        robot.select(ActionSteps.A),
        () ->
            robot.stored(ActionSteps.A).isEmpty()
                && robot.outside().clips().get().text().equals("note a"));
    robot.on(
        "copy",
        robot.select(ActionSteps.B),
        () -> robot.outside().clips().get().text().equals("note b"));
    robot.on(
        "paste",
        () -> robot.outside().clips().put(new Clips.Clip(Optional.empty(), "From elsewhere")),
        () -> robot.server().state(robot.board()).liveWidgets() == 4);
    robot.on(
        "duplicate",
        robot.select(ActionSteps.A, ActionSteps.B),
        () -> robot.server().state(robot.board()).liveWidgets() == 5);
  }

  private void nudgeA() {
    robot.select(ActionSteps.A).run();
    robot.model().actions().nudge(5, 0);
  }
}
