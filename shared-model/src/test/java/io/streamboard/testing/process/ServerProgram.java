package io.streamboard.testing.process;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How the server's program is started.
 *
 * @param arguments of the {@code java} command, up to where the program's own begin
 * @param serving the options of the {@code java} command before those, when it serves
 */
public record ServerProgram(List<String> arguments, List<String> serving) {

  /** The system property with the jar under test. */
  public static final String JAR = "streamboard.server.jar";

  /** For short lives, where warm-up dominates. */
  public static final List<String> QUICK = List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

  private static final int SERVING_MB = 384;
  private static final int COMMAND_MB = 160;

  public ServerProgram {
    arguments = List.copyOf(arguments);
    serving = List.copyOf(serving);
  }

  /** With what suits tests when it serves. */
  public ServerProgram(List<String> arguments) {
    this(arguments, quick(SERVING_MB));
  }

  /** The jar under test, prepared as an operator may: the system property {@link #JAR}. */
  public static ServerProgram jar() {
    List<String> arguments = new ArrayList<>(PreparedJar.options(jarFile()));
    arguments.addAll(List.of("-jar", jarFile().toString()));
    return new ServerProgram(arguments);
  }

  /**
   * The same, with libraries that are not in it. As they come last, the cache is good for it too.
   *
   * @param mainClass the jar's
   */
  public static ServerProgram jarWith(List<Path> libraries, String mainClass) {
    List<String> arguments = new ArrayList<>(PreparedJar.options(jarFile()));
    Stream<Path> all = Stream.concat(Stream.of(jarFile()), libraries.stream());
    String classPath = all.map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    arguments.addAll(List.of("-cp", classPath, mainClass));
    return new ServerProgram(arguments);
  }

  /** The same jar as its users start it, but for a bound on its heap. */
  public static ServerProgram jarAsShipped(int heapMegabytes) {
    return new ServerProgram(
        List.of("-jar", jarFile().toString()), List.of("-Xmx" + heapMegabytes + "m"));
  }

  public static Path jarFile() {
    return Path.of(System.getProperty(JAR, "../sync-server/target/streamboard-server.jar"));
  }

  private static List<String> quick(int heapMegabytes) {
    List<String> options = new ArrayList<>(List.of("-Xmx" + heapMegabytes + "m"));
    options.addAll(QUICK);
    return options;
  }

  /** The whole of the {@code java} command's arguments to serve, with the program's own words. */
  public List<String> toServe(List<String> words) {
    return with(serving, words);
  }

  private List<String> with(List<String> options, List<String> words) {
    List<String> all = new ArrayList<>(options);
    // As the launchers do: Kafka's call would be warned of beside each command's output.
    all.add("--sun-misc-unsafe-memory-access=allow");
    all.addAll(arguments);
    all.addAll(words);
    return all;
  }

  /**
   * Runs one of the program's commands to its end.
   *
   * @param input what it reads, without the end of the last line
   */
  public Ended run(String input, String... words) {
    return Ended.of(with(quick(COMMAND_MB), List.of(words)), input);
  }
}
