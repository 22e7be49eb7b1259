package io.streamboard.benchmarks.canvas;

import io.streamboard.benchmarks.Flags;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A life of the canvas from the start of its process until its first board is painted whole and
 * takes input. {@link #millis} is called by the main thread of the benchmark, {@link #main} is that
 * other process.
 */
public final class First {
  private static final String PAINTED = "painted";

  private First() {}

  public static void main(String[] arguments) {
    Flags flags = Flags.parse(Set.of("--widgets", "--platform"), arguments);
    Canvas.onSoftware(flags);
    Window window = Window.open();
    window.show(Boards.mixed(flags.positive("--widgets", 1_000)));
    var fit = window.fit();
    window.get(
        () -> {
          window.view().look(fit);
          return true;
        });
    window.settle();
    System.out.println(PAINTED);
    System.exit(0);
  }

  /**
   * What the package of the desktop has too: the JVM's cache of classes, made by one such life.
   *
   * @return the file, which the caller deletes
   */
  static Path cache(String platform) throws IOException {
    Path made = Files.createTempFile("streamboard-canvas-", ".aot");
    life(1_000, platform, "-XX:AOTCacheOutput=" + made, _ -> false);
    return made;
  }

  /**
   * Milliseconds from before the process was started until it said that all is painted.
   *
   * @param cache see {@link #cache}
   */
  static long millis(int size, String platform, Path cache) throws IOException {
    long began = System.nanoTime();
    life(size, platform, "-XX:AOTCache=" + cache, PAINTED::equals);
    return (System.nanoTime() - began) / 1_000_000;
  }

  /** Up to the line that is the last one of interest; to its end when there is none. */
  private static void life(int size, String platform, String cache, Predicate<String> last)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElseThrow());
    command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-XX:+UseSerialGC", cache));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), First.class.getName()));
    command.addAll(List.of("--widgets", Integer.toString(size), "--platform", platform));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    boolean painted = false;
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        painted |= line.equals(PAINTED);
        if (last.test(line)) {
          return;
        }
      }
      process.onExit().join();
    } finally {
      process.destroyForcibly();
    }
    if (!painted) {
      throw new IOException("the canvas ended before it had painted");
    }
  }
}
