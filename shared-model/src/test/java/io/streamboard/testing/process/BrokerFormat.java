package io.streamboard.testing.process;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;

/**
 * Formats the folders of brokers as Kafka's own tool does. The tool takes a JVM of its own, so only
 * the first folder of a run is left to it: what it writes beside the ids of cluster, folder and
 * node hangs on Kafka's version alone, and is copied. For any thread.
 */
final class BrokerFormat {
  private static final BrokerFormat OF_THIS_RUN = new BrokerFormat();

  /** Kafka's name for the features that a cluster begins with. */
  private static final String BEGINNING = "bootstrap.checkpoint";

  private Optional<byte[]> beginning = Optional.empty();

  BrokerFormat() {}

  /** The one whose tool has run at most once. */
  static BrokerFormat ofThisRun() {
    return OF_THIS_RUN;
  }

  /**
   * Formats the folder that the settings name.
   *
   * @param settings a file of broker settings
   * @param cluster the id of its cluster
   * @param tool formats the same with Kafka's own tool
   */
  synchronized void format(Path settings, String cluster, Runnable tool) throws IOException {
    Properties told = new Properties();
    try (Reader reader = Files.newBufferedReader(settings)) {
      told.load(reader);
    }
    Path data = Path.of(told.getProperty("log.dir"));
    if (beginning.isEmpty()) {
      tool.run();
      beginning = Optional.of(Files.readAllBytes(data.resolve(BEGINNING)));
    } else {
      Files.createDirectories(data);
      Files.write(data.resolve(BEGINNING), beginning.orElseThrow());
      Files.writeString(data.resolve("meta.properties"), ids(told.getProperty("node.id"), cluster));
    }
  }

  private static String ids(String node, String cluster) {
    return """
    version=1
    cluster.id=%s
    directory.id=%s
    node.id=%s
    """
        .formatted(cluster, BrokerProcess.id(UUID.randomUUID()), node);
  }
}
