package io.streamboard.server;

import io.streamboard.server.config.OpsSettings.LogFormat;
import java.util.Locale;

/** Tells the log what its lines look like; by the main thread, before anything is logged. */
final class LogLines {
  /** Read by {@code logback.xml} when the first logger is made. */
  private static final String PROPERTY = "streamboard.log.format";

  private LogLines() {}

  static void of(LogFormat format) {
    System.setProperty(PROPERTY, format.name().toLowerCase(Locale.ROOT));
  }
}
