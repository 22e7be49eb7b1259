package io.streamboard.server.forward;

import static io.streamboard.server.forward.TwoNodes.BEN;
import static io.streamboard.server.forward.TwoNodes.BOARD;
import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.model.access.Role;
import io.streamboard.model.access.WidgetLevel;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.operation.Outcome;
import io.streamboard.model.wire.ErrorCode;
import io.streamboard.model.wire.ServerMessage;
import io.streamboard.server.testing.Peer;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A node that works on a board, and one that only has a session on it. */
class RedistributorTest {
  private final TwoNodes nodes = new TwoNodes(4);
  private final Network network = nodes.network;
  private final Peer ana = nodes.ana;
  private final Peer ben = nodes.ben;

  @BeforeEach
  void boardOfAnaThatBenHasOpen() {
    ana.submit(
        BOARD,
        new Operation.BoardCreate("Plans"),
        Peer.add("n1"),
        Peer.add("n2"),
        new Operation.BoardGrant(BEN, Role.EDITOR),
        new Operation.WidgetGrant(List.of(new WidgetId("n2")), BEN, WidgetLevel.HIDDEN));
    ana.open(BOARD);
    nodes.time(100);
    ben.open(BOARD);
    nodes.time(100);
  }

  /** Ana at the owner and Ana at the reader see the same. */
  private void allAgree() {
    Peer second = new Peer(nodes.reader, "ana", "writer-a2").open(BOARD);
    Peer first = new Peer(nodes.owner, "ana", "writer-a3").open(BOARD);
    nodes.seconds(2);
    assertThat(second.view(BOARD)).isEqualTo(first.view(BOARD));
    assertThat(second.position(BOARD)).isEqualTo(first.position(BOARD));
    assertThat(ben.position(BOARD)).isEqualTo(first.position(BOARD));
  }

  @Test
  @DisplayName("P3 P5: a session at another node sees what it may see, and all that follows")
  void aSessionAtAnotherNodeSeesWhatItMaySee() {
    ana.submit(BOARD, Peer.move("n1", 5, 5), Peer.move("n2", 7, 7));
    nodes.time(100);
    assertThat(ben.view(BOARD).widgets()).containsOnlyKeys(new WidgetId("n1"));
    assertThat(ben.wire.messages().toString()).doesNotContain("n2");
    assertThat(ben.position(BOARD)).isEqualTo(ana.position(BOARD));
    assertThat(nodes.gaps()).isZero();
    allAgree();
  }

  @Test
  @DisplayName("P5: who loses the board at its owner loses it at the other node")
  void aRevocationHoldsAtTheOtherNode() {
    ana.submit(BOARD, new Operation.BoardRevoke(BEN));
    nodes.time(100);
    assertThat(ben.wire.of(ServerMessage.BoardClosed.class)).hasSize(1);
    ben.wire.taken();
    ana.submit(BOARD, Peer.move("n1", 5, 5));
    nodes.time(100);
    assertThat(ben.wire.of(ServerMessage.Changes.class)).isEmpty();
  }

  @Test
  @DisplayName("P2: what is done at the other node is taken once and answered once")
  void whatIsDoneAtTheOtherNodeIsAnsweredOnce() {
    ben.submit(BOARD, Peer.move("n1", 5, 5));
    nodes.time(100);
    assertThat(outcomes(ben)).containsExactly(Outcome.Applied.FULLY);
    allAgree();
  }

  @Test
  @DisplayName("P2 P7: what is done at the other node is judged and appended by the owner")
  void theOwnerTakesWhatIsDoneAtTheOtherNode() {
    ben.submit(BOARD, Peer.move("n1", 5, 5));
    ben.submit(BOARD, Peer.move("n1", 6, 6));
    nodes.time(100);
    assertThat(network.taken()).isEqualTo(2);
    assertThat(outcomes(ben)).containsExactly(Outcome.Applied.FULLY, Outcome.Applied.FULLY);
    nodes.here.give(TwoNodes.READER, 2);
    nodes.there.take(2);
    nodes.seconds(3);
    ben.submit(BOARD, Peer.move("n1", 7, 7));
    nodes.time(100);
    assertThat(network.taken()).isEqualTo(2);
    assertThat(outcomes(ben)).hasSize(3);
    allAgree();
  }

  @Test
  @DisplayName("P2: what no owner answers is appended by the node that has the session, once")
  void whatNoOwnerAnswersIsAppendedHere() {
    network.deaf(true);
    ben.submit(BOARD, Peer.move("n1", 5, 5));
    ben.submit(BOARD, Peer.move("n1", 6, 6));
    nodes.seconds(2);
    assertThat(network.taken()).isZero();
    assertThat(outcomes(ben)).containsExactly(Outcome.Applied.FULLY, Outcome.Applied.FULLY);
    network.deaf(false);
    nodes.seconds(3);
    ben.submit(BOARD, Peer.move("n1", 7, 7));
    nodes.seconds(1);
    assertThat(network.taken()).isEqualTo(1);
    assertThat(outcomes(ben)).hasSize(3);
    allAgree();
  }

  @Test
  @DisplayName("P5 P7: what the owner knows to be forbidden is refused though the other node lags")
  void theOwnerRefusesWhatTheOtherNodeDoesNotKnowYet() {
    network.fate(parcel -> parcel instanceof Batch ? -1 : 1);
    ana.submit(BOARD, new Operation.BoardRevoke(BEN));
    nodes.time(100);
    ben.submit(BOARD, Peer.move("n1", 5, 5));
    nodes.time(100);
    assertThat(network.taken()).isEqualTo(1);
    assertThat(ben.wire.of(ServerMessage.Refused.class))
        .extracting(ServerMessage.Refused::code)
        .containsExactly(ErrorCode.NOT_FOUND);
    network.fate(parcel -> 1);
    network.releaseLate();
    nodes.seconds(2);
    assertThat(ben.wire.of(ServerMessage.BoardClosed.class)).hasSize(1);
  }

