package io.streamboard.desktop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Files that are opened and saved, and the reports of what was lost. */
final class FilesChapter implements Chapter {

  private final Screens walk;

  FilesChapter(Screens walk) {
    this.walk = walk;
  }

  @Override
  public List<String> pictures() {
    return List.of(
        "export-archive",
        "export-selection",
        "export-picture",
        "export-picture-too-large",
        "import-progress",
        "import-error",
        "report-short",
        "report-long");
  }

  @Override
  public void walk() {
    walk.select();
    ask("export-board");
    walk.shot("export-archive");
    walk.studio().closeOthers();
    walk.select("note-40-120", "note-40-276");
    ask("export-excalidraw");
    walk.shot("export-selection");
    walk.studio().closeOthers();
    ask("export-png");
    walk.shot("export-picture");
    walk.studio()
        .run(
            () ->
                walk.studio()
                    .node(javafx.scene.control.ComboBox.class, "#export-scale")
                    .getSelectionModel()
                    .selectLast());
    walk.studio().closeOthers();
    tooLarge();
    imports();
  }

  /** A widget far away from all others makes the board too large for a picture. */
  private void tooLarge() {
    walk.studio()
        .run(
            () ->
                walk.model()
                    .viewport()
                    .look(new io.streamboard.desktop.canvas.Camera(900_000, 0, 1)));
    walk.perform("tool-note");
    walk.perform("write");
    walk.studio().run(() -> walk.model().writing().stop());
    walk.select();
    ask("export-png");
    walk.shot("export-picture-too-large");
    walk.studio().closeOthers();
    walk.perform("undo");
    walk.perform("zoom-fit");
  }

  private void imports() {
    walk.outside().hold();
    open("progress.excalidraw", drawing(1));
    walk.shot("import-progress");
    walk.press("#file-cancel");
    walk.studio().run(walk.outside()::release);
    open("cut.excalidraw", "{\"type\":\"excalidraw\",\"elements\":[");
    walk.studio().until("the error", () -> walk.studio().shows("#file-error"));
    walk.shot("import-error");
    walk.studio().closeOthers();
    report("drawing.excalidraw", 1, "report-short");
    report("large drawing.excalidraw", 60, "report-long");
  }

  private void report(String name, int count, String picture) {
    open(name, drawing(count));
    walk.studio().until("the report", () -> walk.studio().shows("#loss-report"));
    walk.shot(picture);
    walk.studio().closeOthers();
    walk.perform("undo");
  }

  private void ask(String action) {
    walk.studio().begin(() -> walk.app().registry().get(action).perform());
    walk.studio().until("the question", () -> walk.studio().shows("#export-dialog"));
  }

  private void open(String name, String content) {
    Path file = write(name, content);
    walk.studio().run(() -> walk.outside().files().opens(file));
    walk.perform("import-file");
  }

  private Path write(String name, String content) {
    try {
      return Files.writeString(walk.outside().folder().resolve(name), content);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  /** Shapes that were drawn by hand, and after each ten something that nobody knows. */
  private static String drawing(int count) {
    String elements =
        IntStream.range(0, count)
            .mapToObj(
                i ->
                    "{\"type\":\"%s\",\"id\":\"shape-%s\",\"x\":%s,\"y\":%s,\"width\":60,\"height\":40,\"roughness\":1,\"fillStyle\":\"hachure\",\"backgroundColor\":\"#a5d8ff\"}"
                        .formatted(
                            i % 10 == 9 ? "hologram" : "rectangle",
                            i,
                            70 * (i % 10),
                            50 * (i / 10)))
            .collect(Collectors.joining(","));
    return "{\"type\":\"excalidraw\",\"elements\":[" + elements + "]}";
  }
}
