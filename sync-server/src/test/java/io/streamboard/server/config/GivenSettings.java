package io.streamboard.server.config;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Settings as they are given in tests.
 *
 * @param folder where files of them are made
 */
record GivenSettings(Path folder) {
  static final Path STANDARD = Path.of("/standard");

  /** A file that only its owner may read. */
  Path secret(String name, String text) throws IOException {
    Path file = Files.writeString(folder.resolve(name), text);
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
  }

  /** The file of settings. */
  Path file(String... lines) throws IOException {
    return Files.write(folder.resolve("settings.properties"), List.of(lines));
  }

  ServerSettings load(
      Map<String, String> flags, Map<String, String> environment, Optional<Path> file) {
    return SettingsLoader.load(
        new SettingsLoader.Given(flags, Map.of(), environment, file, STANDARD));
  }

  /** Of settings that are refused. */
  List<String> problems(
      Map<String, String> flags, Map<String, String> environment, Optional<Path> file) {
    return catchThrowableOfType(ConfigException.class, () -> load(flags, environment, file))
        .problems();
  }
}
