package io.streamboard.benchmarks.server;

import io.streamboard.testing.process.ServerProgram;
import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A server as it is to be measured.
 *
 * @param name as it stands in tables
 * @param jar the program
 * @param jvm options of the {@code java} command
 * @param settings lines of its configuration, {@code name=value}; the last of a name counts
 * @param tls whether it has a certificate of its own
 */
public record ServerVariant(
    String name, Path jar, List<String> jvm, List<String> settings, boolean tls) {
  private static final String MAIN_CLASS = "io.streamboard.server.Main";

  /** What the start script of the server's archive gives its JVM. */
  private static final List<String> AS_SHIPPED =
      List.of("-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders");

  /** Where only counts that it runs: in tests, which start many for a moment each. */
  private static final boolean SHORT_LIVED = Boolean.getBoolean("streamboard.bench.short-lived");

  private static final String LIMITS =
      "connections-per-user=10000\noperations-per-second=1000000\n";

  public ServerVariant {
    jvm = List.copyOf(jvm);
    settings = List.copyOf(settings);
  }

  /** Without TLS. */
  public ServerVariant(String name, Path jar, List<String> jvm, List<String> settings) {
    this(name, jar, jvm, settings, false);
  }

  /** The same with TLS. */
  public ServerVariant withTls() {
    return new ServerVariant(name, jar, jvm, settings, true);
  }

  /**
   * The jar that was built, with what its users start it with.
   *
   * @param heap its bound, in MiB
   */
  public static ServerVariant built(int heap) {
    return new ServerVariant(
            "Streamboard", ServerProgram.jarFile(), List.of("-Xmx" + heap + "m"), List.of())
        .withJvm((SHORT_LIVED ? ServerProgram.QUICK : AS_SHIPPED).stream());
  }

  /** With more options of the JVM. */
  public ServerVariant withJvm(Stream<String> options) {
    return new ServerVariant(
        name, jar, Stream.concat(jvm.stream(), options).toList(), settings, tls);
  }

  /** With more lines of the configuration. */
  public ServerVariant withSettings(Stream<String> lines) {
    return new ServerVariant(name, jar, jvm, Stream.concat(settings.stream(), lines).toList(), tls);
  }

  /**
   * Another one beside it, as people write it: {@code NAME=JAR:WORDS}. No jar is that of this one;
   * words that begin with a dash are for the JVM, all others are settings, and both come after
   * those of this one.
   */
  public ServerVariant other(String text) {
    int named = text.indexOf('=');
    if (named < 1) {
      throw new IllegalArgumentException("a variant is NAME=JAR or NAME=JAR:WORDS, not " + text);
    }
    String[] parts = text.substring(named + 1).split(":", 2);
    List<String> words = parts.length == 1 ? List.of() : words(parts[1]).toList();
    Predicate<String> forJvm = word -> word.startsWith("-");
    return new ServerVariant(
            text.substring(0, named),
            parts[0].isEmpty() ? jar : Path.of(parts[0]),
            jvm,
            settings,
            tls)
        .withJvm(words.stream().filter(forJvm))
        .withSettings(words.stream().filter(forJvm.negate()));
  }

  /** The words of a text. */
  public static Stream<String> words(String text) {
    return Arrays.stream(text.split("\\s+")).filter(word -> !word.isEmpty());
  }

  /** How it is started. */
  public ServerProgram program() {
    return new ServerProgram(
        SHORT_LIVED ? ServerProgram.jar().arguments() : List.of("-jar", jar.toString()), jvm);
  }

  /** As {@link #program}, with a library that is not in its jar. */
  public ServerProgram programWith(Path library) {
    return new ServerProgram(
        SHORT_LIVED
            ? ServerProgram.jarWith(List.of(library), MAIN_CLASS).arguments()
            : List.of("-cp", jar + File.pathSeparator + library, MAIN_CLASS),
        jvm);
  }

  /** The content of its configuration: limits per person are out of the way. */
  public String configuration() {
    return LIMITS + String.join("\n", settings) + "\n";
  }

  /** For people. */
  String text() {
    return "%s, %s, embedded broker and H2, %s%s"
        .formatted(
            jar.getFileName(),
            String.join(" ", jvm),
            configuration().strip().replace("\n", ", "),
            tls ? ", with TLS" : "");
  }
}
