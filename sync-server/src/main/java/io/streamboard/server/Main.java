package io.streamboard.server;

import io.streamboard.server.cli.ServerCommandLine;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** Entry point of the server's jar; the commands run on the main thread. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    // Grizzly and the JDK log through java.util.logging: one sink for all.
    SLF4JBridgeHandler.removeHandlersForRootLogger();
    SLF4JBridgeHandler.install();
    System.exit(ServerCommandLine.run(new ServerActions(), ServerVersion.text(), args));
  }
}
