package io.streamboard.server.cli;

import io.streamboard.server.config.ServerSettings;
import io.streamboard.server.config.Setting;
import io.streamboard.server.config.SettingsLoader;
import io.streamboard.server.config.StandardFolder;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** Gives a command the flags of the settings and reads them back. */
final class SettingFlags {
  /** What decides which log it is; the other settings are about serving. */
  private static final Set<Setting> FOR_EVERY_COMMAND =
      EnumSet.of(
          Setting.DATA,
          Setting.KAFKA,
          Setting.KAFKA_PROPERTIES,
          Setting.KAFKA_TLS,
          Setting.KAFKA_TRUSTSTORE,
          Setting.KAFKA_TRUSTSTORE_PASSWORD_FILE,
          Setting.KAFKA_KEYSTORE,
          Setting.KAFKA_KEYSTORE_PASSWORD_FILE,
          Setting.KAFKA_USER,
          Setting.KAFKA_PASSWORD_FILE,
          Setting.KAFKA_SASL,
          Setting.KAFKA_INSECURE,
          Setting.ACCEPT_WEAK_KAFKA,
          Setting.TOPIC_PREFIX,
          Setting.PARTITIONS);

  private static final String CONFIG = "--config";
  private static final String KAFKA_PROPERTY = "--kafka-property";

  private SettingFlags() {}

  static void addAll(CommandSpec command) {
    add(command, EnumSet.allOf(Setting.class));
  }

  static void addThoseOfTheLog(CommandSpec command) {
    add(command, FOR_EVERY_COMMAND);
  }

  private static void add(CommandSpec command, Set<Setting> settings) {
    command.addOption(
        OptionSpec.builder(CONFIG)
            .paramLabel("FILE")
            .type(Path.class)
            .description("File of settings, one KEY=VALUE a line.")
            .build());
    settings.forEach(setting -> command.addOption(option(setting)));
    command.addOption(
        OptionSpec.builder(KAFKA_PROPERTY)
            .paramLabel("KEY=VALUE")
            .type(Map.class)
            .auxiliaryTypes(String.class, String.class)
            .description(
                "Property for Kafka's clients; may be repeated. Others on this machine can see it:"
                    + " secrets are taken from the file kafka-properties only.",
                "Environment: STREAMBOARD_KAFKA_PROPERTY_ and the property, with _ for each dot")
            .build());
  }

  private static OptionSpec option(Setting setting) {
    OptionSpec.Builder option =
        OptionSpec.builder(setting.flag())
            .paramLabel(setting.placeholder())
            .type(String.class)
            .description(
                setting.description()
                    + setting
                        .standard()
                        .filter(_ -> !setting.isSwitch())
                        .map(SettingFlags::standard)
                        .orElse(""),
                "Environment: " + setting.variable());
    return setting.isSwitch() ? option.arity("0..1").fallbackValue("true").build() : option.build();
  }

  /** A value with a full stop of its own would be taken for one without. */
  private static String standard(String value) {
    return value.endsWith(".") ? " Default: \"" + value + "\"" : " Default: " + value + ".";
  }

  /** Throws {@link io.streamboard.server.config.ConfigException}. */
  static ServerSettings settings(CommandSpec command) {
    ParseResult parsed = command.commandLine().getParseResult();
    Map<String, String> flags = new HashMap<>();
    for (Setting setting : Setting.values()) {
      if (parsed.hasMatchedOption(setting.flag())) {
        flags.put(setting.key(), parsed.matchedOptionValue(setting.flag(), ""));
      }
    }
    Map<String, String> environment = System.getenv();
    Optional<Path> config =
        Optional.ofNullable(parsed.<Path>matchedOptionValue(CONFIG, null))
            .or(() -> Optional.ofNullable(environment.get("STREAMBOARD_CONFIG")).map(Path::of));
    Path standardData =
        StandardFolder.of(
            System.getProperty("os.name", ""),
            Path.of(System.getProperty("user.home", ".")),
            environment);
    return SettingsLoader.load(
        new SettingsLoader.Given(
            flags,
            parsed.matchedOptionValue(KAFKA_PROPERTY, Map.of()),
            environment,
            config,
            standardData));
  }
}
