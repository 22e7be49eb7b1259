package io.streamboard.benchmarks.canvas;

import io.streamboard.benchmarks.Flags;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

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

  /** Milliseconds from before the process was started until it said that all is painted. */
  static long millis(int size, String platform) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElseThrow());
    command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-XX:+UseSerialGC"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), First.class.getName()));
    command.addAll(List.of("--widgets", Integer.toString(size), "--platform", platform));
    long began = System.nanoTime();
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.equals(PAINTED)) {
          return (System.nanoTime() - began) / 1_000_000;
        }
      }
    } finally {
      process.destroyForcibly();
    }
    throw new IOException("the canvas ended before it had painted");
  }
}
