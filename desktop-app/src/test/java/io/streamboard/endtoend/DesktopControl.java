package io.streamboard.endtoend;

import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.id.WidgetId;
import io.streamboard.testing.process.ProcessFailure;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** The other end of a desktop's control channel: asks what is painted, and moves the mouse. */
final class DesktopControl implements AutoCloseable {
  private final String name;
  private final Socket socket;
  private final BufferedReader answers;
  private final Writer questions;

  DesktopControl(String name, int port, String secret) {
    this.name = name;
    try {
      this.socket = new Socket(InetAddress.getLoopbackAddress(), port);
      this.answers =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
      this.questions = new OutputStreamWriter(socket.getOutputStream(), StandardCharsets.UTF_8);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    ask("token " + secret);
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
    String[] words = answer(question).split(" ", -1);
    if (words.length != 5 || !words[0].equals("ok")) {
      return Optional.empty();
    }
    double[] numbers = Arrays.stream(words).skip(1).mapToDouble(Double::parseDouble).toArray();
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
        throw new ProcessFailure(name + "'s desktop has ended");
      }
      return answer;
    } catch (IOException broken) {
      throw new ProcessFailure(name + "'s desktop has ended: " + broken.getMessage());
    }
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
