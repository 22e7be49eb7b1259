package io.streamboard.model.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The tests of all modules, for documents that name them. Immutable. */
final class NamedTests {
  private final Map<String, String> sources;

  private NamedTests(Map<String, String> sources) {
    this.sources = Map.copyOf(sources);
  }

  static NamedTests ofAllModules() {
    try (Stream<Path> modules = Files.list(Document.root())) {
      return new NamedTests(
          modules
              .map(module -> module.resolve("src/test/java"))
              .filter(Files::isDirectory)
              .flatMap(NamedTests::files)
              .filter(file -> file.toString().matches(".*(Test|IT|Rules)\\.java"))
              .collect(
                  Collectors.toMap(
                      file -> file.getFileName().toString().replace(".java", ""),
                      NamedTests::read,
                      (one, other) -> one + other)));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  boolean has(String testClass) {
    return sources.containsKey(testClass);
  }

  boolean has(String testClass, String method) {
    return Pattern.compile(
            "@(Test|ParameterizedTest)\\b((?!void \\w+\\().)*void "
                + method
                + "\\(|@TestFactory\\s+Stream<DynamicTest> "
                + method
                + "\\(",
            Pattern.DOTALL)
        .matcher(sources.getOrDefault(testClass, ""))
        .find();
  }

  private static Stream<Path> files(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.toList().stream();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