  private static List<Outcome> outcomes(Peer who) {
    return who.wire.of(ServerMessage.Outcomes.class).stream()
        .flatMap(outcomes -> outcomes.settled().stream())
        .map(ServerMessage.Settled::outcome)
        .toList();
  }

  @Test
  @DisplayName("P4: a batch that is lost is noticed by the next one")
  void aLostBatchIsNoticed() {
    network.fate(parcel -> parcel instanceof Batch ? 0 : 1);
    ana.submit(BOARD, Peer.move("n1", 5, 5));
    nodes.time(50);
    network.fate(parcel -> 1);
    ana.submit(BOARD, Peer.move("n1", 6, 6));
    nodes.time(50);
    assertThat(nodes.gaps()).isEqualTo(1);
    assertThat(ben.position(BOARD)).isEqualTo(ana.position(BOARD));
    allAgree();
  }

  @Test
  @DisplayName("P4: a batch that is lost is noticed also when nothing follows")
  void theLastBatchIsNoticedToo() {
    network.fate(parcel -> parcel instanceof Batch batch && !batch.records().isEmpty() ? 0 : 1);
    ana.submit(BOARD, new Operation.BoardRevoke(BEN));
    nodes.seconds(2);
    assertThat(ben.wire.of(ServerMessage.BoardClosed.class)).hasSize(1);
  }

  @Test
  @DisplayName("P2 P4: a batch that comes twice or late changes nothing")
  void whatComesTwiceOrLateChangesNothing() {
    network.fate(parcel -> parcel instanceof Batch ? 2 : 1);
    ana.submit(BOARD, Peer.move("n1", 5, 5));
    nodes.time(50);
    ana.submit(BOARD, Peer.move("n1", 6, 6));
    nodes.time(50);
    network.fate(parcel -> parcel instanceof Batch ? -1 : 1);
    ana.submit(BOARD, Peer.move("n1", 7, 7));
    nodes.time(50);
    network.fate(parcel -> 1);
    ana.submit(BOARD, Peer.move("n1", 8, 8));
    nodes.time(50);
    network.releaseLate();
    nodes.time(50);
    assertThat(nodes.gaps()).isEqualTo(1);
    assertThat(ben.position(BOARD)).isEqualTo(ana.position(BOARD));
    allAgree();
  }

  @Test
  @DisplayName("P5: without a word of the owner for 5 s the other node is behind, and not after it")
  void withoutTheOwnerTheNodeIsBehind() {
    network.cut(true);
    nodes.seconds(7);
    assertThat(ben.wire.of(ServerMessage.Lease.class))
        .extracting(ServerMessage.Lease::current)
        .last()
        .isEqualTo(false);
    ben.submit(BOARD, Peer.move("n1", 5, 5));
    assertThat(ben.wire.of(ServerMessage.Refused.class))
        .extracting(ServerMessage.Refused::code)
        .containsExactly(ErrorCode.BEHIND);
    ana.submit(BOARD, Peer.move("n1", 9, 9));
    network.cut(false);
    nodes.seconds(3);
    assertThat(ben.wire.of(ServerMessage.Lease.class).getLast().current()).isTrue();
    assertThat(ben.position(BOARD)).isEqualTo(ana.position(BOARD));
  }

  @Test
  @DisplayName("P3 P4: when the board moves to the other node, sessions at both go on")
  void theBoardMovesAndSessionsGoOn() {
    nodes.here.give(TwoNodes.READER, 2);
    ana.submit(BOARD, Peer.move("n1", 5, 5));
    nodes.there.take(2);
    nodes.seconds(3);
    ben.submit(BOARD, Peer.move("n1", 6, 6));
    nodes.seconds(2);
    assertThat(ana.wire.of(ServerMessage.BoardClosed.class)).isEmpty();
    assertThat(ana.position(BOARD)).isEqualTo(ben.position(BOARD));
    nodes.there.give(TwoNodes.OWNER, 3);
    nodes.here.take(3);
    nodes.seconds(3);
    ana.submit(BOARD, Peer.move("n1", 7, 7));
    nodes.seconds(2);
    assertThat(ana.position(BOARD)).isEqualTo(ben.position(BOARD));
    allAgree();
  }

  @Test
  @DisplayName("P2 P3 P4: whatever is lost, doubled and late, all agree in the end")
  void whateverIsLostAllAgreeInTheEnd() {
    for (long seed = 1; seed <= 30; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      network.fate(parcel -> List.of(0, 1, 1, 1, 2, -1).get(random.nextInt(6)));
      for (int step = 0; step < 25; step++) {
        Peer who = random.nextBoolean() ? ana : ben;
        who.submit(BOARD, Peer.move("n1", random.nextInt(100), random.nextInt(100)));
        nodes.time(random.nextInt(60));
        if (random.nextInt(4) == 0) {
          network.releaseLate();
        }
      }
    }
    network.fate(parcel -> 1);
    network.releaseLate();
    nodes.seconds(3);
    assertThat(nodes.gaps()).isGreaterThan(20);
    assertThat(ana.position(BOARD)).isEqualTo(ben.position(BOARD));
    allAgree();
  }
}
