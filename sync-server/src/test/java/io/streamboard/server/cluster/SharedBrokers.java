package io.streamboard.server.cluster;

import io.streamboard.server.testing.ServerClasses;
import io.streamboard.testing.process.BrokerCluster;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Three brokers for all test classes of one run: started by the first that asks, ended with the
 * run. Each class keeps its topics under a prefix of its own.
 */
public final class SharedBrokers implements BeforeAllCallback {
  private static final int BROKERS = 3;

  private Optional<Running> running = Optional.empty();

  /** The cluster, from before the first test of a class on. */
  public BrokerCluster cluster() {
    return running.orElseThrow().cluster();
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    running =
        Optional.of(
            context
                .getRoot()
                .getStore(ExtensionContext.Namespace.GLOBAL)
                .computeIfAbsent(Running.class, _ -> Running.start(), Running.class));
  }

  private record Running(BrokerCluster cluster, Path folder) implements AutoCloseable {
    static Running start() {
      try {
        Path folder = Files.createTempDirectory("streamboard-brokers-");
        return new Running(
            BrokerCluster.start(folder, ServerClasses.brokerClassPath(), BROKERS), folder);
      } catch (IOException failed) {
        throw new UncheckedIOException(failed);
      }
    }

    @Override
    public void close() throws IOException {
      cluster.close();
      Folders.remove(folder);
    }
  }
}
