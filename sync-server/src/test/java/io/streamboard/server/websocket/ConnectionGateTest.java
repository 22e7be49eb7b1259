package io.streamboard.server.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.server.Core;
import io.streamboard.server.testing.FixedIdentity;
import io.streamboard.server.testing.RawSocket;
import io.streamboard.server.testing.RunningNode;
import io.streamboard.testing.process.Await;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ConnectionGateTest {
  private static final int PER_ADDRESS = 3;

  private final List<RawSocket> idle = new ArrayList<>();
  private final RunningNode node;

  ConnectionGateTest() throws IOException {
    node =
        new RunningNode(
            new FixedIdentity("ana"),
            SocketSettings.at("127.0.0.1", 0).withSessions(10, PER_ADDRESS),
            Core.Settings.DEFAULT);
  }

  @AfterEach
  void stop() throws IOException {
    closeIdle();
    node.close();
  }

  private void closeIdle() throws IOException {
    for (RawSocket socket : idle) {
      socket.close();
    }
  }

  @Test
  void idleConnectionsOfAnAddressAreBounded() throws IOException {
    for (int number = 0; number < 2 * PER_ADDRESS; number++) {
      RawSocket socket = new RawSocket(node.port());
      socket.send(new byte[] {'G', 'E'});
      idle.add(socket);
    }
    assertThat(answer()).as("one more").isEmpty();
    closeIdle();
    Await.that("places again", Duration.ofSeconds(10), () -> answer().startsWith("HTTP/1.1 101 "));
  }

  /** What a handshake gets; empty when the connection is closed without a word. */
  private String answer() {
    try (RawSocket socket = new RawSocket(node.port())) {
      return socket.handshake("token-ana");
    } catch (IOException reset) {
      return "";
    }
  }
}
