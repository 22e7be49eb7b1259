package io.streamboard.desktop.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.stage.Window;

/**
 * Asks a person which files to read or where to write one; tests put their own in its place. Called
 * on the JavaFX thread, which goes on with other work until there is an answer.
 */
public interface FileChoice {

  /**
   * Files of one kind.
   *
   * @param name as a person reads it
   * @param endings of their names, lower case, without a dot; none: files of every kind
   */
  record Kind(String name, List<String> endings) {

    public Kind {
      endings = List.copyOf(endings);
    }

    /** Whether a file is of this kind, going by its name. */
    public boolean holds(Path file) {
      return endings.isEmpty() || endings.stream().anyMatch(ending -> ends(file, ending));
    }

    private static boolean ends(Path file, String ending) {
      return file.toString().toLowerCase(java.util.Locale.ROOT).endsWith("." + ending);
    }
  }

  /** Makes the question over a window; on the JavaFX thread. */
  @FunctionalInterface
  interface Maker {
    FileChoice over(Window window);
  }

  /**
   * Asks for files that are there.
   *
   * @param kinds the first is offered first; at least one
   * @return the files; empty when the person left the question
   */
  List<Path> open(List<Kind> kinds);

  /**
   * Asks where to write a file; whoever answers has said that a file there may be replaced.
   *
   * @param name what the file is called unless the person says otherwise, with its ending
   * @return empty when the person left the question
   */
  Optional<Path> save(String name, Kind kind);
}
