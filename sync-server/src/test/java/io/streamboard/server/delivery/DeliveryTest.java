package io.streamboard.server.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.streamboard.model.access.Principal;
import io.streamboard.model.access.Role;
import io.streamboard.model.access.WidgetLevel;
import io.streamboard.model.board.Chain;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.id.GroupId;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.operation.Outcome;
import io.streamboard.model.view.Change;
import io.streamboard.model.wire.CloseCode;
import io.streamboard.model.wire.Position;
import io.streamboard.model.wire.ServerMessage;
import io.streamboard.model.wire.ServerMessage.Cause;
import io.streamboard.model.wire.ServerMessage.Ending;
import io.streamboard.server.Core;
import io.streamboard.server.replica.ReplicaSettings;
import io.streamboard.server.session.SessionSettings;
import io.streamboard.server.testing.FixedIdentity;
import io.streamboard.server.testing.Peer;
import io.streamboard.server.testing.SteppedNode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DeliveryTest {

  private static final BoardId BOARD = new BoardId("b1");
  private static final Principal BEN = new Principal.Person(new PersonId("ben"));
  private static final Principal TEAM = new Principal.Group(new GroupId("team"));
  private static final int RING = 8;

  private final SteppedNode node =
      new SteppedNode(
          new FixedIdentity("ana", "ben", "cem"),
          new Core.Settings(
              ReplicaSettings.DEFAULT,
              new DeliverySettings(RING, 100_000, Duration.ofMillis(16), Duration.ofSeconds(60)),
              SessionSettings.DEFAULT));
  private final Peer ana = new Peer(node, "ana", "writer-a");
  private final Peer ben = new Peer(node, "ben", "writer-b");

  @BeforeEach
  void boardOfAnaThatBenMayEdit() {
    ana.submit(
        BOARD,
        new Operation.BoardCreate("Plans"),
        Peer.add("n1"),
        Peer.add("n2"),
        new Operation.BoardGrant(BEN, Role.EDITOR));
    ana.open(BOARD);
    ben.open(BOARD);
    ben.wire.taken();
  }

  private void anaMoves(int times) {
    for (int time = 0; time < times; time++) {
      ana.submit(BOARD, Peer.move("n1", time, time));
    }
  }

  private Operation hideFromBen(String widget) {
    return new Operation.WidgetGrant(List.of(new WidgetId(widget)), BEN, WidgetLevel.HIDDEN);
  }

  @Test
  @DisplayName("CHG1 all that is due to a busy session comes in one frame")
  void whatGathersComesInOneFrame() {
    ben.wire.stall();
    anaMoves(5);
    ben.wire.resume();
    node.settle();
    assertThat(ben.wire.of(ServerMessage.Changes.class))
        .extracting(ServerMessage.Changes::after, ServerMessage.Changes::upto)
        .containsExactly(tuple(4L, 5L), tuple(5L, 9L));
  }

  @Test
  void equalAudiencesShareTheEncodedFrame() {
    Peer second = new Peer(node, "ben", "writer-b2").open(BOARD);
    anaMoves(1);
    assertThat(second.wire.writes().getLast().getLast())
        .isSameAs(ben.wire.writes().getLast().getLast());
  }

  @Test
  @DisplayName("OPN3 a session that comes back continues where it stood")
  void aSessionContinuesWhereItStood() {
    Position before = reopenedPosition();
    ben.session.disconnected();
    anaMoves(3);
    Peer again = new Peer(node, "ben", "writer-b2");
    again.wire.taken();
    again.openFrom(BOARD, before);
    assertThat(again.wire.of(ServerMessage.Snapshot.class)).isEmpty();
    assertThat(again.wire.messages().getFirst())
        .isEqualTo(new ServerMessage.Resumed(Optional.of("open"), BOARD, before));
    assertThat(again.wire.of(ServerMessage.Changes.class))
        .extracting(ServerMessage.Changes::after, ServerMessage.Changes::upto)
        .containsExactly(tuple(before.revision(), before.revision() + 3));
  }

  @Test
  @DisplayName("OPN3 a session that missed nothing continues too")
  void aSessionThatMissedNothingContinues() {
    Position before = reopenedPosition();
    ben.wire.taken();
    ben.openFrom(BOARD, before);
    assertThat(ben.wire.messages().getFirst())
        .isEqualTo(new ServerMessage.Resumed(Optional.of("open"), BOARD, before));
  }

  private Position reopenedPosition() {
    ben.open(BOARD);
    return ben.position(BOARD);
  }

  @Test
  @DisplayName("OPN4 who was away too long starts over: position-too-old")
  void aPositionMayBeTooOld() {
    Position before = reopenedPosition();
    ben.session.disconnected();
    anaMoves(RING + 1);
    assertThat(causeAfterReturn(before)).isEqualTo(Cause.POSITION_TOO_OLD);
  }

  @Test
  @DisplayName("OPN4 who has other rights than at its position starts over: rights-changed")
  void rightsMayHaveChangedMeanwhile() {
    Position before = reopenedPosition();
    ben.session.disconnected();
    ana.submit(BOARD, hideFromBen("n2"));
    assertThat(causeAfterReturn(before)).isEqualTo(Cause.RIGHTS_CHANGED);
  }

  @Test
  @DisplayName("OPN4 rights that changed and changed back are noticed")
  void rightsThatChangedBackAreNoticed() {
    Position before = reopenedPosition();
    ben.session.disconnected();
    ana.submit(BOARD, hideFromBen("n2"));
    ana.submit(BOARD, new Operation.WidgetRevoke(List.of(new WidgetId("n2")), BEN));
    assertThat(causeAfterReturn(before)).isEqualTo(Cause.RIGHTS_CHANGED);
  }

  private Cause causeAfterReturn(Position from) {
    Peer again = new Peer(node, "ben", "writer-b2");
    again.openFrom(BOARD, from);
    return again.wire.of(ServerMessage.Snapshot.class).getFirst().cause();
  }

  @Test
  @DisplayName("FLOW3 who lags behind the ring gets the whole view: slow-reader")
  void aSlowReaderGetsTheWholeView() {
    ben.open(BOARD);
    ben.wire.stall();
    anaMoves(RING + 3);
    ben.wire.resume();
    node.settle();
    assertThat(ben.wire.of(ServerMessage.Snapshot.class).getLast().cause())
        .isEqualTo(Cause.SLOW_READER);
    assertThat(ben.view(BOARD).widgets()).hasSize(2);
    assertThat(ben.position(BOARD)).isEqualTo(ana.position(BOARD));
  }

  @Test
  @DisplayName("FLOW5 outcomes come before the whole view that stands for their revisions")
  void outcomesAreNotDroppedForTheWholeView() {
    ben.open(BOARD);
    ben.wire.taken();
    ben.wire.stall();
    ben.submit(BOARD, Peer.move("n2", 5, 5));
    anaMoves(RING + 3);
    ben.wire.resume();
    node.settle();
    List<ServerMessage> messages =
        ben.wire.messages().stream()
            .filter(message -> !(message instanceof ServerMessage.Changes))
            .filter(message -> !(message instanceof ServerMessage.PresenceChanged))
            .toList();
    assertThat(messages)
        .satisfiesExactly(
            first ->
                assertThat(first)
                    .isEqualTo(
                        new ServerMessage.Outcomes(
                            BOARD,
                            List.of(
                                new ServerMessage.Settled(
                                    ben.writer(), 1, 5, Outcome.Applied.FULLY)))),
            second ->
                assertThat(second)
                    .isInstanceOfSatisfying(
                        ServerMessage.Snapshot.class,
                        snapshot -> assertThat(snapshot.cause()).isEqualTo(Cause.SLOW_READER)));
  }

  @Test
  @DisplayName(
      "FLOW4 who reads nothing for 10 s is closed with 4450, and held next to nothing till then")
  void whoNeverReadsIsClosed() {
    ben.wire.stall();
    for (int second = 0; second < 9; second++) {
      anaMoves(50);
      node.advance(Duration.ofSeconds(1));
    }
    assertThat(ben.wire.closed()).isEmpty();
    assertThat(ben.session.pendingBytes()).isLessThan(2_000);
    node.advance(Duration.ofSeconds(2));
    assertThat(ben.wire.closed()).contains(CloseCode.SLOW_READER);
  }

  @Test
  @DisplayName("ACL6 a widget that is hidden is concealed, and revealed as it is then")
  void hidingConcealsAndShowingReveals() {
    ana.submit(BOARD, hideFromBen("n2"));
    ana.submit(BOARD, Peer.move("n2", 77, 78));
    ana.submit(BOARD, new Operation.WidgetRevoke(List.of(new WidgetId("n2")), BEN));
    List<Change> changes =
        ben.wire.of(ServerMessage.Changes.class).stream()
            .flatMap(frame -> frame.changes().stream())
            .toList();
    assertThat(changes)
        .satisfiesExactly(
            first -> assertThat(first).isEqualTo(new Change.WidgetConcealed(new WidgetId("n2"))),
            second ->
                assertThat(second)
                    .isInstanceOfSatisfying(
                        Change.WidgetRevealed.class,
                        revealed ->
                            assertThat(revealed.widget().widget().bounds().x()).isEqualTo(77)));
  }

  @Test
  @DisplayName("ACL7 OPN8 after a revocation nothing of the board arrives, not even what waited")
  void revokedPersonReceivesNothing() {
    ben.wire.stall();
    anaMoves(1);
    ana.submit(BOARD, hideFromBen("n2"));
    ana.submit(BOARD, new Operation.BoardRevoke(BEN));
    anaMoves(3);
    ben.wire.resume();
    node.settle();
    anaMoves(1);
    assertThat(ben.wire.of(ServerMessage.Changes.class))
        .extracting(ServerMessage.Changes::upto)
        .containsExactly(5L);
    assertThat(ben.wire.of(ServerMessage.BoardClosed.class))
        .containsExactly(new ServerMessage.BoardClosed(BOARD, Ending.REVOKED));
  }

  @Test
  @DisplayName("ACL7 a deleted board is closed for all")
  void aDeletedBoardIsClosed() {
    ana.submit(BOARD, new Operation.BoardDelete());
    assertThat(ben.wire.of(ServerMessage.BoardClosed.class))
        .containsExactly(new ServerMessage.BoardClosed(BOARD, Ending.DELETED));
    assertThat(ana.wire.of(ServerMessage.BoardClosed.class))
        .containsExactly(new ServerMessage.BoardClosed(BOARD, Ending.DELETED));
  }

  @Test
  @DisplayName("ACL12 who leaves the group loses the board, and a barrier stands in the log")
  void leavingAGroupClosesTheBoard() {
    node.identity.join(new PersonId("cem"), new GroupId("team"));
    ana.submit(BOARD, new Operation.BoardGrant(TEAM, Role.VIEWER));
    Peer cem = new Peer(node, "cem", "writer-c").open(BOARD);
    assertThat(cem.view(BOARD).widgets()).hasSize(2);
    long before = node.log.size();
    node.identity.leave(new PersonId("cem"), new GroupId("team"));
    node.settle();
    anaMoves(1);
    assertThat(cem.wire.messages())
        .contains(
            new ServerMessage.BoardClosed(BOARD, Ending.REVOKED),
            new ServerMessage.BoardUnlisted(BOARD));
    assertThat(cem.wire.of(ServerMessage.Changes.class)).isEmpty();
    assertThat(node.log.size()).isEqualTo(before + 2);
  }

  @Test
  @DisplayName("ACL12 a group that gives more brings the view anew: rights-changed")
  void joiningAGroupBringsTheViewAnew() {
    ana.submit(BOARD, hideFromBen("n2"), new Operation.BoardGrant(TEAM, Role.OWNER));
    ben.wire.taken();
    node.identity.join(new PersonId("ben"), new GroupId("team"));
    node.settle();
    ServerMessage.Snapshot snapshot = ben.wire.of(ServerMessage.Snapshot.class).getFirst();
    assertThat(snapshot.cause()).isEqualTo(Cause.RIGHTS_CHANGED);
    assertThat(snapshot.view().widgets()).hasSize(2);
  }

  @Test
  @DisplayName("SES8 a disabled account is closed with 4403, a revoked token with 4401")
  void endedAccountsAndTokensEndSessions() {
    node.identity.disable(new PersonId("ben"));
    node.identity.revoke("token-ana");
    node.settle();
    assertThat(ben.wire.closed()).contains(CloseCode.ACCOUNT_DISABLED);
    assertThat(ana.wire.closed()).contains(CloseCode.SIGNED_OUT);
    assertThat(node.core.sessions().size()).isZero();
  }

  @Test
  @DisplayName("SES8 a token that ended without a word ends its session within a minute")
  void tokensAreLookedAtAgainEachMinute() {
    node.identity.expire("token-ana");
    node.advance(Duration.ofSeconds(59));
    assertThat(ana.wire.closed()).isEmpty();
    node.advance(Duration.ofSeconds(1));
    assertThat(ana.wire.closed()).contains(CloseCode.SIGNED_OUT);
    assertThat(ben.wire.closed()).isEmpty();
  }

  @Test
  @DisplayName(
      "OPN6 a whole view is not older than what its session was sent, though others get it")
  void whoOpensAgainIsNotPutBack() {
    new Peer(node, "ben", "writer-b2").open(BOARD);
    anaMoves(3);
    Position stood = ana.position(BOARD);
    ben.open(BOARD);
    assertThat(ben.wire.of(ServerMessage.Snapshot.class).getLast().at()).isEqualTo(stood);
  }

  @Test
  @DisplayName("OPN6 nor older than what it says that it has")
  void whoComesBackIsNotPutBack() {
    Chain other = new Chain("f".repeat(32));
    Peer first = new Peer(node, "ben", "writer-b2");
    long early = ana.position(BOARD).revision();
    first.openFrom(BOARD, new Position(early, other));
    anaMoves(3);
    Peer second = new Peer(node, "ben", "writer-b3");
    second.openFrom(BOARD, new Position(early + 1, other));
    ServerMessage.Snapshot sent = second.wire.of(ServerMessage.Snapshot.class).getLast();
    assertThat(sent.cause()).isEqualTo(Cause.CHAIN_DIFFERS);
    assertThat(sent.at()).isEqualTo(ana.position(BOARD));
  }
}
