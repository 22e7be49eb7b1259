package io.streamboard.server.testing;

import io.streamboard.server.Main;
import io.streamboard.testing.process.ServerProgram;
import java.util.List;

/** The server's program as this module has it before its jar is made. */
public final class ServerClasses {
  private ServerClasses() {}

  public static ServerProgram program() {
    return new ServerProgram(
        List.of(
            // The tests' own log settings write to standard output.
            "-Dlogback.configurationFile=" + Main.class.getResource("/logback.xml"),
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName()));
  }
}
