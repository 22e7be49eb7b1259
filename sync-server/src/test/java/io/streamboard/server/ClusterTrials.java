package io.streamboard.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.streamboard.model.id.BoardId;
import io.streamboard.server.cli.CommandFailedException;
import io.streamboard.server.config.LogSettings;
import io.streamboard.server.config.ServerSettings;
import io.streamboard.server.config.SettingsLoader;
import io.streamboard.server.folder.DataFolder;
import io.streamboard.server.log.OperationLog;
import io.streamboard.server.log.kafka.ClusterFinding;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Starts on a secured cluster with settings of a test's choice, and what comes of them. */
final class ClusterTrials {
  private final SecuredCluster cluster;
  private final Path folder;
  private int folders;

  /**
   * @param folder for files of settings and data folders
   */
  ClusterTrials(SecuredCluster cluster, Path folder) {
    this.cluster = cluster;
    this.folder = folder;
  }

  /** In a fresh folder. */
  boolean works(Map<String, String> settings, String prefix) {
    return works(settings, prefix, fresh());
  }

  /** All three kinds of clients: one looks, one writes, one reads. */
  boolean works(Map<String, String> settings, String prefix, DataFolder used) {
    BoardId board = new BoardId("b1");
    try (OpenLog open = OpenLog.own(log(settings, prefix, true), used, (_, _) -> {})) {
      assertThat(open.log().weaknesses())
          .extracting(ClusterFinding::code)
          .contains(ClusterFinding.Code.REPLICAS);
      OperationLog operations = open.log().operations();
      long offset = operations.append(board, new byte[] {1}).join();
      List<Long> read = new ArrayList<>();
      operations.read(
          operations.partitionOf(board), offset, offset + 1, record -> read.add(record.offset()));
      return read.equals(List.of(offset));
    }
  }

  /** In a fresh folder. */
  List<String> refused(Map<String, String> settings, String prefix, boolean weak) {
    return refused(settings, prefix, weak, fresh());
  }

  /** The sentences with which the start is refused. */
  List<String> refused(Map<String, String> settings, String prefix, boolean weak, DataFolder used) {
    return catchThrowableOfType(
            CommandFailedException.class,
            () ->
                OperatorErrors.explained(
                    () -> {
                      OpenLog.own(log(settings, prefix, weak), used, (_, _) -> {}).close();
                      return true;
                    }))
        .sentences();
  }

  /** The log as Ana gets it, in a fresh folder; the caller closes it. */
  OpenLog open(String prefix) throws IOException {
    return OpenLog.own(log(signIn(), prefix, true), fresh(), (_, _) -> {});
  }

  private static LogSettings log(Map<String, String> settings, String prefix, boolean weak) {
    return settings(settings, prefix, weak).log();
  }

  static ServerSettings settings(Map<String, String> settings, String prefix, boolean weak) {
    Map<String, String> all = new HashMap<>(settings);
    all.put("topic-prefix", prefix);
    all.put("accept-weak-kafka", Boolean.toString(weak));
    return SettingsLoader.load(
        new SettingsLoader.Given(all, Map.of(), Map.of(), Optional.empty(), Path.of("/nowhere")));
  }

  DataFolder fresh() {
    folders++;
    return DataFolder.at(folder.resolve("data-" + folders));
  }

  /** By SCRAM over TLS, with Ana's password. */
  Map<String, String> signIn() throws IOException {
    return signIn(SecuredCluster.PASSWORD);
  }

  /** The same with another password. */
  Map<String, String> signIn(String password) throws IOException {
    return Map.of(
        "kafka",
        cluster.forSignIn(),
        "kafka-truststore",
        cluster.certificates().broker().toString(),
        "kafka-user",
        SecuredCluster.USER,
        "kafka-password-file",
        password(password));
  }

  /** Where one shows a certificate, which is not set yet. */
  Map<String, String> shown(String trusted) {
    return Map.of("kafka", cluster.forCertificates(), "kafka-truststore", trusted);
  }

  /** A file with it. */
  String password(String password) throws IOException {
    folders++;
    return Certificates.write(folder.resolve("password-" + folders), password + "\n").toString();
  }

  /** A file for Kafka's own clients, that signs in. */
  String ownProperties(String trust) throws IOException {
    return Certificates.write(
            folder.resolve("own.properties"),
            """
            security.protocol=SASL_SSL
            ssl.truststore.type=PEM
            ssl.truststore.location=%s
            sasl.mechanism=PLAIN
            sasl.jaas.config=org.apache.kafka.common.security.plain.PlainLoginModule required \\
              username="ana" password="right";
            """
                .formatted(trust))
        .toString();
  }

  /** The settings with these too, as KEY=VALUE. */
  static Map<String, String> with(Map<String, String> settings, String... others) {
    Map<String, String> all = new HashMap<>(settings);
    for (String other : others) {
      int cut = other.indexOf('=');
      all.put(other.substring(0, cut), other.substring(cut + 1));
    }
    return all;
  }
}
