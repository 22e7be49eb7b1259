package io.streamboard.server.faults;

import io.streamboard.server.history.LogReading;
import io.streamboard.server.log.OperationLog.StoredRecord;
import io.streamboard.server.testing.ServerClasses;
import io.streamboard.testing.process.BrokerProcess;
import io.streamboard.testing.process.ServerProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Several nodes on one cluster, all processes of their own, with three people who have accounts.
 */
final class RoutedNodes implements AutoCloseable {
  private static final List<String> NAMES = List.of("ana", "ben", "eve");

  private final BrokerProcess broker;
  private final Path folder;
  private final String delivery;
  private final List<ServerProcess> nodes = new ArrayList<>();

  private RoutedNodes(BrokerProcess broker, Path folder, String delivery) {
    this.broker = broker;
    this.folder = folder;
    this.delivery = delivery;
  }

  static RoutedNodes start(Path folder, int count) {
    return start(folder, count, "broadcast");
  }

  static RoutedNodes start(Path folder, int count, String delivery) {
    RoutedNodes started =
        new RoutedNodes(
            BrokerProcess.startIn(folder.resolve("broker"), System.getProperty("java.class.path")),
            folder,
            delivery);
    try {
      for (int node = 1; node <= count; node++) {
        started.add();
      }
      // By the first node's command: the others hear of it from the log.
      NAMES.forEach(name -> started.node(0).addUser(name, Crowd.People.PASSWORD));
      return started;
    } catch (RuntimeException failed) {
      started.close();
      throw failed;
    }
  }

  /** One more, with a data folder of its own. */
  ServerProcess add() {
    ServerProcess added =
        ServerProcess.start(
            ServerClasses.program(),
            ServerProcess.freshData(folder.resolve("node-" + (nodes.size() + 1))),
            "--kafka",
            broker.bootstrapServers(),
            "--accept-weak-kafka",
            "--config",
            config().toString());
    nodes.add(added);
    return added;
  }

  /** In a file, as only serving takes a delivery by flag. */
  private Path config() {
    try {
      return Files.writeString(folder.resolve("nodes.conf"), "delivery=" + delivery + "\n");
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  ServerProcess node(int index) {
    return nodes.get(index);
  }

  /** Signed in at the first node, each at work on another one as far as there are so many. */
  Crowd.People people() {
    return Crowd.People.signIn(node(0).address())
        .at(node(0).address(), node(1 % nodes.size()).address(), node(nodes.size() - 1).address());
  }

  /** All operations that are in the log now. */
  List<StoredRecord> log() {
    return LogReading.ofCluster(broker.bootstrapServers());
  }

  @Override
  public void close() {
    nodes.forEach(ServerProcess::close);
    broker.close();
  }
}
