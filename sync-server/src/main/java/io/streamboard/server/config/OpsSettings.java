package io.streamboard.server.config;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * What those who run the server see of it.
 *
 * @param drain between the word to end and the end of sessions
 * @param metricsToken file with the token for {@code /metrics}; empty for the one that the server
 *     makes in its data folder
 */
public record OpsSettings(LogFormat logFormat, Duration drain, Optional<Path> metricsToken) {

  /** What a line of the log looks like. */
  public enum LogFormat {
    TEXT,
    JSON
  }
}
