package io.streamboard.server.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.model.geometry.Point;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.wire.ClientMessage;
import io.streamboard.model.wire.Position;
import io.streamboard.model.wire.Presence;
import io.streamboard.model.wire.ServerMessage;
import io.streamboard.model.wire.ServerMessage.Cause;
import io.streamboard.model.wire.ServerMessage.PersonPresence;
import io.streamboard.model.wire.ServerMessage.PresenceChanged;
import io.streamboard.server.Core;
import io.streamboard.server.delivery.DeliverySettings;
import io.streamboard.server.replica.ReplicaSettings;
import io.streamboard.server.testing.FixedIdentity;
import io.streamboard.server.testing.Peer;
import io.streamboard.server.testing.SteppedNode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A session that opens a board once more: which answer is whose, and what others see of it. */
class OpeningAgainTest {

  private static final BoardId BOARD = new BoardId("b1");
  private static final int RING = 4;
  private static final Presence CURSOR =
      new Presence(Optional.of(new Point(1, 2)), List.of(), Optional.empty(), Optional.empty());

  private final SteppedNode node =
      new SteppedNode(
          new FixedIdentity("ana"),
          new Core.Settings(
              ReplicaSettings.DEFAULT,
              new DeliverySettings(RING, 100_000, Duration.ofMillis(16), Duration.ofSeconds(60)),
              SessionSettings.DEFAULT));
  private final Peer first = new Peer(node, "ana", "writer-1");
  private final Peer second = new Peer(node, "ana", "writer-2");

  @BeforeEach
  void boardThatBothSessionsHaveOpen() {
    first.submit(BOARD, new Operation.BoardCreate("Plans"), Peer.add("n1"));
    first.open(BOARD);
    second.open(BOARD);
    second.show(BOARD, CURSOR);
    tick();
    first.wire.taken();
    second.wire.taken();
  }

  private void tick() {
    node.advance(Duration.ofMillis(20));
  }

  private void open(String request, Optional<Position> from) {
    second.say(new ClientMessage.OpenBoard(request, BOARD, from));
  }

  private List<Optional<String>> requestsOfViews() {
    return second.wire.of(ServerMessage.Snapshot.class).stream()
        .map(ServerMessage.Snapshot::request)
        .toList();
  }

  private static PersonPresence seen(Peer peer, Presence presence) {
    return new PersonPresence(peer.session.session(), new PersonId("ana"), "Name of ana", presence);
  }

  @Test
  @DisplayName("OPN12 each answer names the request that it answers")
  void answersNameTheirRequest() {
    open("r1", Optional.empty());
    Position at = second.position(BOARD);
    open("r2", Optional.of(at));
    assertThat(requestsOfViews()).containsExactly(Optional.of("r1"));
    assertThat(second.wire.of(ServerMessage.Resumed.class))
        .containsExactly(new ServerMessage.Resumed(Optional.of("r2"), BOARD, at));
  }

  @Test
  @DisplayName("OPN12 a whole view that nobody asked for names the last opening")
  void laterViewsNameTheLastOpening() {
    open("r1", Optional.empty());
    open("r2", Optional.empty());
    second.wire.taken();
    second.wire.stall();
    IntStream.rangeClosed(0, RING + 2).forEach(x -> first.submit(BOARD, Peer.move("n1", x, x)));
    second.wire.resume();
    node.settle();
    assertThat(second.wire.of(ServerMessage.Snapshot.class).getLast())
        .extracting(ServerMessage.Snapshot::request, ServerMessage.Snapshot::cause)
        .containsExactly(Optional.of("r2"), Cause.SLOW_READER);
  }

  @Test
  @DisplayName("OPN12 ERR2 a board may be opened without a request, and the answer names none")
  void theRequestMayBeLeftOut() {
    second.session.received("{\"type\":\"board.open\",\"board\":\"b1\"}");
    node.settle();
    assertThat(requestsOfViews()).containsExactly(Optional.empty());
  }

  @Test
  @DisplayName("PRS8 PRS4 who opens an open board again stays, and hears again who is there")
  void openingAgainIsNoDeparture() {
    open("r1", Optional.empty());
    tick();
    assertThat(first.wire.messages()).isEmpty();
    assertThat(second.wire.of(PresenceChanged.class))
        .containsExactly(
            new PresenceChanged(BOARD, List.of(seen(first, Presence.NONE)), List.of()));
  }

  @Test
  @DisplayName("PRS8 PRS4 who closes and opens between two messages has not left")
  void nobodyIsThereAndHasLeft() {
    second.session.received("{\"type\":\"board.close\",\"board\":\"b1\"}");
    open("r1", Optional.empty());
    tick();
    assertThat(first.wire.of(PresenceChanged.class))
        .containsExactly(
            new PresenceChanged(BOARD, List.of(seen(second, Presence.NONE)), List.of()));
    assertThat(second.wire.of(PresenceChanged.class))
        .containsExactly(
            new PresenceChanged(BOARD, List.of(seen(first, Presence.NONE)), List.of()));
  }
}
