package io.streamboard.server.config;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * The places settings come from, joined: a flag wins over the environment, that over the file, that
 * over the default. Unknown keys are problems.
 */
final class Sources {
  /** Read by the launcher script or the log set-up, not here. */
  private static final List<String> OTHERS = List.of("java-options", "log-level", "config");

  private static final String KAFKA_PREFIX = "kafka-property.";
  private static final String KAFKA_VARIABLES = "STREAMBOARD_KAFKA_PROPERTY_";

  // A source with a higher number wins.
  private static final int FLAG = 400;
  private static final int ENVIRONMENT = 300;
  private static final int FILE = 200;
  private static final int DEFAULT = 100;

  private static final String STANDARD = "default";

  /** Ends the line of a setting that nobody has set. */
  static final String BY_DEFAULT = " (" + STANDARD + ")";

  private final Map<String, String> kafkaProperties;
  private final SmallRyeConfig joined;

  private Sources(Map<String, String> kafkaProperties, SmallRyeConfig joined) {
    this.kafkaProperties = kafkaProperties;
    this.joined = joined;
  }

  static Sources of(
      Map<String, String> flags,
      Map<String, String> environment,
      Optional<Path> config,
      Problems problems) {
    Map<String, String> variables = variables(environment, problems);
    Map<String, String> file = config.map(path -> file(path, problems)).orElse(Map.of());
    Map<String, String> standards =
        Arrays.stream(Setting.values())
            .filter(setting -> setting.standard().isPresent())
            .collect(Collectors.toMap(Setting::key, setting -> setting.standard().orElseThrow()));
    SmallRyeConfig joined =
        new SmallRyeConfigBuilder()
            .withSources(
                new PropertiesConfigSource(flags, "flag", FLAG),
                new PropertiesConfigSource(variables, "environment", ENVIRONMENT),
                new PropertiesConfigSource(file, "file", FILE),
                new PropertiesConfigSource(standards, "default", DEFAULT))
            .build();
    return new Sources(kafkaProperties(file, environment), joined);
  }

  /** Empty when it is set nowhere, or set to nothing. */
  Optional<String> value(Setting setting) {
    return Optional.ofNullable(joined.getConfigValue(setting.key()).getValue())
        .map(String::strip)
        .filter(text -> !text.isEmpty());
  }

  /** Names the source as a person would look for it. */
  String origin(Setting setting) {
    return switch (joined.getConfigValue(setting.key()).getConfigSourceOrdinal()) {
      case FLAG -> setting.flag();
      case ENVIRONMENT -> setting.variable();
      case FILE -> "the file";
      default -> STANDARD;
    };
  }

  boolean isDefault(Setting setting) {
    return origin(setting).equals(STANDARD);
  }

  /**
   * By name: lines {@code kafka-property.NAME=VALUE} of the file, and before them the variables
   * {@code STREAMBOARD_KAFKA_PROPERTY_NAME}, whose underscores stand for dots.
   */
  Map<String, String> kafkaProperties() {
    return kafkaProperties;
  }

  private static Map<String, String> kafkaProperties(
      Map<String, String> file, Map<String, String> environment) {
    Map<String, String> found = new HashMap<>();
    file.forEach(
        (key, value) -> {
          if (key.startsWith(KAFKA_PREFIX)) {
            found.put(key.substring(KAFKA_PREFIX.length()), value);
          }
        });
    environment.forEach(
        (variable, value) -> {
          if (variable.startsWith(KAFKA_VARIABLES)) {
            String name = variable.substring(KAFKA_VARIABLES.length());
            found.put(name.toLowerCase(Locale.ROOT).replace('_', '.'), value);
          }
        });
    return Map.copyOf(found);
  }

  private static Map<String, String> variables(Map<String, String> environment, Problems problems) {
    Map<String, String> found = new HashMap<>();
    environment.forEach(
        (variable, value) ->
            Setting.keyOf(variable)
                .filter(key -> !OTHERS.contains(key) && !variable.startsWith(KAFKA_VARIABLES))
                .ifPresent(
                    key -> {
                      if (Setting.byKey(key).isEmpty()) {
                        problems.add(
                            "There is no setting for the environment variable " + variable + ".");
                      }
                      found.put(key, value);
                    }));
    return found;
  }

  private static Map<String, String> file(Path path, Problems problems) {
    Map<String, String> found = properties(path, "configuration", problems);
    found.keySet().stream()
        .filter(key -> !key.startsWith(KAFKA_PREFIX) && Setting.byKey(key).isEmpty())
        .sorted()
        .forEach(
            key -> problems.add("There is no setting " + key + " (in the file " + path + ")."));
    return found;
  }

  static Map<String, String> properties(Path path, String what, Problems problems) {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(path)) {
      properties.load(reader);
    } catch (IOException | IllegalArgumentException e) {
      problems.add("The " + what + " file " + path + " cannot be read.");
    }
    Map<String, String> found = new HashMap<>();
    properties
        .stringPropertyNames()
        .forEach(key -> found.put(key, properties.getProperty(key, "")));
    return found;
  }
}
