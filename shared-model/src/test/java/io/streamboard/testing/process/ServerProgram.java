package io.streamboard.testing.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How the server's program is started.
 *
 * @param arguments of the {@code java} command, up to where the program's own begin
 */
public record ServerProgram(List<String> arguments) {
  private static final List<String> QUICK = List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

  public ServerProgram {
    arguments = List.copyOf(arguments);
  }

  /** The jar under test: the system property {@code streamboard.server.jar}. */
  public static ServerProgram jar() {
    return new ServerProgram(List.of("-jar", jarFile().toString()));
  }

  public static Path jarFile() {
    return Path.of(
        System.getProperty(
            "streamboard.server.jar", "../sync-server/target/streamboard-server.jar"));
  }

  /** With the program's own words, on a heap of at most so many MB. */
  List<String> with(int heap, List<String> words) {
    List<String> all = new ArrayList<>(List.of("-Xmx" + heap + "m"));
    all.addAll(QUICK);
    all.addAll(arguments);
    all.addAll(words);
    return all;
  }

  /**
   * Runs one of the program's commands to its end.
   *
   * @param input what it reads, one line
   */
  public Ended run(String input, String... words) {
    return Ended.of(with(160, List.of(words)), input);
  }
}
