package io.streamboard.desktop;

import io.streamboard.desktop.window.TabbedWindow;
import io.streamboard.model.id.BoardId;
import java.util.Optional;

/** The ways between boards that are open, in a window or in several. */
final class TabSteps {

  private final ActionSteps robot;
  private Optional<BoardId> other = Optional.empty();

  TabSteps(ActionSteps robot) {
    this.robot = robot;
  }

  void add() {
    robot.on("new-window", () -> robot.app().windows().size() == 2);
    robot.on(
        "tab-to-window",
        this::besideAnother,
        () -> robot.app().windows().size() == 2 && !first().boards().contains(robot.board()));
    robot.on("next-tab", this::besideAnother, () -> first().shownBoard().equals(other));
    robot.on(
        "previous-tab",
        () -> {
          besideAnother();
          perform("tab-right");
        },
        () -> first().shownBoard().equals(other));
    robot.on("tab-right", this::besideAnother, () -> place() == 1);
    robot.on(
        "tab-left",
        () -> {
          besideAnother();
          perform("tab-right");
        },
        () -> place() == 0);
    robot.on("close-tab", this::besideAnother, () -> place() == -1);
    robot.on(
        "reopen-tab",
        () -> {
          besideAnother();
          perform("close-tab");
        },
        () -> first().shownBoard().equals(Optional.of(robot.board())));
  }

  private TabbedWindow first() {
    return robot.app().windows().getFirst();
  }

  /** The board is shown and has the first tab; a second one follows. */
  private void besideAnother() {
    BoardId second = other.orElseGet(() -> robot.server().board(robot.ana(), "Other"));
    other = Optional.of(second);
    robot.app().open(second);
    robot.app().open(robot.board());
    while (place() > 0) {
      perform("tab-left");
    }
  }

  private int place() {
    return first().boards().indexOf(robot.board());
  }

  private void perform(String action) {
    boolean _ = robot.app().registry().get(action).perform();
  }
}
