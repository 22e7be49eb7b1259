package io.streamboard.server.config;

import static io.streamboard.server.config.Setting.KAFKA;
import static io.streamboard.server.config.Setting.KAFKA_INSECURE;
import static io.streamboard.server.config.Setting.KAFKA_PROPERTIES;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Reads how a cluster is reached, and refuses what would send passwords or boards openly. */
final class KafkaSettings {
  private static final Pattern SECRET =
      Pattern.compile(".*(password|secret).*|sasl\\.jaas\\.config|ssl\\.keystore\\.key");

  private final Values values;
  private final Sources sources;
  private final Map<String, String> flags;
  private final Problems problems;

  /**
   * @param flags properties given as arguments
   */
  KafkaSettings(Values values, Sources sources, Map<String, String> flags, Problems problems) {
    this.values = values;
    this.sources = sources;
    this.flags = flags;
    this.problems = problems;
  }

  Optional<String> bootstrapServers() {
    return values
        .value(KAFKA)
        .map(text -> String.join(",", addresses(text)))
        .filter(text -> !text.isEmpty());
  }

  /** For each client; empty for the embedded broker. */
  Map<String, String> properties() {
    Map<String, String> all = new TreeMap<>(passedThrough());
    KafkaSecurity.properties(values)
        .forEach(
            (name, value) -> {
              if (all.put(name, value) != null) {
                values.problem(
                    "The property "
                        + name
                        + " for Kafka's clients follows from other settings already: leave it out,"
                        + " or set all of security by properties.");
              }
            });
    if (!values.isSet(KAFKA) && !all.isEmpty()) {
      values.problem("Properties for Kafka's clients need the setting kafka.");
    }
    checkTransport(all);
    return all;
  }

  private Map<String, String> passedThrough() {
    Map<String, String> all = new HashMap<>(sources.kafkaProperties());
    values
        .secret(KAFKA_PROPERTIES)
        .ifPresent(file -> all.putAll(Sources.properties(file, "Kafka properties", problems)));
    flags.keySet().stream()
        .filter(name -> SECRET.matcher(name).matches())
        .sorted()
        .forEach(
            name ->
                values.problem(
                    "Everybody on this machine can see arguments: put "
                        + name
                        + " into the file kafka-properties."));
    all.putAll(flags);
    return all;
  }

  private List<String> addresses(String text) {
    List<String> addresses =
        Arrays.stream(text.split(",", -1))
            .map(String::strip)
            .filter(address -> !address.isEmpty())
            .toList();
    if (!addresses.stream().allMatch(KafkaAddress::isAddress)) {
      values.problem(KAFKA, "must be HOST:PORT, or several with commas between", text);
    }
    return addresses;
  }

  private void checkTransport(Map<String, String> properties) {
    boolean insecure = values.bool(KAFKA_INSECURE);
    List<String> others = values.value(KAFKA).map(KafkaAddress::elsewhere).orElse(List.of());
    if (insecure || others.isEmpty()) {
      return;
    }
    String where = String.join(", ", others);
    if (!isTls(properties)) {
      values.problem(
          "The cluster at "
              + where
              + " is on other machines, so boards and passwords need TLS on the way: set kafka-tls"
              + " or kafka-truststore, or kafka-insecure if the way is safe.");
    } else if (properties
        .getOrDefault("ssl.endpoint.identification.algorithm", "https")
        .isBlank()) {
      values.problem(
          "Without the check of names (ssl.endpoint.identification.algorithm) anybody's certificate"
              + " would do for the cluster at "
              + where
              + ": leave the property out, or set kafka-insecure.");
    }
  }

  private static boolean isTls(Map<String, String> properties) {
    return properties
        .getOrDefault("security.protocol", "PLAINTEXT")
        .toUpperCase(Locale.ROOT)
        .endsWith("SSL");
  }
}
