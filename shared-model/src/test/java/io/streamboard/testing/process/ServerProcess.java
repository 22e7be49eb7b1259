package io.streamboard.testing.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The server as a process on a data folder: started, killed and started again on the same port. */
public final class ServerProcess implements AutoCloseable {
  private static final Pattern READY = Pattern.compile("ready at (https?://\\S+)");
  private static final Duration STARTING = Duration.ofMinutes(3);
  private static final Pattern UNREACHABLE = Pattern.compile("kafka-unreachable");
  private static final int ATTEMPTS = 3;
  private static final int ENDING_SECONDS = 40;

  private final ServerProgram program;
  private final Path data;
  private final List<String> options;
  private int starts;
  private JavaProcess process;
  private URI address;

  private ServerProcess(ServerProgram program, Path data, List<String> options, Running running) {
    this.program = program;
    this.data = data;
    this.options = options;
    this.process = running.process();
    this.address = running.address();
  }

  private record Running(JavaProcess process, URI address) {}

  /** Starts the jar. */
  public static ServerProcess start(Path data, String... options) {
    return start(ServerProgram.jar(), data, options);
  }

  /**
   * Blocks until people can connect.
   *
   * @param options of {@code serve}, beside folder and port
   */
  public static ServerProcess start(ServerProgram program, Path data, String... options) {
    List<String> all = List.of(options);
    return new ServerProcess(program, data, all, run(program, data, 0, all, 0));
  }

  /** As a supervisor does, starts it again when brokers were too busy to answer. */
  private static Running run(
      ServerProgram program, Path data, int port, List<String> options, int number) {
    for (int attempt = 1; ; attempt++) {
      JavaProcess process = launch(program, data, port, options, number);
      try {
        return new Running(process, awaitReady(process));
      } catch (ProcessFailure failed) {
        if (attempt == ATTEMPTS || process.printed(UNREACHABLE).isEmpty()) {
          throw failed;
        }
      }
    }
  }

  private static JavaProcess launch(
      ServerProgram program, Path data, int port, List<String> options, int number) {
    List<String> words = new ArrayList<>(List.of("serve", "--data", data.toString()));
    words.addAll(List.of("--port", Integer.toString(port)));
    words.addAll(options);
    return JavaProcess.start(
        "server", program.toServe(words), data.resolveSibling("server-" + number + ".log"));
  }

  private static URI awaitReady(JavaProcess process) {
    try {
      return Await.value(
          "the server to be ready",
          () -> "; the last it said was:\n" + process.tail(),
          STARTING,
          () -> announced(process));
    } catch (ProcessFailure late) {
      process.kill();
      throw late;
    }
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

  /** Whether it runs; it may end by itself, as on a full disk. */
  public boolean alive() {
    return process.alive();
  }

  public Path data() {
    return data;
  }

  /** The first line of this run's output and log that matches, once it was printed. */
  public Optional<Matcher> printed(Pattern pattern) {
    return process.printed(pattern);
  }

  /** The last lines of this run's output and log. */
  public String tail() {
    return process.tail();
  }

  /** Like {@code kill -9}. */
  public void kill() {
    process.kill();
  }

  /** Asks it to end, as an operator does, and returns its exit code. */
  public int end() {
    process.ask();
    return process.exitCode(ENDING_SECONDS);
  }

  /** Starts it again on the same folder and port, so that clients find it by themselves. */
  public void restart() {
    starts++;
    Running running = run(program, data, address.getPort(), options, starts);
    process = running.process();
    address = running.address();
  }

  /** Adds accounts with one password, by the server's own command, which is one process for all. */
  public void addUsers(String password, String... names) {
    List<String> lines =
        Stream.of(names).map(name -> String.join("\t", name, "", password)).toList();
    command(String.join("\n", lines), "user", "add", "--from", "-");
  }

  /**
   * Makes the first account, an administrator's, with the code that a fresh server has for that: no
   * process is needed. On boards it may do what any other may.
   */
  public void addAdmin(String name, String password) {
    FirstAdministrator.add(this, name, password);
  }

  /**
   * Runs one of the server's commands on the data folder, with the options of this server, to its
   * end and returns its output; fails when its exit code is not 0.
   */
  public String command(String input, String... words) {
    Ended ended = run(input, words);
    if (ended.exitCode() != 0) {
      throw new ProcessFailure("'" + String.join(" ", words) + "' failed: " + ended);
    }
    return ended.out();
  }

  /** As {@link #command}, whatever the exit code. */
  public Ended run(String input, String... words) {
    List<String> all = new ArrayList<>(List.of(words));
    all.addAll(List.of("--data", data.toString()));
    all.addAll(options);
    return program.run(input, all.toArray(new String[0]));
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
