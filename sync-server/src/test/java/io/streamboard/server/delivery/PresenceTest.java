package io.streamboard.server.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.model.access.Principal;
import io.streamboard.model.access.Role;
import io.streamboard.model.access.WidgetLevel;
import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.geometry.Point;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.id.GroupId;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.wire.ErrorCode;
import io.streamboard.model.wire.Presence;
import io.streamboard.model.wire.ServerMessage;
import io.streamboard.model.wire.ServerMessage.PresenceChanged;
import io.streamboard.server.testing.FixedIdentity;
import io.streamboard.server.testing.Peer;
import io.streamboard.server.testing.SteppedNode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PresenceTest {

  private static final BoardId BOARD = new BoardId("b1");
  private static final WidgetId SEEN = new WidgetId("n1");
  private static final WidgetId HIDDEN = new WidgetId("n2");
  private static final Principal BEN = new Principal.Person(new PersonId("ben"));

  private static final GroupId GROUP = new GroupId("planners");

  private final FixedIdentity identity = new FixedIdentity("ana", "ben");
  private final SteppedNode node = new SteppedNode(identity);
  private final Peer ana = new Peer(node, "ana", "writer-a");
  private final Peer ben = new Peer(node, "ben", "writer-b");

  @BeforeEach
  void boardWithAWidgetHiddenFromBen() {
    ana.submit(
        BOARD,
        new Operation.BoardCreate("Plans"),
        Peer.add("n1"),
        Peer.add("n2"),
        new Operation.BoardGrant(BEN, Role.EDITOR),
        new Operation.WidgetGrant(List.of(HIDDEN), BEN, WidgetLevel.HIDDEN));
    ana.open(BOARD);
    ben.open(BOARD);
    tick();
    ana.wire.taken();
    ben.wire.taken();
  }

  private void tick() {
    node.advance(Duration.ofMillis(20));
  }

  private static Presence cursor(double x) {
    return new Presence(
        Optional.of(new Point(x, 0)), List.of(), Optional.empty(), Optional.empty());
  }

  private static Presence drag(WidgetId... widgets) {
    List<Presence.Dragged> dragged =
        List.of(widgets).stream()
            .map(widget -> new Presence.Dragged(widget, Bounds.of(9, 9, 100, 100)))
            .toList();
    return new Presence(
        Optional.empty(),
        List.of(widgets),
        Optional.of(new Presence.Drag("d1", dragged)),
        Optional.of(widgets[0]));
  }

  private Presence lastSeenByBen() {
    return ben.wire.of(PresenceChanged.class).getLast().people().getFirst().presence();
  }

  @Test
  @DisplayName("PRS5 hidden widgets are left out of selection, drag and typing")
  void hiddenWidgetsAreLeftOut() {
    ana.show(BOARD, drag(HIDDEN, SEEN));
    tick();
    assertThat(lastSeenByBen())
        .isEqualTo(
            new Presence(
                Optional.empty(),
                List.of(SEEN),
                Optional.of(
                    new Presence.Drag(
                        "d1", List.of(new Presence.Dragged(SEEN, Bounds.of(9, 9, 100, 100))))),
                Optional.empty()));
  }

  @Test
  @DisplayName("PRS11 a viewport is told as it is, also over what is hidden, and the end of a drag")
  void aViewportIsARectangleForEverybody() {
    Optional<Bounds> viewport = Optional.of(Bounds.of(-40, -20, 1_280, 720));
    Presence hidden = drag(HIDDEN);
    ana.show(
        BOARD,
        new Presence(
            hidden.cursor(), hidden.selection(), hidden.drag(), hidden.typing(), viewport));
    tick();
    assertThat(lastSeenByBen())
        .isEqualTo(
            new Presence(
                Optional.empty(), List.of(), Optional.empty(), Optional.empty(), viewport));
    ana.drop(BOARD, Peer.move("n2", 9, 9), "d1");
    tick();
    assertThat(lastSeenByBen().viewport()).isEqualTo(viewport);
  }

  @Test
  @DisplayName("PRS5 ACL5 a hidden widget that was removed stays hidden")
  void removedHiddenWidgetsAreLeftOut() {
    ana.show(BOARD, drag(HIDDEN, SEEN));
    ana.submit(BOARD, new Operation.WidgetRemove(List.of(HIDDEN)));
    ana.show(BOARD, drag(HIDDEN, HIDDEN));
    tick();
    assertThat(ben.wire.messages().toString()).contains("PresenceChanged").doesNotContain("n2");
  }

  @Test
  @DisplayName("PRS2 of many presences in a moment the newest is told")
  void theNewestWins() {
    for (int x = 1; x <= 30; x++) {
      ana.show(BOARD, cursor(x));
    }
    tick();
    assertThat(ben.wire.of(PresenceChanged.class).size()).isLessThanOrEqualTo(2);
    assertThat(lastSeenByBen()).isEqualTo(cursor(30));
  }

  @Test
  @DisplayName("PRS4 a session does not hear of itself")
  void nobodyHearsOfItself() {
    ana.show(BOARD, cursor(1));
    tick();
    assertThat(ana.wire.of(PresenceChanged.class)).isEmpty();
  }

  @Test
  @DisplayName("PRS6 SUB17 the drop ends the drag, after the change that it made")
  void theDropEndsTheDrag() {
    ana.show(BOARD, drag(SEEN));
    tick();
    ben.wire.taken();
    ana.drop(BOARD, Peer.move("n1", 9, 9), "d1");
    ana.show(BOARD, drag(SEEN));
    tick();
    assertThat(ben.wire.messages().getFirst()).isInstanceOf(ServerMessage.Changes.class);
    assertThat(lastSeenByBen().drag()).isEmpty();
  }

  @Test
  @DisplayName("PRS7 who closes the board has left")
  void whoClosesTheBoardHasLeft() {
    ana.close(BOARD);
    tick();
    assertThat(ben.wire.of(PresenceChanged.class))
        .containsExactly(new PresenceChanged(BOARD, List.of(), List.of(ana.session.session())));
  }

  @Test
  @DisplayName("PRS3 who opens the board hears who is there")
  void whoComesHearsWhoIsThere() {
    ana.show(BOARD, cursor(4));
    tick();
    Peer second = new Peer(node, "ben", "writer-b2").open(BOARD);
    tick();
    assertThat(
            second.wire.of(PresenceChanged.class).stream()
                .flatMap(presence -> presence.people().stream()))
        .extracting(ServerMessage.PersonPresence::session)
        .contains(ana.session.session(), ben.session.session());
  }

  @Test
  @DisplayName("PRS10 a whole view is followed by everybody who is there")
  void aWholeViewIsFollowedByEverybodyWhoIsThere() {
    ana.submit(BOARD, new Operation.BoardGrant(new Principal.Group(GROUP), Role.OWNER));
    ana.show(BOARD, cursor(4));
    tick();
    ben.wire.taken();
    identity.join(new PersonId("ben"), GROUP);
    tick();
    assertThat(ben.wire.messages())
        .hasExactlyElementsOfTypes(
            ServerMessage.BoardListed.class, ServerMessage.Snapshot.class, PresenceChanged.class);
    assertThat(lastSeenByBen()).isEqualTo(cursor(4));
  }

  @Test
  @DisplayName("PRS7 who is cut off has left")
  void whoIsCutOffHasLeft() {
    ana.session.disconnected();
    tick();
    assertThat(ben.wire.of(PresenceChanged.class))
        .containsExactly(new PresenceChanged(BOARD, List.of(), List.of(ana.session.session())));
  }

  @Test
  void aStalledSessionHearsOnlyTheNewestLater() {
    ben.wire.stall();
    ana.submit(BOARD, Peer.move("n1", 1, 1));
    for (int x = 1; x <= 5; x++) {
      ana.show(BOARD, cursor(x));
      tick();
    }
    ben.wire.resume();
    node.settle();
    assertThat(ben.wire.of(PresenceChanged.class)).hasSize(1);
    assertThat(lastSeenByBen()).isEqualTo(cursor(5));
  }

  @Test
  void withoutALeaseNoPresenceIsTold() {
    node.advanceWithoutLog(Duration.ofSeconds(6));
    ana.show(BOARD, cursor(4));
    node.advanceWithoutLog(Duration.ofMillis(20));
    assertThat(ben.wire.of(PresenceChanged.class)).isEmpty();
  }

  @Test
  @DisplayName("PRS1 presence needs the board to be open")
  void presenceNeedsAnOpenBoard() {
    ana.close(BOARD);
    ana.wire.taken();
    ana.show(BOARD, cursor(1));
    assertThat(ana.wire.of(ServerMessage.Failure.class))
        .extracting(ServerMessage.Failure::code)
        .containsExactly(ErrorCode.NOT_OPEN);
  }
}
