package io.streamboard.server.config;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A file of settings with any content: settings, or all problems as sentences. */
public final class SettingsFileFuzz {
  private SettingsFileFuzz() {}

  public static void fuzzerTestOneInput(byte[] bytes) {
    try {
      Path file = Files.createTempFile("streamboard-fuzz-", ".properties");
      try {
        load(Files.write(file, bytes));
      } finally {
        Files.delete(file);
      }
    } catch (IOException disk) {
      throw new UncheckedIOException(disk);
    }
  }

  private static void load(Path file) {
    try {
      ServerSettings settings =
          SettingsLoader.load(
              new SettingsLoader.Given(
                  Map.of(), Map.of(), Map.of(), Optional.of(file), Path.of("data")));
      assertThat(settings.http().port()).isBetween(0, 65_535);
    } catch (ConfigException refused) {
      assertThat(refused.problems()).isNotEmpty().allMatch(problem -> problem.endsWith("."));
    }
  }

  public static List<byte[]> seeds() {
    return List.of(
        "port=8090\nbind=127.0.0.1\ndata=/tmp/x\n".getBytes(UTF_8),
        "kafka=localhost:9092\nkafka-property.acks=all\n".getBytes(UTF_8),
        "tls-certificate=c.pem\ntls-key=k.pem\norigins=a,b\nunknown=1\n".getBytes(UTF_8));
  }
}
