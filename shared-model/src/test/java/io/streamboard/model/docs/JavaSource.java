package io.streamboard.model.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A Java file of the project, for tests that read what stands in it.
 *
 * @param path from the project's folder
 */
public record JavaSource(Path path) {

  /** All below a folder, which is named from the project's own; none where there is no such. */
  public static List<JavaSource> below(String folder) {
    Path root = Document.root();
    if (!Files.isDirectory(root.resolve(folder))) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(root.resolve(folder))) {
      return all.filter(file -> file.toString().endsWith(".java"))
          .map(file -> new JavaSource(root.relativize(file)))
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The tests of every module. */
  static List<JavaSource> ofTests() {
    try (Stream<Path> modules = Files.list(Document.root())) {
      return modules
          .map(module -> module.getFileName() + "/src/test/java")
          .flatMap(folder -> below(folder).stream())
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The name of its class, without the package. */
  String name() {
    return path.getFileName().toString().replace(".java", "");
  }

  /** What stands in it; read anew at each call. */
  public String text() {
    try {
      return Files.readString(Document.root().resolve(path));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
