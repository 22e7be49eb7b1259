package io.streamboard.testing.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * The server's jar as a process on a data folder: started, killed and started again on the same
 * port.
 */
public final class ServerProcess implements AutoCloseable {
  private static final Pattern READY = Pattern.compile("ready at (https?://\\S+)");
  private static final Duration STARTING = Duration.ofSeconds(60);

  private final Path data;
  private final List<String> options;
  private int starts;
  private JavaProcess process;
  private URI address;

  private ServerProcess(Path data, List<String> options, JavaProcess process) {
    this.data = data;
    this.options = options;
    this.process = process;
    this.address = awaitReady(process);
  }

  /** The jar under test: the system property {@code streamboard.server.jar}. */
  public static Path jar() {
    return Path.of(
        System.getProperty(
            "streamboard.server.jar", "../sync-server/target/streamboard-server.jar"));
  }

  public static ServerProcess start(Path data, String... options) {
    return new ServerProcess(data, List.of(options), launch(data, 0, List.of(options), 0));
  }

  private static JavaProcess launch(Path data, int port, List<String> options, int number) {
    List<String> arguments =
        new ArrayList<>(List.of("-Xmx384m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    arguments.addAll(
        List.of(
            "-jar",
            jar().toString(),
            "serve",
            "--data",
            data.toString(),
            "--port",
            Integer.toString(port)));
    arguments.addAll(options);
    return JavaProcess.start("server", arguments, data.resolveSibling("server-" + number + ".log"));
  }

  private static URI awaitReady(JavaProcess process) {
    return Await.value("the server to be ready", STARTING, () -> announced(process));
  }

  private static Optional<URI> announced(JavaProcess process) {
    Optional<URI> address = process.printed(READY).map(found -> URI.create(found.group(1)));
    if (address.isEmpty() && !process.alive()) {
      throw new ProcessFailure("the server ended before it was ready:\n" + process.tail());
    }
    return address;
  }

  public URI address() {
    return address;
  }

  public long pid() {
    return process.pid();
  }

  public Path data() {
    return data;
  }

  /** Like {@code kill -9}. */
  public void kill() {
    process.kill();
  }

  /** Starts it again on the same folder and port, so that clients find it by themselves. */
  public void restart() {
    starts++;
    process = launch(data, address.getPort(), options, starts);
    address = awaitReady(process);
  }

  /** Adds an account by the server's own command. */
  public void addUser(String name, String password) {
    command(password, "user", "add", name, "--password-stdin", "--data", data.toString());
  }

  /**
   * Runs one of the server's commands to its end and returns its output; fails when its exit code
   * is not 0.
   */
  public String command(String input, String... words) {
    List<String> command =
        new ArrayList<>(
            List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
    command.addAll(
        List.of(
            "-Xmx128m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-jar", jar().toString()));
    command.addAll(List.of(words));
    try {
      Process run = new ProcessBuilder(command).redirectErrorStream(true).start();
      try (var stdin = run.getOutputStream()) {
        stdin.write((input + "\n").getBytes(StandardCharsets.UTF_8));
      }
      String output = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (!run.waitFor(60, TimeUnit.SECONDS) || run.exitValue() != 0) {
        run.destroyForcibly();
        throw new ProcessFailure("'" + String.join(" ", words) + "' failed:\n" + output);
      }
      return output;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new ProcessFailure("interrupted");
    }
  }

  @Override
  public void close() {
    process.stop();
  }

  /** A fresh folder for the server's data inside another. */
  public static Path freshData(Path under) {
    try {
      return Files.createDirectories(under.resolve("data"));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
