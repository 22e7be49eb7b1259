package io.streamboard.desktop;

import io.streamboard.desktop.board.image.ImageSource;
import io.streamboard.desktop.fake.MadePictures;
import io.streamboard.model.geometry.Point;
import java.nio.file.Path;
import java.util.List;

/** Images on the board. */
final class ImageSteps {

  private final ActionSteps robot;
  private final Path folder;

  /**
   * Does nothing yet.
   *
   * @param folder for files
   */
  ImageSteps(ActionSteps robot, Path folder) {
    this.robot = robot;
    this.folder = folder;
  }

  void add() {
    robot.on(
        "insert-image",
        () -> robot.outside().files().opens(picture()),
        () -> robot.server().state(robot.board()).liveWidgets() == ActionSteps.ALL.size() + 1);
    robot.on(
        "alt-text",
        () ->
            robot
                .model()
                .images()
                .insert(List.of(new ImageSource.Stored(picture())), new Point(300, 300)),
        () -> ActionSteps.shows("#alt-text-field"));
  }

  private Path picture() {
    return MadePictures.written(folder, "hill.png", MadePictures.file("png", 60, 40));
  }
}
