package io.streamboard.server.config;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The user's data folder as each system has it. */
public final class StandardFolder {
  private StandardFolder() {}

  /**
   * Where the server keeps its data when nothing is said.
   *
   * @param os as in the system property {@code os.name}
   */
  public static Path of(String os, Path home, Map<String, String> environment) {
    String system = os.toLowerCase(Locale.ROOT);
    if (system.startsWith("windows")) {
      return set(environment, "LOCALAPPDATA")
          .orElse(home.resolve("AppData").resolve("Local"))
          .resolve("streamboard-server");
    }
    if (system.startsWith("mac")) {
      return home.resolve("Library").resolve("Application Support").resolve("streamboard-server");
    }
    return set(environment, "XDG_DATA_HOME")
        .orElse(home.resolve(".local").resolve("share"))
        .resolve("streamboard-server");
  }

  private static Optional<Path> set(Map<String, String> environment, String variable) {
    return Optional.ofNullable(environment.get(variable))
        .filter(value -> !value.isBlank())
        .map(Path::of);
  }
}
