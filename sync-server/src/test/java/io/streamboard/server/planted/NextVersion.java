package io.streamboard.server.planted;

import io.streamboard.model.docs.JavaSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A version that knows one fold level more than this one, for tests of an upgrade. */
public final class NextVersion {
  private static final List<String> MODULES = List.of("shared-model", "sync-server");
  private static final String KNOWN = "int CURRENT_LEVEL = 1;";
  private static final String NEXT = "int CURRENT_LEVEL = 2;";

  private NextVersion() {}

  /** Writes the classes that differ into a folder that is to stand first in a class path. */
  public static void write(Path folder) {
    try (Compilation compilation = new Compilation()) {
      PlantedClasses.write(compilation.classes(sources()), folder);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** A constant is compiled into each class that names it. */
  private static Map<String, String> sources() {
    Map<String, String> sources = naming("CURRENT_LEVEL");
    if (sources.values().stream().noneMatch(text -> text.contains(KNOWN))) {
      throw new IllegalStateException("the level is not where it was: " + KNOWN);
    }
    sources.replaceAll((_, text) -> text.replace(KNOWN, NEXT));
    return sources;
  }

  private static Map<String, String> naming(String word) {
    return MODULES.stream()
        .flatMap(module -> JavaSource.below(module + "/src/main/java").stream())
        .map(file -> Map.entry(file.path().toString(), file.text()))
        .filter(file -> file.getValue().contains(word))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
