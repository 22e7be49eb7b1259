package io.streamboard.endtoend;

import io.streamboard.client.SignedIn;
import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.id.WidgetId;
import io.streamboard.testing.process.Await;
import io.streamboard.testing.process.JavaProcess;
import io.streamboard.testing.process.ProcessFailure;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A desktop as a process of its own, driven through its control channel the way a person does it:
 * by the mouse, and by what is painted.
 */
final class DesktopProcess implements AutoCloseable {
  private static final Pattern CONTROL = Pattern.compile("control port (\\d+)");
  private static final Duration STARTING = Duration.ofSeconds(60);
  private static final String SECRET = "end-to-end";

  private final String name;
  private final JavaProcess process;
  private final Socket socket;
  private final BufferedReader answers;
  private final Writer questions;

  private DesktopProcess(String name, JavaProcess process, int port) throws IOException {
    this.name = name;
    this.process = process;
    this.socket = new Socket(InetAddress.getLoopbackAddress(), port);
    this.answers =
        new BufferedReader(
            new java.io.InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    this.questions = new OutputStreamWriter(socket.getOutputStream(), StandardCharsets.UTF_8);
  }

  /**
   * Starts it signed in, on a board.
   *
   * @param folder for its files and its log; made when missing
   * @param headless whether it draws in memory only
   */
  static DesktopProcess start(SignedIn who, BoardId board, Path folder, boolean headless) {
    try {
      Files.createDirectories(folder);
      JavaProcess process =
          JavaProcess.start(
              who.name(), arguments(who, board, folder, headless), folder.resolve("desktop.log"));
      Matcher printed =
          Await.value("the window of " + who.name(), STARTING, () -> announced(process));
      DesktopProcess desktop =
          new DesktopProcess(who.name(), process, Integer.parseInt(printed.group(1)));
      desktop.ask("token " + SECRET);
      return desktop;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static Optional<Matcher> announced(JavaProcess process) {
    Optional<Matcher> printed = process.printed(CONTROL);
    if (printed.isEmpty() && !process.alive()) {
      throw new ProcessFailure("the desktop ended before it showed anything:\n" + process.tail());
    }
    return printed;
  }

  private static List<String> arguments(SignedIn who, BoardId board, Path folder, boolean headless)
      throws IOException {
    List<String> arguments =
        new ArrayList<>(List.of("-Xmx384m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    arguments.add("--enable-native-access=ALL-UNNAMED");
    if (headless) {
      arguments.addAll(List.of("-Dglass.platform=Headless", "-Dprism.order=sw"));
    }
    arguments.addAll(List.of("-cp", classPath(), "io.streamboard.desktop.Main"));
    arguments.addAll(
        List.of("--signed-in", secretFile(folder.resolve("signed-in.json"), json(who)).toString()));
    arguments.addAll(
        List.of("--board", board.value(), "--data-dir", folder.resolve("files").toString()));
    arguments.addAll(
        List.of(
            "--control-port",
            "0",
            "--control-token",
            secretFile(folder.resolve("control"), SECRET).toString()));
    return arguments;
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

  /**
   * Where the widget is painted, in world units as the window sees them; empty while it is not
   * shown.
   */
  Optional<Bounds> world(WidgetId widget) {
    return box("world " + widget);
  }

  /**
   * Where the widget is painted, in pixels of the window's content; empty while it is not shown.
   */
  Optional<Bounds> painted(WidgetId widget) {
    return box("bounds " + widget);
  }

  private Optional<Bounds> box(String question) {
    String[] words = answer(question).split(" ");
    if (words.length != 5 || !words[0].equals("ok")) {
      return Optional.empty();
    }
    double[] numbers =
        java.util.Arrays.stream(words).skip(1).mapToDouble(Double::parseDouble).toArray();
    return Optional.of(Bounds.of(numbers[0], numbers[1], numbers[2], numbers[3]));
  }

  /** Drags the widget with the mouse, by world units; returns before the drop is confirmed. */
  void drag(WidgetId widget, double dx, double dy) {
    ask("drag " + widget + " " + dx + " " + dy);
  }

  /** The hash of the view; empty while something is pending or no board is open. */
  Optional<String> hash() {
    String answer = answer("hash");
    return answer.startsWith("ok ") ? Optional.of(answer.substring(3)) : Optional.empty();
  }

  void picture(Path file) {
    ask("snapshot " + file.toAbsolutePath());
  }

  private void ask(String question) {
    String answer = answer(question);
    if (!answer.startsWith("ok")) {
      throw new ProcessFailure(
          name + "'s desktop says '" + answer + "' to '" + question.split(" ", -1)[0] + "'");
    }
  }

  private String answer(String question) {
    try {
      questions.write(question + "\n");
      questions.flush();
      String answer = answers.readLine();
      if (answer == null) {
        throw new ProcessFailure(name + "'s desktop has ended, see " + process.log());
      }
      return answer;
    } catch (IOException broken) {
      throw new ProcessFailure(name + "'s desktop has ended: " + broken.getMessage());
    }
  }

  @Override
  public void close() {
    try (socket) {
      process.stop();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
