package io.streamboard.testing.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Java program in a process of its own; its output is kept in a file and searched for
 * announcements.
 */
public final class JavaProcess {
  private final Process process;
  private final Path log;
  private final List<String> lines = new CopyOnWriteArrayList<>();

  private JavaProcess(Process process, Path log) {
    this.process = process;
    this.log = log;
  }

  /**
   * Starts it with the JDK that runs this program.
   *
   * @param arguments of the {@code java} command
   * @param log where its output goes; its folder is made
   */
  public static JavaProcess start(String name, List<String> arguments, Path log) {
    try {
      Files.createDirectories(log.resolveSibling(""));
      Process process = new ProcessBuilder(command(arguments)).redirectErrorStream(true).start();
      JavaProcess started = new JavaProcess(process, log);
      // Reading a pipe holds the carrier of a virtual thread, and there are few carriers.
      Thread.ofPlatform().daemon().name(name + "-output").start(started::collect);
      return started;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** The command line that runs these arguments with the JDK that runs this program. */
  static List<String> command(List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(arguments);
    return command;
  }

  private void collect() {
    try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
        var file = Files.newBufferedWriter(log)) {
      for (String line = output.readLine(); line != null; line = output.readLine()) {
        lines.add(line);
        file.write(line + "\n");
        file.flush();
      }
    } catch (IOException ended) {
      lines.add("output ended: " + ended.getMessage());
    }
  }

  /** The first line that matches, once it was printed. */
  public Optional<Matcher> printed(Pattern pattern) {
    return lines.stream().map(pattern::matcher).filter(Matcher::find).findFirst();
  }

  public boolean alive() {
    return process.isAlive();
  }

  public long pid() {
    return process.pid();
  }

  public Path log() {
    return log;
  }

  public String tail() {
    int from = Math.max(0, lines.size() - 15);
    return String.join("\n", lines.subList(from, lines.size()));
  }

  /** Like {@code kill -9}. */
  public void kill() {
    process.destroyForcibly();
    waitFor(10);
  }

  /** Asks it to end, like {@code kill}. */
  public void ask() {
    process.destroy();
  }

  /** Asks it to end and kills it when it does not within 15 s. */
  public void stop() {
    ask();
    if (!waitFor(15)) {
      kill();
    }
  }

  public int exitCode(int seconds) {
    if (!waitFor(seconds)) {
      kill();
      throw new ProcessFailure("a process did not end by itself, see " + log);
    }
    return process.exitValue();
  }

  private boolean waitFor(int seconds) {
    try {
      return process.waitFor(seconds, TimeUnit.SECONDS);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
