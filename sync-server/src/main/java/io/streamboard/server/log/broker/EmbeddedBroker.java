package io.streamboard.server.log.broker;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.streamboard.server.log.NearLog;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import kafka.server.KafkaConfig;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A Kafka broker and controller in this process, on two free loopback ports, with its files in a
 * folder that must be used by one process at a time (the caller holds the data folder's lock).
 * Survives kill -9 at any moment: the next start on the folder recovers. When the disk fails Kafka
 * halts the process.
 */
public final class EmbeddedBroker implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedBroker.class);
  private static final int ATTEMPTS = 3;

  /**
   * Fixed, so that a newer library does not silently change files that an older one could not read
   * any more.
   */
  private static final MetadataVersion FORMAT = MetadataVersion.IBP_4_3_IV0;

  private final CombinedNode node;
  private final BrokerPorts ports;
  private final BrokerSecret secret;

  private EmbeddedBroker(CombinedNode node, BrokerPorts ports, BrokerSecret secret) {
    this.node = node;
    this.ports = ports;
    this.secret = secret;
  }

  /** Blocks until the broker takes requests: about three seconds. */
  public static EmbeddedBroker start(BrokerSettings settings) {
    try {
      Path folder = ownFolder(settings.folder().toAbsolutePath());
      BrokerSecret secret = BrokerSecret.of(folder, new SecureRandom());
      Path files = ownFolder(folder.resolve("data"));
      format(files);
      CleanStop.check(files);
      return start(files, secret, settings.durability());
    } catch (IOException e) {
      throw new BrokerFailedException(
          "The embedded broker cannot use its folder: " + e.getMessage(), e);
    }
  }

  private static EmbeddedBroker start(Path files, BrokerSecret secret, Durability durability)
      throws IOException {
    for (int attempt = 1; ; attempt++) {
      BrokerPorts ports = BrokerPorts.free();
      CombinedNode node =
          CombinedNode.of(
              KafkaConfig.fromProps(BrokerProperties.of(files, ports, secret, durability), false),
              LOG);
      try {
        node.start();
        return new EmbeddedBroker(node, ports, secret);
      } catch (RuntimeException e) {
        node.stop();
        if (attempt == ATTEMPTS) {
          throw new BrokerFailedException(
              "The embedded broker does not start: " + e.getMessage(), e);
        }
        LOG.warn("The embedded broker did not start, trying other ports: {}", e.toString());
      }
    }
  }

  private static void format(Path files) throws IOException {
    if (Files.exists(files.resolve("meta.properties"))) {
      return;
    }
    try (PrintStream silent = new PrintStream(OutputStream.nullOutputStream(), false, UTF_8)) {
      new Formatter()
          .setPrintStream(silent)
          .setClusterId(Uuid.randomUuid().toString())
          .setNodeId(BrokerProperties.NODE)
          .setDirectories(List.of(files.toString()))
          .setMetadataLogDirectory(files.toString())
          .setControllerListenerName(BrokerProperties.CONTROLLER_LISTENER)
          .setReleaseVersion(FORMAT)
          .setIgnoreFormatted(false)
          .run();
    } catch (IOException e) {
      throw e;
    } catch (Exception e) {
      throw new IOException("the broker's files cannot be made in " + files, e);
    }
  }

  private static Path ownFolder(Path folder) throws IOException {
    Files.createDirectories(folder);
    if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }
    return folder;
  }

  /** {@code host:port} for clients. */
  public String bootstrapServers() {
    return BrokerPorts.HOST + ":" + ports.client();
  }

  int controllerPort() {
    return ports.controller();
  }

  /** Settings with which a Kafka client is let in. */
  public Map<String, String> clientProperties() {
    return secret.clientProperties();
  }

  /** Its partitions, for who appends from within this process; of no use after the end. */
  public NearLog near() {
    return node.appends();
  }

  /** Stops the broker and waits for it; close all clients before. */
  @Override
  public void close() {
    node.stop();
  }
}
