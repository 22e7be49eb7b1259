package io.streamboard.server.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.server.testing.ServerClasses;
import io.streamboard.testing.process.Await;
import io.streamboard.testing.process.JavaProcess;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A server that moves all boards of a data folder, killed and started as a test says. */
final class PromotingProcess implements AutoCloseable {
  private static final Duration MOST = Duration.ofMinutes(20);
  private static final int END_SECONDS = 60;
  private static final Pattern READY = Pattern.compile("ready at (https?://\\S+)");
  private static final Pattern OVER = Pattern.compile("Everything has moved\\.");
  private static final Pattern SOME = Pattern.compile("(\\d+) of (\\d+) boards moved");
  private static final Pattern COMPARED =
      Pattern.compile(
          "(\\d+) boards with (\\d+) operations compared by their hashes, 0 differences;"
              + " the longest pause of a board was (\\d+) ms");

  private final Path data;
  private final int port;
  private final List<String> target;
  private JavaProcess process;
  private int runs;

  /**
   * Returns when people can connect.
   *
   * @param target the words that say where to
   */
  PromotingProcess(Path data, int port, List<String> target) {
    this.data = data;
    this.port = port;
    this.target = List.copyOf(target);
    this.process = start();
  }

  private JavaProcess start() {
    List<String> words = new ArrayList<>(words());
    words.add("--yes");
    String name = target.contains("--from") ? "promote-on-" : "promote-";
    Path log = data.resolveSibling(name + runs++ + ".log");
    JavaProcess started = JavaProcess.start("promote", ServerClasses.program().toServe(words), log);
    Await.value(
        "the promotion to serve",
        started::tail,
        MOST,
        () -> started.printed(READY).or(() -> started.printed(OVER)));
    return started;
  }

  private List<String> words() {
    List<String> words = new ArrayList<>(List.of("promote", "--accept-weak-kafka"));
    words.addAll(List.of("--data", data.toString(), "--port", Integer.toString(port)));
    words.addAll(target);
    return words;
  }

  /** Once some boards have moved and before all have. */
  void killInTheMiddle() {
    awaitTheMiddle();
    process.kill();
    process = start();
  }

  /** Then too, but as an operator does, who goes on later. */
  void endInTheMiddle() {
    awaitTheMiddle();
    assertThat(end()).as("ended before everything has moved: %s", process.tail()).isEqualTo(1);
    process = start();
  }

  private void awaitTheMiddle() {
    Await.value("boards to be moved", process::tail, MOST, () -> said(SOME));
    assertThat(process.printed(OVER)).as("over before the middle").isEmpty();
  }

  /** Returns what it says of all boards, once they are served from the new log alone. */
  Compared over() {
    Await.value("everything to be moved", process::tail, MOST, () -> said(OVER));
    Matcher compared = said(COMPARED).orElseThrow();
    return new Compared(
        Integer.parseInt(compared.group(1)),
        Long.parseLong(compared.group(2)),
        Long.parseLong(compared.group(3)));
  }

  /**
   * What was compared without a difference.
   *
   * @param longestMillis pause of a board, of those that the last process moved
   */
  record Compared(int boards, long operations, long longestMillis) {}

  /** Throws {@link AssertionError} when it never will, as the process has ended. */
  private Optional<Matcher> said(Pattern pattern) {
    boolean alive = process.alive();
    Optional<Matcher> found = process.printed(pattern);
    assertThat(alive || found.isPresent()).as(process.tail()).isTrue();
    return found;
  }

  int end() {
    process.ask();
    return process.exitCode(END_SECONDS);
  }

  @Override
  public void close() {
    process.stop();
  }
}
