package io.streamboard.desktop;

import io.streamboard.client.BoardHandle;
import io.streamboard.desktop.canvas.Camera;
import io.streamboard.desktop.fake.FakeClient;
import io.streamboard.model.access.Principal;
import io.streamboard.model.access.Role;
import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.wire.Presence;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.ContextMenu;
import javafx.stage.Window;

/** Which part of the board is seen, and finding on it. */
final class ViewSteps {

  private final ActionSteps robot;

  ViewSteps(ActionSteps robot) {
    this.robot = robot;
  }

  void add() {
    robot.on("zoom-in", () -> robot.zoom() > robot.before().zoom());
    robot.on("zoom-out", () -> robot.zoom() < robot.before().zoom());
    robot.on("zoom-reset", this::lookElsewhere, () -> robot.zoom() == 1);
    robot.on(
        "zoom-fit",
        this::lookElsewhere,
        () -> robot.app().board().orElseThrow().painted(robot.id(ActionSteps.C)).isPresent());
    robot.on(
        "zoom-selection",
        () -> {
          lookElsewhere();
          robot.select(ActionSteps.A).run();
        },
        () ->
            robot.zoom() != robot.before().zoom()
                && robot.app().board().orElseThrow().painted(robot.id(ActionSteps.A)).isPresent());
    robot.on("find", () -> ActionSteps.shows("#find-bar"));
    robot.on(
        "find-next",
        this::find,
        () -> robot.model().finding().found().get().at() == 1 && robot.selected(ActionSteps.A));
    robot.on(
        "find-previous",
        this::find,
        () -> robot.model().finding().found().get().at() == 3 && robot.selected(ActionSteps.C));
    robot.on(
        "minimap",
        () -> {
          if (robot.model().map().open().get()) {
            robot.model().map().toggle();
          }
        },
        () -> ActionSteps.shows("#minimap"));
    robot.on("follow", this::benIsHere, () -> robot.model().following().follows().get());
    robot.on(
        "unfollow",
        () -> {
          benIsHere();
          robot.model().following().followNext();
        },
        () -> !robot.model().following().follows().get());
    robot.on("focus", () -> robot.app().scene().lookup("#tool-select").isFocused());
    robot.on(
        "menu",
        () ->
            List.copyOf(Window.getWindows()).stream()
                .anyMatch(window -> window instanceof ContextMenu));
  }

  /** Somebody else has the board open and tells what is seen there. */
  private void benIsHere() {
    FakeClient ben = robot.outside().client("Ben");
    if (!ben.isOpen(robot.board())) {
      robot.submit(new Operation.BoardGrant(new Principal.Person(ben.me()), Role.VIEWER));
      BoardHandle _ = ben.open(robot.board(), new Deaf());
    }
    ben.handle(robot.board())
        .show(
            new Presence(
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Bounds.of(-300, -200, 1_600, 900))));
  }

  private void find() {
    robot.model().finding().start();
    robot.model().finding().search("NOTE");
  }

  private void lookElsewhere() {
    robot.model().viewport().look(new Camera(5_000, 5_000, 2));
  }
}
