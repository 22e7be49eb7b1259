package io.streamboard.server.testing;

import io.streamboard.server.Main;
import io.streamboard.testing.process.ServerProgram;
import java.util.List;

/**
 * The server's program: the jar where the build names it, else the classes, which a run without a
 * jar has.
 */
public final class ServerClasses {
  private ServerClasses() {}

  public static ServerProgram program() {
    return System.getProperty(ServerProgram.JAR) == null ? ofClasses() : ServerProgram.jar();
  }

  /** Where a broker of its own finds Kafka: in the same. */
  public static String brokerClassPath() {
    return System.getProperty(ServerProgram.JAR) == null
        ? System.getProperty("java.class.path")
        : ServerProgram.jarFile().toString();
  }

  private static ServerProgram ofClasses() {
    return new ServerProgram(
        List.of(
            // The tests' own log settings write to standard output.
            "-Dlogback.configurationFile=" + Main.class.getResource("/logback.xml"),
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName()));
  }
}
