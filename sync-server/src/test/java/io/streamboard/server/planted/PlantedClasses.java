package io.streamboard.server.planted;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

/** The compiled classes of a planted bug, for tests that run programs with it. */
public final class PlantedClasses {
  private PlantedClasses() {}

  /** By their binary names, those that differ. */
  static Map<String, byte[]> of(String bug) {
    PlantedBug planted =
        Stream.concat(PlantedBugs.all(), PlantedInDelivery.betweenNodes().stream())
            .filter(known -> known.name().equals(bug))
            .findFirst()
            .orElseThrow();
    try (Compilation compilation = new Compilation()) {
      return compilation.classes(Hunt.sources(planted));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Writes them into a folder that is to stand first in a class path. */
  public static void write(String bug, Path folder) {
    write(of(bug), folder);
  }

  /**
   * Writes classes, by their binary names, into a folder that is to stand first in a class path.
   */
  static void write(Map<String, byte[]> classes, Path folder) {
    classes.forEach(
        (name, bytes) -> {
          try {
            Path file = folder.resolve(name.replace('.', '/') + ".class");
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
          } catch (IOException failed) {
            throw new UncheckedIOException(failed);
          }
        });
  }
}
