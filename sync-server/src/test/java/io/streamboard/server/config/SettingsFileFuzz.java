package io.streamboard.server.config;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A file of settings with any content: settings, or all problems as sentences. Only addresses that
 * are no names are tried: a fuzzer asks no network for names.
 */
public final class SettingsFileFuzz {
  private static final Pattern NO_NAME =
      Pattern.compile("127\\.0\\.0\\.1|0\\.0\\.0\\.0|[0-9A-Fa-f:].*:.*");
  private static final Map<String, String> BIND_HERE = Map.of("bind", "127.0.0.1");

  private SettingsFileFuzz() {}

  public static void fuzzerTestOneInput(byte[] bytes) {
    try {
      Path file = Files.createTempFile("streamboard-fuzz-", ".properties");
      try {
        load(Files.write(file, bytes), flags(bytes));
      } finally {
        Files.delete(file);
      }
    } catch (IOException disk) {
      throw new UncheckedIOException(disk);
    }
  }

  /** A flag in place of an address that would be looked up. */
  private static Map<String, String> flags(byte[] bytes) throws IOException {
    Properties lines = new Properties();
    try {
      lines.load(new StringReader(new String(bytes, UTF_8)));
    } catch (IllegalArgumentException unreadable) {
      return BIND_HERE;
    }
    return NO_NAME.matcher(lines.getProperty("bind", "127.0.0.1").strip()).matches()
        ? Map.of()
        : BIND_HERE;
  }

  private static void load(Path file, Map<String, String> flags) {
    try {
      ServerSettings settings =
          SettingsLoader.load(
              new SettingsLoader.Given(
                  flags, Map.of(), Map.of(), Optional.of(file), Path.of("data")));
      assertThat(settings.http().port()).isBetween(0, 65_535);
    } catch (ConfigException refused) {
      assertThat(refused.problems()).isNotEmpty().allMatch(problem -> problem.endsWith("."));
    }
  }

  /** Files of their own for each setting, with its default and with a text that few take. */
  public static List<byte[]> seeds() {
    Stream<String> whole =
        Stream.of(
            "port=8090\nbind=127.0.0.1\ndata=/tmp/x\n",
            "kafka=localhost:9092\nkafka-property.acks=all\n",
            "tls-certificate=c.pem\ntls-key=k.pem\norigins=a,b\nunknown=1\n",
            "bind=::1%lo\nport=${port}\ntopic-prefix=\\u0041\\\n  b\n",
            Arrays.stream(Setting.values())
                .map(setting -> setting.key() + "=" + setting.standard().orElse("") + "\n")
                .collect(Collectors.joining()));
    Stream<String> single = Arrays.stream(Setting.values()).map(setting -> setting.key() + "=7");
    return Stream.concat(whole, single).map(text -> text.getBytes(UTF_8)).toList();
  }
}
