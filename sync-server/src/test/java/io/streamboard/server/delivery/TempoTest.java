package io.streamboard.server.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.streamboard.model.access.Principal;
import io.streamboard.model.access.Role;
import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.wire.Presence;
import io.streamboard.model.wire.ServerMessage;
import io.streamboard.server.testing.FixedIdentity;
import io.streamboard.server.testing.Peer;
import io.streamboard.server.testing.SteppedNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** How changes wait for each other on a board that many have open. */
final class TempoTest {
  private static final BoardId BOARD = new BoardId("b1");
  private static final Principal BEN = new Principal.Person(new PersonId("ben"));

  /** At 20 microseconds for each session, in whole milliseconds. */
  private static final int SESSIONS_OF_A_REST_OF_FOUR_MILLIS = 210;

  private static final Presence DRAG = dragged(9);
  private static final Presence FURTHER = dragged(30);

  private final SteppedNode node = new SteppedNode(new FixedIdentity("ana", "ben"));
  private final Peer ana = new Peer(node, "ana", "writer-a");
  private final List<Peer> readers = new ArrayList<>();

  private static Presence dragged(double x) {
    return new Presence(
        Optional.empty(),
        List.of(),
        Optional.of(
            new Presence.Drag(
                "d1",
                List.of(new Presence.Dragged(new WidgetId("n1"), Bounds.of(x, 9, 100, 100))))),
        Optional.empty());
  }

  private Peer boardWith(int sessions) {
    ana.submit(
        BOARD,
        new Operation.BoardCreate("Plans"),
        Peer.add("n1"),
        new Operation.BoardGrant(BEN, Role.EDITOR));
    for (int number = 0; number < sessions; number++) {
      readers.add(new Peer(node, "ben", "writer-b" + number).open(BOARD));
    }
    node.advance(Duration.ofSeconds(1));
    readers.forEach(reader -> reader.wire.taken());
    ana.wire.taken();
    return readers.getFirst();
  }

  private void move() {
    ana.submit(BOARD, Peer.move("n1", 1, 1));
  }

  private static List<ServerMessage.Changes> changes(Peer peer) {
    return peer.wire.of(ServerMessage.Changes.class);
  }

  @Test
  void amongFewEachChangeGoesAtOnce() {
    Peer reader = boardWith(90);
    move();
    move();
    assertThat(changes(reader))
        .extracting(ServerMessage.Changes::after, ServerMessage.Changes::upto)
        .containsExactly(tuple(3L, 4L), tuple(4L, 5L));
  }

  @Test
  void amongManyTheFirstGoesAtOnceAndWhatFollowsGoesTogether() {
    Peer reader = boardWith(SESSIONS_OF_A_REST_OF_FOUR_MILLIS);
    move();
    assertThat(changes(reader)).hasSize(1);
    move();
    node.advance(Duration.ofMillis(3));
    move();
    assertThat(changes(reader)).as("it is too soon").hasSize(1);
    node.advance(Duration.ofMillis(1));
    assertThat(changes(reader))
        .extracting(ServerMessage.Changes::after, ServerMessage.Changes::upto)
        .containsExactly(tuple(3L, 4L), tuple(4L, 6L));
  }

  @Test
  void whoDidItHearsTheOutcomeWithoutWaiting() {
    boardWith(SESSIONS_OF_A_REST_OF_FOUR_MILLIS);
    move();
    move();
    assertThat(ana.wire.of(ServerMessage.Outcomes.class)).hasSize(2);
  }

  @Test
  void whoMayNotSeeItAnyMoreIsToldWithoutWaiting() {
    Peer reader = boardWith(SESSIONS_OF_A_REST_OF_FOUR_MILLIS);
    move();
    ana.submit(BOARD, new Operation.BoardRevoke(BEN));
    assertThat(reader.wire.of(ServerMessage.BoardClosed.class)).hasSize(1);
  }

  @Test
  @DisplayName("PRS9 SUB17 a drag ends after the change that it made, also among many")
  void presenceDoesNotOvertakeWhatRests() {
    Peer reader = boardWith(SESSIONS_OF_A_REST_OF_FOUR_MILLIS);
    ana.open(BOARD);
    ana.show(BOARD, DRAG);
    node.advance(Duration.ofMillis(20));
    node.advance(Duration.ofMillis(20));
    move();
    reader.wire.taken();
    ana.drop(BOARD, Peer.move("n1", 9, 9), "d1");
    assertThat(reader.wire.messages()).as("both rest").isEmpty();
    node.advance(Duration.ofMillis(20));
    assertThat(reader.wire.messages())
        .hasExactlyElementsOfTypes(
            ServerMessage.Changes.class, ServerMessage.PresenceChanged.class);
  }

  @Test
  void noRestIsLongerThanAPictureIsShown() {
    Peer reader = boardWith(900);
    move();
    move();
    node.advance(Duration.ofMillis(15));
    assertThat(changes(reader)).hasSize(1);
    node.advance(Duration.ofMillis(1));
    assertThat(changes(reader)).hasSize(2);
  }

  @Test
  void whoHasALaterTurnIsSentWhatCameMeanwhile() {
    Peer first = boardWith(900);
    Peer last = readers.getLast();
    ana.begin(BOARD, Peer.move("n1", 1, 1));
    while (changes(first).isEmpty()) {
      assertThat(node.step()).isTrue();
    }
    ana.begin(BOARD, Peer.move("n1", 2, 2));
    node.settle();
    assertThat(changes(last))
        .extracting(ServerMessage.Changes::after, ServerMessage.Changes::upto)
        .as("both at once")
        .containsExactly(tuple(3L, 5L));
    assertThat(changes(first)).as("it is too soon").hasSize(1);
    node.advance(Duration.ofMillis(16));
    assertThat(changes(first))
        .extracting(ServerMessage.Changes::after, ServerMessage.Changes::upto)
        .containsExactly(tuple(3L, 4L), tuple(4L, 5L));
    assertThat(changes(last)).hasSize(1);
  }

  @Test
  void whoIsRefusedBetweenTurnsIsSentNothing() {
    Peer first = boardWith(900);
    Peer last = readers.getLast();
    ana.begin(BOARD, Peer.move("n1", 1, 1));
    while (changes(first).isEmpty()) {
      assertThat(node.step()).isTrue();
    }
    ana.begin(BOARD, new Operation.BoardRevoke(BEN));
    node.settle();
    assertThat(changes(last)).isEmpty();
    assertThat(last.wire.of(ServerMessage.BoardClosed.class)).hasSize(1);
  }

  @Test
  void presenceAmongVeryManyRestsAsLong() {
    Peer reader = boardWith(900);
    ana.open(BOARD);
    node.advance(Duration.ofMillis(20));
    ana.show(BOARD, DRAG);
    node.advance(Duration.ofMillis(20));
    ana.show(BOARD, FURTHER);
    reader.wire.taken();
    ana.show(BOARD, DRAG);
    node.advance(Duration.ofMillis(15));
    assertThat(reader.wire.of(ServerMessage.PresenceChanged.class)).isEmpty();
    node.advance(Duration.ofMillis(1));
    assertThat(reader.wire.of(ServerMessage.PresenceChanged.class)).hasSize(1);
  }
}
