package io.streamboard.server.planted;

import io.streamboard.model.docs.Document;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * Runs the simulation on patched code, seed after seed, until it fails. Confined to one thread.
 *
 * @param seeds how many seeds, from 1 on
 * @param operations how many operations each seed runs for
 */
record Hunt(int seeds, long operations) {
  /** Runs one seed for so many operations; throws when the simulation finds something. */
  private static final String SEEDED_RUN = "io.streamboard.server.simulation.SeededRun";

  /**
   * What the simulation said.
   *
   * @param by the first line of the message
   */
  record Catch(String by, long seed, double seconds) {}

  /** Empty when the simulation finds nothing in all its seeds. */
  Optional<Catch> of(PlantedBug bug, Compilation compilation) {
    long begun = System.nanoTime();
    BiConsumer<Long, Long> run = run(compilation.classes(sources(bug)));
    for (long seed = 1; seed <= seeds; seed++) {
      try {
        run.accept(seed, operations);
      } catch (AssertionError | RuntimeException found) {
        return Optional.of(new Catch(firstLine(found), seed, seconds(begun)));
      }
    }
    return Optional.empty();
  }

  /** The changed sources, by their paths. */
  static Map<String, String> sources(PlantedBug bug) {
    Map<String, String> sources = new HashMap<>();
    for (Replacement replacement : bug.replacements()) {
      String file = replacement.file();
      sources.put(file, replacement.in(sources.computeIfAbsent(file, Hunt::source)));
    }
    return sources;
  }

  private static String source(String file) {
    try {
      return Files.readString(Document.root().resolve(file));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  @SuppressWarnings("unchecked")
  private static BiConsumer<Long, Long> run(Map<String, byte[]> patched) {
    try {
      return (BiConsumer<Long, Long>)
          new PatchedClasses(patched).loadClass(SEEDED_RUN).getConstructor().newInstance();
    } catch (ReflectiveOperationException missing) {
      throw new IllegalStateException(missing);
    }
  }

  private static String firstLine(Throwable found) {
    Throwable root = found;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return String.valueOf(root.getMessage())
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .findFirst()
        .orElseGet(root::toString);
  }

  private static double seconds(long begun) {
    return (System.nanoTime() - begun) / 1e9;
  }
}
