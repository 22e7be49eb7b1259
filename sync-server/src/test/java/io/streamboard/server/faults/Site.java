package io.streamboard.server.faults;

import io.streamboard.server.history.LogReading;
import io.streamboard.server.log.OperationLog.StoredRecord;
import io.streamboard.server.testing.ServerClasses;
import io.streamboard.testing.process.BrokerProcess;
import io.streamboard.testing.process.ServerProcess;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A server process with accounts for the crowd, on its embedded broker or on one of its own. */
final class Site implements AutoCloseable {
  private static final List<String> NAMES = List.of("ana", "ben", "eve");

  private final ServerProcess server;
  private final Optional<BrokerProcess> broker;
  private final Crowd.People people;

  private Site(ServerProcess server, Optional<BrokerProcess> broker) {
    this.server = server;
    this.broker = broker;
    NAMES.forEach(name -> server.addUser(name, Crowd.People.PASSWORD));
    this.people = Crowd.People.signIn(server.address());
  }

  static Site embedded(Path folder) {
    return new Site(
        ServerProcess.start(
            ServerClasses.program(), ServerProcess.freshData(folder.resolve("embedded"))),
        Optional.empty());
  }

  static Site onCluster(Path folder) {
    BrokerProcess broker =
        BrokerProcess.startIn(folder.resolve("broker"), System.getProperty("java.class.path"));
    return new Site(
        ServerProcess.start(
            ServerClasses.program(),
            ServerProcess.freshData(folder.resolve("beside")),
            "--kafka",
            broker.bootstrapServers()),
        Optional.of(broker));
  }

  ServerProcess server() {
    return server;
  }

  Crowd.People people() {
    return people;
  }

  /** Empty where the server has the broker inside. */
  Optional<BrokerProcess> broker() {
    return broker;
  }

  /** All operations that are in the log now. */
  List<StoredRecord> log() {
    return broker
        .map(process -> LogReading.ofCluster(process.bootstrapServers()))
        .orElseGet(() -> LogReading.ofRunning(server.data()));
  }

  @Override
  public String toString() {
    return broker.isPresent() ? "cluster" : "embedded";
  }

  @Override
  public void close() {
    server.close();
    broker.ifPresent(BrokerProcess::close);
  }
}
