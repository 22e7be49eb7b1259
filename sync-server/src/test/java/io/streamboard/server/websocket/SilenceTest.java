package io.streamboard.server.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.model.wire.CloseCode;
import io.streamboard.server.Core;
import io.streamboard.server.testing.FixedIdentity;
import io.streamboard.server.testing.ManualClock;
import io.streamboard.server.testing.RawSocket;
import io.streamboard.server.testing.RunningNode;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SilenceTest {
  private static final int PING = 0x89;
  private static final int PONG = 0x8A;

  private final ManualClock clock = new ManualClock();
  private final RunningNode node;

  SilenceTest() throws IOException {
    node =
        new RunningNode(
            new FixedIdentity("ana", "ben"),
            SocketSettings.at("127.0.0.1", 0),
            Core.Settings.DEFAULT,
            clock);
  }

  @AfterEach
  void stop() {
    node.close();
  }

  @Test
  @DisplayName("SES7 who answers the server's pings stays, who is silent for 60 s gets 4453")
  void whoIsSilentIsClosed() throws IOException {
    try (RawSocket silent = new RawSocket(node.port());
        RawSocket answering = new RawSocket(node.port())) {
      signIn(silent, "token-ana");
      signIn(answering, "token-ben");
      clock.advance(Duration.ofSeconds(25));
      awaitPing(silent);
      answer(answering);
      clock.advance(Duration.ofSeconds(25));
      answer(answering);
      clock.advance(Duration.ofSeconds(10));
      assertThat(silent.closeCode()).isEqualTo(CloseCode.SILENT.number());
      clock.advance(Duration.ofSeconds(15));
      awaitPing(answering);
    }
  }

  private static void signIn(RawSocket peer, String token) throws IOException {
    peer.handshake(token);
    assertThat(peer.next().isText()).as("welcome").isTrue();
  }

  private static void answer(RawSocket peer) throws IOException {
    awaitPing(peer);
    peer.send(RawSocket.masked(PONG, new byte[0]));
  }

  private static void awaitPing(RawSocket peer) throws IOException {
    RawSocket.Incoming frame = peer.next();
    while (frame.first() != PING) {
      assertThat(frame.isClose()).as("closed instead of pinged").isFalse();
      frame = peer.next();
    }
  }
}
