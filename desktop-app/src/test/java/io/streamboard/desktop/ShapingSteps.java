package io.streamboard.desktop;

import io.streamboard.desktop.board.Snaps;
import io.streamboard.model.geometry.Size;
import io.streamboard.model.widget.StyleProperty;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;

/** Turning and resizing what is selected, and what things snap to. */
final class ShapingSteps {

  private final ActionSteps robot;

  ShapingSteps(ActionSteps robot) {
    this.robot = robot;
  }

  void add() {
    robot.on("rotate-left", robot.select(ActionSteps.A), () -> isTurned("345"));
    robot.on("rotate-right", robot.select(ActionSteps.A), () -> isTurned("15"));
    robot.on(
        "rotate-reset",
        () -> {
          robot.select(ActionSteps.A).run();
          robot.model().shaping().turn(40);
        },
        () -> isTurned("0"));
    grown("wider", 101, 80);
    grown("narrower", 99, 80);
    grown("taller", 100, 81);
    grown("shorter", 100, 79);
    grown("wider-far", 110, 80);
    grown("narrower-far", 90, 80);
    grown("taller-far", 100, 90);
    grown("shorter-far", 100, 70);
    toggled("toggle-grid", Snaps::gridShown);
    toggled("toggle-snap-grid", Snaps::toGrid);
    toggled("toggle-snapping", Snaps::toWidgets);
  }

  private boolean isTurned(String degrees) {
    return robot
        .stored(ActionSteps.A)
        .flatMap(widget -> widget.style().get(StyleProperty.ROTATION))
        .equals(Optional.of(degrees));
  }

  private void grown(String id, double width, double height) {
    robot.on(
        id,
        robot.select(ActionSteps.A),
        () ->
            robot
                .stored(ActionSteps.A)
                .orElseThrow()
                .bounds()
                .size()
                .equals(new Size(width, height)));
  }

  private void toggled(String id, Function<Snaps, BooleanProperty> of) {
    robot.on(
        id,
        () -> of.apply(robot.model().gestures().snaps()).set(false),
        () -> of.apply(robot.model().gestures().snaps()).get());
  }
}
