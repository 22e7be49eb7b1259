package io.streamboard.desktop;

import io.streamboard.desktop.board.tool.AddTool;
import io.streamboard.desktop.board.tool.SelectTool;
import io.streamboard.model.widget.WidgetKind;
import java.util.List;

/** Taking tools in hand. */
final class ToolSteps {

  private final ActionSteps robot;

  ToolSteps(ActionSteps robot) {
    this.robot = robot;
  }

  void add() {
    robot.on(
        "tool-select",
        () ->
            robot
                .model()
                .gestures()
                .use(new AddTool(robot.model().gestures(), new WidgetKind.Note())),
        () -> robot.model().gestures().tool().get() instanceof SelectTool);
    for (String tool :
        List.of(
            "tool-lasso",
            "tool-note",
            "tool-text",
            "shape-rectangle",
            "shape-rounded",
            "shape-ellipse",
            "shape-diamond",
            "shape-triangle",
            "shape-star",
            "shape-bubble",
            "shape-cylinder")) {
      robot.on(tool, () -> robot.isChosen(tool));
    }
  }
}
