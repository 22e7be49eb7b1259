package io.streamboard.testing.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * The server's jar with the cache that its command {@code prepare} makes, which halves what the
 * many starts of the tests take. Made by the first of the tests' processes that needs it; the
 * others wait.
 */
final class PreparedJar {
  private PreparedJar() {}

  /** The options with which a JVM that has those of short lives too uses the cache. */
  static List<String> options(Path jar) {
    Path cache = jar.resolveSibling(jar.getFileName().toString().replace(".jar", ".aot"));
    try (FileChannel gate =
            FileChannel.open(
                jar.resolveSibling("prepare.lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        FileLock _ = gate.lock()) {
      if (!isFresh(cache, jar)) {
        make(jar);
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return List.of("-XX:AOTCache=" + cache, "-Xlog:aot*=off", "-Xlog:cds*=off");
  }

  private static boolean isFresh(Path cache, Path jar) throws IOException {
    return Files.exists(cache)
        && Files.getLastModifiedTime(cache).compareTo(Files.getLastModifiedTime(jar)) > 0;
  }

  private static void make(Path jar) {
    List<String> arguments = new ArrayList<>(ServerProgram.QUICK);
    arguments.addAll(List.of("-Xmx384m", "-jar", jar.toString(), "prepare"));
    Ended ended = Ended.of(arguments, "");
    if (ended.exitCode() != 0) {
      throw new ProcessFailure("the jar could not be prepared: " + ended.err());
    }
  }
}
