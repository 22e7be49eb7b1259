package io.streamboard.client.websocket;

import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Grizzly tells of its thread pools at each connection, on the console of every program that uses
 * this client. Its warnings stay, and so does a level that the program has set.
 */
final class LibraryLog {
  /** Held here, as the JDK forgets loggers that nobody holds, and their levels with them. */
  private static final Logger GRIZZLY = Logger.getLogger("org.glassfish.grizzly");

  private LibraryLog() {}

  static void warningsOnly() {
    if (GRIZZLY.getLevel() == null) {
      GRIZZLY.setLevel(Level.WARNING);
    }
  }
}
