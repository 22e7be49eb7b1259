package io.streamboard.benchmarks.contestant;

import io.streamboard.testing.process.Await;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A server's process; it says {@code ready at ws://...} once it takes clients. */
final class Program implements AutoCloseable {
  private static final Pattern READY = Pattern.compile("ready at (ws://\\S+)");
  private static final Duration STARTING = Duration.ofMinutes(3);
  private static final int ENDING_SECONDS = 5;

  private final Process process;
  private final Path output;
  private final URI address;

  private Program(Process process, Path output) {
    this.process = process;
    this.output = output;
    this.address = Await.value("a server to start", STARTING, this::announced);
  }

  /** Starts it and waits until it is ready; its output goes to a file beside what it works in. */
  static Program start(List<String> command, Path folder) throws IOException {
    Path output = Files.createTempFile("streamboard-bench-", ".log");
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    // Ctrl-C and a kill leave no process behind.
    Runtime.getRuntime()
        .addShutdownHook(
            Thread.ofPlatform().name("end-of-program").unstarted(process::destroyForcibly));
    return new Program(process, output);
  }

  private Optional<URI> announced() {
    try {
      String text = Files.readString(output, StandardCharsets.UTF_8);
      Matcher ready = READY.matcher(text);
      if (ready.find()) {
        return Optional.of(URI.create(ready.group(1)));
      }
      if (!process.isAlive()) {
        throw new IOException("a server ended before it was ready:\n" + text);
      }
      return Optional.empty();
    } catch (IOException failed) {
      process.destroyForcibly();
      throw new UncheckedIOException(failed);
    }
  }

  long pid() {
    return process.pid();
  }

  URI address() {
    return address;
  }

  @Override
  public void close() throws IOException {
    process.destroy();
    try {
      if (!process.waitFor(ENDING_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException stop) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
    Files.deleteIfExists(output);
  }
}
