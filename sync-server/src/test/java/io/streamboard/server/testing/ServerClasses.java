package io.streamboard.server.testing;

import com.hazelcast.core.Hazelcast;
import io.streamboard.server.Main;
import io.streamboard.testing.process.ServerProgram;
import java.io.File;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/**
 * The server's program: the jar where the build names it, else the classes, which a run without a
 * jar has.
 */
public final class ServerClasses {
  private ServerClasses() {}

  public static ServerProgram program() {
    return System.getProperty(ServerProgram.JAR) == null ? classes() : ServerProgram.jar();
  }

  /** The same with the library of the grid, which is not in the jar. */
  public static ServerProgram withGrid() {
    return System.getProperty(ServerProgram.JAR) == null
        ? classes()
        : ServerProgram.jarWith(List.of(fileOf(Hazelcast.class)), Main.class.getName());
  }

  /** A program of the tests that uses the server's classes. */
  public static ServerProgram programOf(Class<?> main) {
    return System.getProperty(ServerProgram.JAR) == null
        ? new ServerProgram(List.of("-cp", System.getProperty("java.class.path"), main.getName()))
        : ServerProgram.jarWith(List.of(fileOf(main)), main.getName());
  }

  private static Path fileOf(Class<?> library) {
    return Path.of(URI.create(library.getProtectionDomain().getCodeSource().getLocation() + ""));
  }

  /** Where a broker of its own finds Kafka: in the same. */
  public static String brokerClassPath() {
    return System.getProperty(ServerProgram.JAR) == null
        ? System.getProperty("java.class.path")
        : ServerProgram.jarFile().toString();
  }

  /** The classes, with libraries that are not in the jar. */
  public static ServerProgram classes() {
    return ofClasses(System.getProperty("java.class.path"));
  }

  /** The classes, with those in a folder in the place of the ones that they are called like. */
  public static ServerProgram with(Path others) {
    return ofClasses(others + File.pathSeparator + System.getProperty("java.class.path"));
  }

  private static ServerProgram ofClasses(String classPath) {
    return new ServerProgram(
        List.of(
            // The tests' own log settings write to standard output.
            "-Dlogback.configurationFile=" + Main.class.getResource("/logback.xml"),
            "-cp",
            classPath,
            Main.class.getName()));
  }
}
