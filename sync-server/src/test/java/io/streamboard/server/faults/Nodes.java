package io.streamboard.server.faults;

import io.streamboard.server.history.LogReading;
import io.streamboard.server.log.OperationLog.StoredRecord;
import io.streamboard.server.testing.ServerClasses;
import io.streamboard.testing.process.BrokerProcess;
import io.streamboard.testing.process.ServerProcess;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Several nodes on one cluster, all processes of their own, with three people who have accounts.
 */
final class Nodes implements AutoCloseable {
  private static final List<String> NAMES = List.of("ana", "ben", "eve");

  private final BrokerProcess broker;
  private final List<ServerProcess> nodes = new ArrayList<>();

  private Nodes(BrokerProcess broker) {
    this.broker = broker;
  }

  static Nodes start(Path folder, int count) {
    Nodes started =
        new Nodes(BrokerProcess.startIn(folder.resolve("broker"), ServerClasses.brokerClassPath()));
    try {
      for (int node = 1; node <= count; node++) {
        started.add(folder.resolve("node-" + node));
      }
      // By the first node's command: the others hear of it from the log.
      NAMES.forEach(name -> started.node(0).addUser(name, Crowd.People.PASSWORD));
      return started;
    } catch (RuntimeException failed) {
      started.close();
      throw failed;
    }
  }

  private void add(Path folder) {
    nodes.add(
        ServerProcess.start(
            ServerClasses.program(),
            ServerProcess.freshData(folder),
            "--kafka",
            broker.bootstrapServers(),
            "--accept-weak-kafka"));
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
