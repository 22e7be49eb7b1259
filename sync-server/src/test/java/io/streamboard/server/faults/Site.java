package io.streamboard.server.faults;

import io.streamboard.server.history.LogReading;
import io.streamboard.server.log.OperationLog.StoredRecord;
import io.streamboard.server.testing.Readiness;
import io.streamboard.server.testing.ServerClasses;
import io.streamboard.testing.process.BrokerProcess;
import io.streamboard.testing.process.ProcessFailure;
import io.streamboard.testing.process.ServerProcess;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A server process with accounts for the crowd, on its embedded broker or on one of its own. */
final class Site implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final ServerProcess server;
  private final Optional<BrokerProcess> broker;
  private final Optional<SmallDisk> disk;
  private final Crowd.People people;

  private Site(ServerProcess server, Optional<BrokerProcess> broker, Optional<SmallDisk> disk) {
    this.server = server;
    this.broker = broker;
    this.disk = disk;
    server.addUsers(Crowd.People.PASSWORD, "ana", "ben", "eve");
    this.people = Crowd.People.signIn(server.address());
  }

  static Site embedded(Path folder) {
    Path data = ServerProcess.freshData(folder.resolve("embedded"));
    Optional<SmallDisk> disk = SmallDisk.on(data);
    try {
      return new Site(ServerProcess.start(ServerClasses.program(), data), Optional.empty(), disk);
    } catch (ProcessFailure late) {
      disk.ifPresent(SmallDisk::close);
      throw late;
    }
  }

  static Site onCluster(Path folder) {
    BrokerProcess broker =
        BrokerProcess.startIn(folder.resolve("broker"), ServerClasses.brokerClassPath());
    return new Site(
        ServerProcess.start(
            ServerClasses.program(),
            ServerProcess.freshData(folder.resolve("beside")),
            "--kafka",
            broker.bootstrapServers(),
            "--accept-weak-kafka"),
        Optional.of(broker),
        Optional.empty());
  }

  ServerProcess server() {
    return server;
  }

  /** As a supervisor does: a server that halts is still alive for a moment. */
  void restartWhereEnded() {
    if (!server.alive()) {
      server.restart();
    }
  }

  /** For who wants to know what the server had to do with a failure. */
  String serverNow() {
    return "\nthe server "
        + (server.alive() ? "runs" : "has ended")
        + "; the last it said was:\n"
        + server.tail();
  }

  Crowd.People people() {
    return people;
  }

  /** What {@code /readyz} says; nothing while nobody answers. */
  List<String> readiness() {
    return Readiness.within(PATIENCE, server.address()).said();
  }

  /** Empty where the server has the broker inside. */
  Optional<BrokerProcess> broker() {
    return broker;
  }

  /** Empty where the server's data are on a disk that cannot be filled. */
  Optional<SmallDisk> disk() {
    return disk;
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
    disk.ifPresent(SmallDisk::close);
  }
}
