package io.streamboard.desktop.exchange;

import io.streamboard.desktop.ui.FileChoice;
import io.streamboard.desktop.ui.Texts;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What boards are read from and written as. */
public enum FileFormat {
  EXCALIDRAW("excalidraw", true),
  CANVAS("canvas", true),
  BOARD("board", true),
  SVG("svg", false),
  PNG("png", false);

  private final String ending;
  private final boolean readable;

  FileFormat(String ending, boolean readable) {
    this.ending = ending;
    this.readable = readable;
  }

  /** The format of a file that can be read, going by its name. */
  public static Optional<FileFormat> ofReadable(Path file) {
    return Arrays.stream(values())
        .filter(format -> format.readable && format.kind().holds(file))
        .findFirst();
  }

  /** What to ask for to read: all that can be read, and each by itself. */
  static List<FileChoice.Kind> readable() {
    List<FileFormat> formats = Arrays.stream(values()).filter(format -> format.readable).toList();
    List<FileChoice.Kind> kinds = new java.util.ArrayList<>();
    kinds.add(
        new FileChoice.Kind(
            Texts.of("file.readable"), formats.stream().map(FileFormat::ending).toList()));
    formats.forEach(format -> kinds.add(format.kind()));
    return kinds;
  }

  FileChoice.Kind kind() {
    return new FileChoice.Kind(Texts.of("file." + ending), List.of(ending));
  }

  /** Of its files' names, without a dot; also what ids and texts call the format. */
  public String ending() {
    return ending;
  }

  /** Whether pictures of widgets come out, and not widgets. */
  boolean isPicture() {
    return !readable;
  }
}
