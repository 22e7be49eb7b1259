package io.streamboard.benchmarks.deliveries;

import java.nio.file.Path;
import java.util.Optional;

/** The jar that a node with a grid needs beside the server's: the system property {@link #JAR}. */
final class GridLibrary {
  static final String JAR = "streamboard.grid.jar";

  private GridLibrary() {}

  /** Throws {@link IllegalArgumentException} where none is named. */
  static Path jar() {
    return Optional.ofNullable(System.getProperty(JAR))
        .filter(text -> !text.isEmpty())
        .map(Path::of)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "a grid needs a jar that is not part of the server: name it with -D"
                        + JAR
                        + ", as ./streamboard bench does"));
  }
}
