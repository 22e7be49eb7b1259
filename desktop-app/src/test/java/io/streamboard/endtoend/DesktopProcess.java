package io.streamboard.endtoend;

import io.streamboard.client.SignedIn;
import io.streamboard.model.id.BoardId;
import io.streamboard.testing.process.Await;
import io.streamboard.testing.process.JavaProcess;
import io.streamboard.testing.process.ProcessFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A desktop as a process of its own, signed in and on a board. */
final class DesktopProcess implements AutoCloseable {
  static final String SECRET = "end-to-end";
  private static final Pattern CONTROL = Pattern.compile("control port (\\d+)");
  private static final Duration STARTING = Duration.ofSeconds(60);

  private final String name;
  private final JavaProcess process;
  private final DesktopControl control;

  private DesktopProcess(String name, JavaProcess process, DesktopControl control) {
    this.name = name;
    this.process = process;
    this.control = control;
  }

  /**
   * Starts it and waits for its window.
   *
   * @param folder for its files and its log; made when missing
   * @param headless whether it draws in memory only
   * @param more arguments of the desktop
   */
  static DesktopProcess start(
      SignedIn who, BoardId board, Path folder, boolean headless, String... more) {
    List<String> command =
        new ArrayList<>(List.of("-Xmx384m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.add("--enable-native-access=ALL-UNNAMED");
    if (headless) {
      command.addAll(List.of("-Dglass.platform=Headless", "-Dprism.order=sw"));
    }
    command.addAll(List.of("-cp", classPath(), "io.streamboard.desktop.Main"));
    command.addAll(List.of(arguments(who, board, folder, 0)));
    command.addAll(List.of(more));
    JavaProcess process = JavaProcess.start(who.name(), command, folder.resolve("desktop.log"));
    Matcher printed =
        Await.value("the window of " + who.name(), STARTING, () -> announced(process));
    int port = Integer.parseInt(printed.group(1));
    return new DesktopProcess(who.name(), process, new DesktopControl(who.name(), port, SECRET));
  }

  private static Optional<Matcher> announced(JavaProcess process) {
    Optional<Matcher> printed = process.printed(CONTROL);
    if (printed.isEmpty() && !process.alive()) {
      throw new ProcessFailure("the desktop ended before it showed anything:\n" + process.tail());
    }
    return printed;
  }

  /** The arguments to start signed in, on a board, with a control channel on this port. */
  static String[] arguments(SignedIn who, BoardId board, Path folder, int controlPort) {
    try {
      Files.createDirectories(folder);
      Path signedIn = secretFile(folder.resolve("signed-in.json"), json(who));
      Path control = secretFile(folder.resolve("control"), SECRET);
      return new String[] {
        "--signed-in", signedIn.toString(),
        "--board", board.value(),
        "--data-dir", folder.resolve("files").toString(),
        "--control-port", Integer.toString(controlPort),
        "--control-token", control.toString()
      };
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** The jars that are shipped, where they were built; else what this process runs on. */
  private static String classPath() {
    String jars = System.getProperty("streamboard.desktop.jars", "");
    return jars.isEmpty() ? System.getProperty("java.class.path") : Path.of(jars, "*").toString();
  }

  private static String json(SignedIn who) {
    return "{\"server\":\"%s\",\"person\":\"%s\",\"name\":\"%s\",\"token\":\"%s\"}"
        .formatted(who.server(), who.person(), who.name(), who.token());
  }

  private static Path secretFile(Path file, String text) throws IOException {
    Files.writeString(file, text);
    if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }
    return file;
  }

  String name() {
    return name;
  }

  long pid() {
    return process.pid();
  }

  boolean alive() {
    return process.alive();
  }

  DesktopControl control() {
    return control;
  }

  @Override
  public void close() {
    control.close();
    process.stop();
  }
}
