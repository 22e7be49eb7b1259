package io.streamboard.desktop;

import io.streamboard.model.geometry.Bounds;
import java.util.function.ToDoubleFunction;

/** Where widgets lie, and over which others. */
final class ArrangeSteps {

  private final ActionSteps robot;

  ArrangeSteps(ActionSteps robot) {
    this.robot = robot;
  }

  void add() {
    robot.on(
        "raise",
        robot.select(ActionSteps.A),
        () -> robot.isOrder(ActionSteps.B, ActionSteps.C, ActionSteps.A));
    robot.on(
        "lower",
        robot.select(ActionSteps.C),
        () -> robot.isOrder(ActionSteps.C, ActionSteps.A, ActionSteps.B));
    robot.on(
        "forward",
        robot.select(ActionSteps.A),
        () -> robot.isOrder(ActionSteps.B, ActionSteps.A, ActionSteps.C));
    robot.on(
        "backward",
        robot.select(ActionSteps.C),
        () -> robot.isOrder(ActionSteps.A, ActionSteps.C, ActionSteps.B));
    aligned("align-left", Bounds::x);
    aligned("align-centre", bounds -> bounds.centre().x());
    aligned("align-right", Bounds::right);
    aligned("align-top", Bounds::y);
    aligned("align-middle", bounds -> bounds.centre().y());
    aligned("align-bottom", Bounds::bottom);
    robot.on(
        "distribute-across",
        robot.select(ActionSteps.A, ActionSteps.B, ActionSteps.C),
        () -> robot.x(ActionSteps.B) == 75);
    robot.on(
        "distribute-down",
        robot.select(ActionSteps.A, ActionSteps.B, ActionSteps.C),
        () -> robot.y(ActionSteps.B) == 45);
    robot.on(
        "tidy",
        robot.select(ActionSteps.A, ActionSteps.B, ActionSteps.C),
        () ->
            robot.x(ActionSteps.B) == 124
                && robot.y(ActionSteps.B) == 0
                && robot.x(ActionSteps.C) == 0
                && robot.y(ActionSteps.C) == 104);
    moved("move-left", -1, 0);
    moved("move-right", 1, 0);
    moved("move-up", 0, -1);
    moved("move-down", 0, 1);
    moved("move-left-far", -10, 0);
    moved("move-right-far", 10, 0);
    moved("move-up-far", 0, -10);
    moved("move-down-far", 0, 10);
  }

  private void aligned(String id, ToDoubleFunction<Bounds> line) {
    robot.on(
        id,
        robot.select(ActionSteps.A, ActionSteps.B, ActionSteps.C),
        () ->
            ActionSteps.ALL.stream()
                    .mapToDouble(
                        each -> line.applyAsDouble(robot.stored(each).orElseThrow().bounds()))
                    .distinct()
                    .count()
                == 1);
  }

  private void moved(String id, double dx, double dy) {
    robot.on(
        id,
        robot.select(ActionSteps.A),
        () -> robot.x(ActionSteps.A) == dx && robot.y(ActionSteps.A) == dy);
  }
}
