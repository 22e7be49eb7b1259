package io.streamboard.endtoend;

import io.streamboard.model.geometry.Bounds;
import io.streamboard.testing.process.BrokerProcess;
import io.streamboard.testing.process.ServerProcess;
import io.streamboard.testing.process.ServerProgram;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** With a broker in a process of its own, which the server's jar brings along. */
class TwoDesktopsOnKafkaTest extends TwoDesktops {
  private Optional<BrokerProcess> broker = Optional.empty();

  @Override
  ServerProcess start(Path under) {
    BrokerProcess started =
        BrokerProcess.startIn(under.resolve("broker"), ServerProgram.jarFile().toString());
    broker = Optional.of(started);
    return ServerProcess.start(
        ServerProcess.freshData(under),
        "--kafka",
        started.bootstrapServers(),
        "--accept-weak-kafka");
  }

  @Override
  String name() {
    return "two-desktops-on-kafka";
  }

  @Override
  void endBehindServer() {
    broker.ifPresent(BrokerProcess::close);
  }

  @Test
  @DisplayName(
      "CHG: a note dragged in one window is seen in the other, also when server or broker are"
          + " killed while the drop is on its way")
  void aDragIsSeenByTheOtherAndSurvivesAKilledServerAndAKilledBroker() {
    Bounds moved = aDragIsSeenByTheOther();
    Bounds twice = draggedThrough(moved, "after-restart", this::killAndRestartServer);
    draggedThrough(twice, "after-broker-restart", this::killAndRestartBroker);
  }

  private void killAndRestartBroker() {
    broker.orElseThrow().kill();
    broker.orElseThrow().start();
  }
}
