package io.streamboard.desktop.platform;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Where the desktop keeps its files on this computer.
 *
 * @param data unsent operations and what else is somebody's work
 * @param config preferences
 */
public record Folders(Path data, Path config) {

  private static final String NAME = "streamboard";

  /** Both kinds in one folder, for tests and for several desktops of one user. */
  public static Folders in(Path folder) {
    return new Folders(folder, folder);
  }

  /**
   * The places this operating system's users expect; {@code environment} and the {@code user.home}
   * and {@code os.name} given decide.
   */
  public static Folders usual(Map<String, String> environment, String osName, Path home) {
    String os = osName.toLowerCase(Locale.ROOT);
    if (os.contains("win")) {
      Path roaming = folder(environment, "APPDATA").orElse(home.resolve("AppData/Roaming"));
      return in(roaming.resolve("Streamboard"));
    }
    if (os.contains("mac")) {
      return in(home.resolve("Library/Application Support/Streamboard"));
    }
    Path data = folder(environment, "XDG_DATA_HOME").orElse(home.resolve(".local/share"));
    Path config = folder(environment, "XDG_CONFIG_HOME").orElse(home.resolve(".config"));
    return new Folders(data.resolve(NAME), config.resolve(NAME));
  }

  private static Optional<Path> folder(Map<String, String> environment, String name) {
    return Optional.ofNullable(environment.get(name))
        .filter(value -> !value.isBlank())
        .map(Path::of)
        .filter(Path::isAbsolute);
  }
}
