package io.streamboard.server.fuzz;

import io.streamboard.testing.fuzz.FuzzTarget;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folders of one target: what is kept in the project, and what a run makes and leaves in the
 * project's {@code target/fuzz}.
 *
 * @param kept the inputs that are committed
 * @param folder everything else; findings stay there until the next run
 */
record Workshop(FuzzTarget target, Path kept, Path folder) {

  /** Fresh folders, with the seeds written. */
  static Workshop of(FuzzTarget target, Path project, String module) throws IOException {
    Workshop shop =
        new Workshop(
            target,
            project.resolve(module).resolve(FuzzTarget.KEPT).resolve(target.name()),
            project.resolve("target").resolve("fuzz").resolve(target.name()));
    remove(shop.folder);
    for (Path made : List.of(shop.kept, shop.found(), shop.seeds(), shop.findings())) {
      Files.createDirectories(made);
    }
    int number = 0;
    for (byte[] seed : target.seeds().get()) {
      Files.write(shop.seeds().resolve("seed-" + number++), seed);
    }
    return shop;
  }

  Path found() {
    return folder.resolve("found");
  }

  Path seeds() {
    return folder.resolve("seeds");
  }

  Path findings() {
    return folder.resolve("findings");
  }

  Path log(String step) {
    return folder.resolve(step + ".log");
  }

  long keptBytes() throws IOException {
    long bytes = 0;
    for (Path input : files(kept)) {
      bytes += Files.size(input);
    }
    return bytes;
  }

  static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  private static void remove(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }
}
