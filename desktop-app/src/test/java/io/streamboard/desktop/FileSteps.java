package io.streamboard.desktop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Files in and out. */
final class FileSteps {

  private static final String DRAWING =
      """
      {"type":"excalidraw","version":2,"elements":[
        {"type":"rectangle","id":"r","x":0,"y":0,"width":120,"height":90}],"appState":{},"files":{}}
      """;

  private final ActionSteps robot;

  FileSteps(ActionSteps robot) {
    this.robot = robot;
  }

  void add() {
    robot.on(
        "import-file",
        () -> robot.outside().files().opens(drawing()),
        () -> robot.server().state(robot.board()).liveWidgets() == 4);
    robot.on(
        "copy-excalidraw",
        robot.select(ActionSteps.A),
        () -> robot.outside().clips().get().text().contains("excalidraw/clipboard"));
    for (String format : List.of("excalidraw", "canvas", "board", "svg", "png")) {
      robot.on("export-" + format, () -> ActionSteps.shows("#export-dialog"));
    }
  }

  private Path drawing() {
    try {
      return Files.writeString(robot.outside().folder().resolve("robot.excalidraw"), DRAWING);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }
}
