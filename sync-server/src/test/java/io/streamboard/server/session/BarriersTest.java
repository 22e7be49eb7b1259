package io.streamboard.server.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.model.access.Caller;
import io.streamboard.model.access.Principal;
import io.streamboard.model.access.Role;
import io.streamboard.model.board.BoardState;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.id.GroupId;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.id.WriterId;
import io.streamboard.model.json.LogRecordCodec;
import io.streamboard.model.log.LogRecord;
import io.streamboard.model.operation.Operation;
import io.streamboard.server.Core;
import io.streamboard.server.testing.FatefulLog.Fate;
import io.streamboard.server.testing.FixedIdentity;
import io.streamboard.server.testing.Peer;
import io.streamboard.server.testing.SteppedNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A loss of access reaches the logs of all boards concerned, whenever the server fails. */
class BarriersTest {

  private static final BoardId BOARD = new BoardId("b1");
  private static final BoardId OTHER = new BoardId("b2");
  private static final PersonId BEN = new PersonId("ben");
  private static final GroupId TEAM = new GroupId("team");

  private final FixedIdentity identity = new FixedIdentity("ana", "ben");
  private final SteppedNode node = new SteppedNode(identity);

  @BeforeEach
  void boardsOfTheTeam() {
    identity.join(BEN, TEAM);
    for (BoardId board : List.of(BOARD, OTHER)) {
      new Peer(node, "ana", "writer-" + board)
          .submit(
              board,
              new Operation.BoardCreate("Plans"),
              Peer.add("n1"),
              new Operation.BoardGrant(new Principal.Group(TEAM), Role.EDITOR));
    }
  }

  @Test
  @DisplayName("ACL12 whoever leaves a group has a barrier on each board of the group")
  void aLossBecomesABarrierOnEachBoard() {
    identity.leave(BEN, TEAM);
    node.settle();
    assertPlaced(node, revision());
    assertThat(identity.losses()).isEmpty();
  }

  @Test
  @DisplayName("ACL12 a crash between the account's operation and the barrier loses nothing")
  void aCrashBeforeTheBarrierIsMadeGood() {
    Caller before = identity.caller(BEN).orElseThrow();
    node.log.fates(board -> board.equals(BOARD) ? Fate.UNAVAILABLE : Fate.WRITTEN);
    identity.leave(BEN, TEAM);
    node.settle();
    assertThat(state(node, BOARD).barriers()).isEmpty();
    assertThat(identity.losses()).hasSize(1);

    long records = node.log.size();
    SteppedNode next = node.restarted(Core.Settings.DEFAULT);
    next.settle();
    assertPlaced(next, revision());
    assertThat(identity.losses()).isEmpty();
    assertThat(next.log.size()).as("only what was missing is appended").isEqualTo(records + 1);

    assertThat(moveOf(next, before)).as("a stamp from before is void").isFalse();
  }

  @Test
  @DisplayName("ACL12 an account disabled while no server could tell has its barriers at the start")
  void aDisabledAccountIsMadeGoodToo() {
    Peer ana = new Peer(node, "ana", "writer-a");
    ana.submit(OTHER, new Operation.BoardGrant(new Principal.Person(BEN), Role.VIEWER));
    node.advanceWithoutLog(Duration.ofSeconds(6));
    identity.disable(BEN);
    SteppedNode next = node.restarted(Core.Settings.DEFAULT);
    next.settle();
    assertThat(state(next, OTHER).barriers()).isEqualTo(Map.of(BEN, revision()));
    assertThat(state(next, BOARD).barriers()).as("it names only the team").isEmpty();
    assertThat(identity.losses()).isEmpty();
  }

  @Test
  void withoutTheLeaseNothingIsLookedForAsBoardsMayBeMissing() {
    node.advanceWithoutLog(Duration.ofSeconds(6));
    identity.leave(BEN, TEAM);
    node.settle();
    assertThat(identity.losses()).hasSize(1);
    assertThat(state(node, BOARD).barriers()).isEmpty();
    node.advance(Duration.ofSeconds(1));
    assertPlaced(node, revision());
    assertThat(identity.losses()).isEmpty();
  }

  private long revision() {
    return identity.caller(new PersonId("ana")).orElseThrow().accountsRevision();
  }

  private static void assertPlaced(SteppedNode on, long revision) {
    for (BoardId board : List.of(BOARD, OTHER)) {
      assertThat(state(on, board).barriers()).isEqualTo(Map.of(BEN, revision));
    }
  }

  private static BoardState state(SteppedNode on, BoardId board) {
    return on.store.load(board).orElseThrow().state();
  }

  /** Whether a move applies that a node stamped so. */
  private static boolean moveOf(SteppedNode on, Caller stamp) {
    BoardState before = state(on, BOARD);
    var _ =
        on.log.append(
            BOARD,
            LogRecordCodec.encode(
                new LogRecord(
                    BOARD,
                    new WriterId("late"),
                    1,
                    stamp,
                    0,
                    0,
                    Optional.empty(),
                    List.of(Peer.move("n1", 77, 77)))));
    on.settle();
    assertThat(state(on, BOARD).revision()).isEqualTo(before.revision() + 1);
    return !state(on, BOARD).widgets().equals(before.widgets());
  }
}
