package io.streamboard.server.websocket;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.model.id.BoardId;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.id.WriterId;
import io.streamboard.model.json.MessageCodec;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.text.TextDelta;
import io.streamboard.model.wire.ClientMessage;
import io.streamboard.model.wire.CloseCode;
import io.streamboard.model.wire.ServerMessage;
import io.streamboard.server.Core;
import io.streamboard.server.delivery.DeliverySettings;
import io.streamboard.server.replica.ReplicaSettings;
import io.streamboard.server.session.SessionSettings;
import io.streamboard.server.testing.FixedIdentity;
import io.streamboard.server.testing.Peer;
import io.streamboard.server.testing.RawSocket;
import io.streamboard.server.testing.RunningNode;
import io.streamboard.server.testing.SocketPeer;
import io.streamboard.testing.process.Await;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class StalledReaderTest {

  private static final BoardId BOARD = new BoardId("b1");
  private static final WriterId WRITER = new WriterId("wa");
  private static final SessionSettings IMPATIENT =
      new SessionSettings(
          1_048_576,
          Duration.ofSeconds(1),
          64,
          16,
          50,
          100_000,
          100_000,
          1_000,
          4_096,
          Duration.ZERO);

  /** Makes the text ten thousand points long again and again. */
  private static Operation rewrite(long base, String before, String after) {
    return new Operation.TextChange(new WidgetId("n1"), base, TextDelta.between(before, after));
  }

  @Test
  @DisplayName(
      "FLOW4 who reads nothing learns why it was closed, when it reads again; others lose nothing")
  void aStalledReaderLearnsWhy() throws IOException {
    Core.Settings settings =
        new Core.Settings(ReplicaSettings.DEFAULT, DeliverySettings.DEFAULT, IMPATIENT);
    try (RunningNode node =
            new RunningNode(new FixedIdentity("ana"), SocketSettings.at("127.0.0.1", 0), settings);
        SocketPeer ana = new SocketPeer(node.port(), "token-ana");
        RawSocket stalled = new RawSocket(node.port(), 16 * 1024)) {
      submit(ana, 1, new Operation.BoardCreate("Plans"));
      submit(ana, 2, Peer.add("n1"));
      settled(ana, 2);
      ana.say(new ClientMessage.OpenBoard("o1", BOARD, Optional.empty()));
      stalled.handshake("token-ana");
      stalled.send(
          RawSocket.masked(
              0x81,
              "{\"type\":\"board.open\",\"request\":\"o\",\"board\":\"b1\"}".getBytes(UTF_8)));
      Await.that("both sessions", Duration.ofSeconds(10), () -> node.core.sessions().size() == 2);
      String text = "text of n1";
      long base = 2;
      int counter = 3;
      while (node.core.sessions().size() > 1 && counter < 3_000) {
        String next = String.valueOf((char) ('a' + counter % 26)).repeat(9_000);
        submit(ana, counter, rewrite(base, text, next));
        base = settled(ana, counter);
        text = next;
        counter++;
      }
      assertThat(node.core.sessions().size()).as("the stalled session is closed").isEqualTo(1);
      assertThat(stalled.closeCode()).isEqualTo(CloseCode.SLOW_READER.number());
      long last = base;
      ana.await(ServerMessage.Changes.class, changes -> changes.upto() == last);
      assertThat(node.errors).isEmpty();
    }
  }

  private static void submit(SocketPeer peer, long counter, Operation operation) {
    peer.sayText(
        MessageCodec.encode(
            new ClientMessage.Submit(
                BOARD, WRITER, counter, List.of(operation), Optional.empty())));
  }

  private static long settled(SocketPeer peer, long counter) {
    return peer.await(
            ServerMessage.Outcomes.class,
            outcomes ->
                outcomes.settled().stream().anyMatch(settled -> settled.counter() == counter))
        .settled()
        .getLast()
        .revision();
  }
}
