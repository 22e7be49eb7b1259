package io.streamboard.server.config;

import static io.streamboard.server.config.Setting.KAFKA_KEYSTORE;
import static io.streamboard.server.config.Setting.KAFKA_KEYSTORE_PASSWORD_FILE;
import static io.streamboard.server.config.Setting.KAFKA_PASSWORD_FILE;
import static io.streamboard.server.config.Setting.KAFKA_SASL;
import static io.streamboard.server.config.Setting.KAFKA_TLS;
import static io.streamboard.server.config.Setting.KAFKA_TRUSTSTORE;
import static io.streamboard.server.config.Setting.KAFKA_TRUSTSTORE_PASSWORD_FILE;
import static io.streamboard.server.config.Setting.KAFKA_USER;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Turns the settings for TLS and sign-in into the properties that Kafka's clients know. */
final class KafkaSecurity {
  private static final List<String> MECHANISMS = List.of("plain", "scram-sha-256", "scram-sha-512");

  private final Values values;
  private final Map<String, String> properties = new HashMap<>();

  private KafkaSecurity(Values values) {
    this.values = values;
  }

  /** Empty when none of these settings is set. */
  static Map<String, String> properties(Values values) {
    return new KafkaSecurity(values).read();
  }

  private Map<String, String> read() {
    truststore();
    keystore();
    boolean tls = values.bool(KAFKA_TLS) || !properties.isEmpty();
    boolean sasl = signIn();
    if (tls || sasl) {
      properties.put("security.protocol", (sasl ? "SASL_" : "") + (tls ? "SSL" : "PLAINTEXT"));
    }
    return Map.copyOf(properties);
  }

  private void truststore() {
    Optional<Path> file = values.readable(KAFKA_TRUSTSTORE);
    file.ifPresent(store -> store("ssl.truststore.", store));
    password(KAFKA_TRUSTSTORE, KAFKA_TRUSTSTORE_PASSWORD_FILE)
        .ifPresent(
            password -> {
              if (file.map(KafkaStore::of).equals(Optional.of(KafkaStore.PEM))) {
                values.problem(
                    "kafka-truststore is a PEM file, which has no password: leave out"
                        + " kafka-truststore-password-file.");
              }
              properties.put("ssl.truststore.password", password);
            });
  }

  private void keystore() {
    Optional<Path> file = values.secret(KAFKA_KEYSTORE);
    file.ifPresent(store -> store("ssl.keystore.", store));
    password(KAFKA_KEYSTORE, KAFKA_KEYSTORE_PASSWORD_FILE)
        .ifPresent(
            password -> {
              // The password of a PEM file is that of its key, and the file itself has none.
              if (!file.map(KafkaStore::of).equals(Optional.of(KafkaStore.PEM))) {
                properties.put("ssl.keystore.password", password);
              }
              properties.put("ssl.key.password", password);
            });
  }

  private void store(String prefix, Path file) {
    properties.put(prefix + "location", file.toAbsolutePath().toString());
    properties.put(prefix + "type", KafkaStore.of(file).name());
  }

  private boolean signIn() {
    Optional<String> user = values.value(KAFKA_USER);
    Optional<String> password = password(KAFKA_USER, KAFKA_PASSWORD_FILE);
    if (user.isPresent() && !values.isSet(KAFKA_PASSWORD_FILE)) {
      values.problem("kafka-user needs kafka-password-file.");
    }
    if (user.isEmpty() && values.isSet(KAFKA_SASL)) {
      values.problem("kafka-sasl needs kafka-user and kafka-password-file.");
    }
    String mechanism = values.choice(KAFKA_SASL, MECHANISMS);
    user.ifPresent(
        name -> {
          properties.put("sasl.mechanism", mechanism.toUpperCase(Locale.ROOT));
          properties.put("sasl.jaas.config", login(mechanism, name, password.orElse("")));
        });
    return user.isPresent();
  }

  private static String login(String mechanism, String user, String password) {
    String module = mechanism.equals("plain") ? "plain.PlainLoginModule" : "scram.ScramLoginModule";
    return "org.apache.kafka.common.security."
        + module
        + " required username="
        + quoted(user)
        + " password="
        + quoted(password)
        + ";";
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  /** The one line of the file. */
  private Optional<String> password(Setting secured, Setting setting) {
    Optional<Path> file = values.secret(setting);
    if (values.isSet(setting) && !values.isSet(secured)) {
      values.problem(setting.key() + " needs " + secured.key() + ".");
    }
    return file.flatMap(path -> line(setting, path));
  }

  private Optional<String> line(Setting setting, Path file) {
    try {
      String text = Files.readString(file).replaceFirst("\r?\n$", "");
      if (!text.isEmpty() && text.lines().count() == 1) {
        return Optional.of(text);
      }
    } catch (IOException e) {
      // Bytes that are no text, or a file that went away.
    }
    values.problem(setting, "must be a file with one line, the password", file.toString());
    return Optional.empty();
  }
}
