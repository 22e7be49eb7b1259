package io.streamboard.server;

import io.streamboard.server.cli.CommandFailedException;
import io.streamboard.server.cli.ExitCodes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Makes the JVM's cache of classes that are loaded and linked, and of what it saw of methods (JEP
 * 483 and 514), beside the jar: another process rehearses a start with the options of this one, and
 * its JVM writes the file when it ends. Called by the main thread of a command.
 */
final class Preparation {
  private static final String ENDING = ".aot";
  private static final int MOST_MINUTES = 5;

  private final Path jar;
  private final Path cache;

  private Preparation(Path jar) {
    this.jar = jar;
    this.cache =
        jar.resolveSibling(jar.getFileName().toString().replaceFirst("\\.jar$", "") + ENDING);
  }

  /** Returns where the cache is. */
  static Path run() {
    try {
      Preparation preparation = new Preparation(jar());
      preparation.make();
      return preparation.cache;
    } catch (IOException failed) {
      throw new CommandFailedException(
          ExitCodes.FAILED, List.of("The cache cannot be made: " + failed.getMessage()), failed);
    }
  }

  private static Path jar() {
    try {
      Path program =
          Path.of(Main.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      if (Files.isRegularFile(program)) {
        return program;
      }
      throw new CommandFailedException(ExitCodes.FAILED, "Only the jar can be prepared.");
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private void make() throws IOException {
    Path folder = Files.createTempDirectory("streamboard-rehearsal-");
    Path made = Files.createTempFile(cache.resolveSibling(""), "streamboard-", ENDING);
    try {
      rehearse(folder, made);
      Files.move(made, cache, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(made);
      delete(folder);
    }
  }

  private void rehearse(Path folder, Path made) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command(folder, made)).redirectErrorStream(true);
    // Only what is given here decides: no cluster, no certificate of the real server.
    builder.environment().keySet().removeIf(name -> name.startsWith("STREAMBOARD_"));
    Path output = folder.resolve("output");
    Process process = builder.redirectOutput(output.toFile()).start();
    try {
      if (!process.waitFor(MOST_MINUTES, TimeUnit.MINUTES) || process.exitValue() != 0) {
        process.destroyForcibly();
        throw new IOException(
            "the rehearsal failed:\n" + Files.readString(output, StandardCharsets.UTF_8));
      }
      if (Files.size(made) == 0) {
        throw new IOException("this Java keeps no cache; Temurin or OpenJDK from 25 on does");
      }
    } catch (InterruptedException stopped) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", stopped);
    }
  }

  private List<String> command(Path folder, Path made) {
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElse("java"));
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(option -> !option.startsWith("-XX:AOT"))
        .forEach(command::add);
    command.add("-XX:AOTCacheOutput=" + made);
    command.addAll(List.of("-jar", jar.toString(), "rehearse"));
    command.addAll(List.of("--data", folder.resolve("data").toString(), "--port", "0"));
    return command;
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(Preparation::deleteFile);
    } catch (UncheckedIOException failed) {
      throw failed.getCause();
    }
  }

  private static void deleteFile(Path file) {
    try {
      Files.delete(file);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
