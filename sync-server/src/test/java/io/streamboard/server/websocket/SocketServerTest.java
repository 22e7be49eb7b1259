package io.streamboard.server.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.model.access.Principal;
import io.streamboard.model.access.Role;
import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.geometry.Point;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.id.WriterId;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.view.Change;
import io.streamboard.model.wire.ClientMessage;
import io.streamboard.model.wire.CloseCode;
import io.streamboard.model.wire.Presence;
import io.streamboard.model.wire.ServerMessage;
import io.streamboard.server.Core;
import io.streamboard.server.testing.FixedIdentity;
import io.streamboard.server.testing.Peer;
import io.streamboard.server.testing.RunningNode;
import io.streamboard.server.testing.SocketPeer;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SocketServerTest {

  private static final BoardId BOARD = new BoardId("b1");
  private static final WriterId WRITER = new WriterId("wa");

  private RunningNode node;
  private SocketPeer ana;

  SocketServerTest() throws IOException {
    node =
        new RunningNode(
            new FixedIdentity("ana", "ben"),
            SocketSettings.at("127.0.0.1", 0),
            Core.Settings.DEFAULT);
    ana = new SocketPeer(node.port(), "token-ana");
  }

  @BeforeEach
  void sharedBoard() {
    submit(
        1,
        new Operation.BoardCreate("Plans"),
        Peer.add("n1"),
        new Operation.BoardGrant(new Principal.Person(new PersonId("ben")), Role.EDITOR));
    ana.await(ServerMessage.Outcomes.class, outcomes -> true);
    open(ana);
  }

  @AfterEach
  void stop() {
    ana.close();
    node.close();
    assertThat(node.errors).isEmpty();
  }

  private void submit(long counter, Operation... operations) {
    ana.say(
        new ClientMessage.Submit(BOARD, WRITER, counter, List.of(operations), Optional.empty()));
  }

  private void open(SocketPeer peer) {
    peer.say(new ClientMessage.OpenBoard("o1", BOARD, Optional.empty()));
    peer.await(ServerMessage.Snapshot.class, snapshot -> true);
  }

  @Test
  @DisplayName("CHG1 a move made on one socket is seen on another")
  void aMoveIsSeenOnAnotherSocket() {
    try (SocketPeer ben = new SocketPeer(node.port(), "token-ben")) {
      open(ben);
      submit(4, Peer.move("n1", 120, 90));
      ServerMessage.Changes changes =
          ben.await(ServerMessage.Changes.class, frame -> frame.upto() == 4);
      assertThat(changes.changes())
          .containsExactly(
              new Change.WidgetPlaced(new WidgetId("n1"), Bounds.of(120, 90, 100, 100)));
      assertThat(changes.after()).isEqualTo(3);
    }
  }

  @Test
  @DisplayName("PRS1 PRS3 presence reaches the other socket")
  void presenceIsSeenOnAnotherSocket() {
    try (SocketPeer ben = new SocketPeer(node.port(), "token-ben")) {
      open(ben);
      Presence shown =
          new Presence(
              Optional.of(new Point(5, 6)),
              List.of(new WidgetId("n1")),
              Optional.empty(),
              Optional.empty());
      ana.say(new ClientMessage.ShowPresence(BOARD, shown));
      ServerMessage.PresenceChanged seen =
          ben.await(
              ServerMessage.PresenceChanged.class,
              presence ->
                  presence.people().stream().anyMatch(person -> person.presence().equals(shown)));
      assertThat(seen.people().getFirst().name()).isEqualTo("Name of ana");
    }
  }

  @Test
  @DisplayName("SES1 a binary message ends the session with 4400")
  void binaryIsRefused() {
    ana.socket().sendBinary(ByteBuffer.wrap(new byte[] {1, 2, 3}), true).join();
    assertThat(ana.awaitClose()).isEqualTo(CloseCode.BAD_MESSAGE.number());
  }

  @Test
  @DisplayName("SES2 a message of the limit passes, one byte more ends the session with 4413")
  void aMessageOverTheLimitIsRefused() {
    ana.sayText("{\"type\":\"x\"" + " ".repeat(262_144 - 12) + "}");
    ana.await(ServerMessage.Failure.class, failure -> true);
    ana.sayText("{\"type\":\"x\"" + " ".repeat(262_144 - 11) + "}");
    assertThat(ana.awaitClose()).isEqualTo(CloseCode.TOO_LARGE.number());
  }

  @Test
  @DisplayName("SES6 fifty mistakes end the session with 4422, each of them answered before")
  void fiftyMistakesEndTheSession() {
    for (int i = 0; i < 50; i++) {
      ana.sayText("nonsense");
    }
    assertThat(ana.awaitClose()).isEqualTo(CloseCode.TOO_MANY_ERRORS.number());
    assertThat(ana.messages().stream().filter(ServerMessage.Failure.class::isInstance)).hasSize(50);
  }

  @Test
  @DisplayName("SES8 a revoked token ends its session with 4401")
  void aRevokedTokenEndsItsSession() {
    node.identity.revoke("token-ana");
    assertThat(ana.awaitClose()).isEqualTo(CloseCode.SIGNED_OUT.number());
  }
}
