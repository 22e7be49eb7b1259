package io.streamboard.server.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.model.access.Caller;
import io.streamboard.model.access.Principal;
import io.streamboard.model.access.Role;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.id.GroupId;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.id.WriterId;
import io.streamboard.model.json.LogRecordCodec;
import io.streamboard.model.log.LogRecord;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.wire.Answer;
import io.streamboard.model.wire.ErrorCode;
import io.streamboard.model.wire.Presence;
import io.streamboard.model.wire.Query;
import io.streamboard.model.wire.ServerMessage;
import io.streamboard.model.wire.ServerMessage.Cause;
import io.streamboard.model.wire.ServerMessage.Ending;
import io.streamboard.server.Core;
import io.streamboard.server.testing.FixedIdentity;
import io.streamboard.server.testing.Peer;
import io.streamboard.server.testing.SteppedNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * A person leaves a group at another node, whose barrier is in the board's log before this node has
 * heard of it from the accounts.
 */
class LostMeanwhileTest {
  private static final BoardId BOARD = new BoardId("b1");
  private static final PersonId BEN = new PersonId("ben");
  private static final GroupId TEAM = new GroupId("team");

  private final FixedIdentity identity = new FixedIdentity("ana", "ben");
  private final SteppedNode node = new SteppedNode(identity, Core.Settings.DEFAULT);
  private final Peer ana = new Peer(node, "ana", "writer-a");
  private final Peer ben = new Peer(node, "ben", "writer-b");

  @BeforeEach
  void boardOfTheTeam() {
    identity.join(BEN, TEAM);
    ana.submit(
        BOARD,
        new Operation.BoardCreate("Plans"),
        Peer.add("n1"),
        new Operation.BoardGrant(new Principal.Group(TEAM), Role.EDITOR));
    ana.open(BOARD);
    ben.open(BOARD);
    ben.wire.taken();
  }

  private void barrier() {
    long next = identity.caller(BEN).orElseThrow().accountsRevision() + 1;
    var _ =
        node.log.append(
            BOARD,
            LogRecordCodec.encode(
                new LogRecord(
                    BOARD,
                    new WriterId("writer-of-another-node"),
                    1,
                    new Caller(LogRecord.SYSTEM, Set.of(), next),
                    0,
                    0,
                    Optional.empty(),
                    List.of(new Operation.AccessBarrier(BEN, next)))));
    node.settle();
  }

  @Test
  @DisplayName("P5 ACL12 nothing is sent to who lost something, though the node has not heard yet")
  void nothingIsSentUntilTheNodeKnowsWhatIsLeft() {
    barrier();
    ana.submit(BOARD, Peer.move("n1", 7, 7));
    ana.show(BOARD, Presence.NONE);
    node.settle();
    assertThat(ben.wire.messages()).isEmpty();
    identity.leave(BEN, TEAM);
    node.settle();
    assertThat(ben.wire.of(ServerMessage.BoardClosed.class))
        .containsExactly(new ServerMessage.BoardClosed(BOARD, Ending.REVOKED));
    assertThat(ben.wire.of(ServerMessage.Changes.class)).isEmpty();
  }

  @Test
  @DisplayName("P5 ACL12 what waits for a slow reader is taken back too")
  void whatWaitsIsTakenBack() {
    ben.wire.stall();
    ana.submit(BOARD, Peer.move("n1", 7, 7));
    ana.submit(BOARD, Peer.move("n1", 8, 8));
    barrier();
    ben.wire.resume();
    node.settle();
    assertThat(ben.wire.of(ServerMessage.Changes.class)).hasSizeLessThan(2);
  }

  @Test
  @DisplayName("P5 OPN4 who may still see the board gets it whole once the node has heard")
  void whoMayStillSeeTheBoardGetsItWhole() {
    ana.submit(BOARD, new Operation.BoardGrant(new Principal.Person(BEN), Role.VIEWER));
    ben.wire.taken();
    barrier();
    ana.submit(BOARD, Peer.move("n1", 7, 7));
    assertThat(ben.wire.messages()).isEmpty();
    identity.leave(BEN, TEAM);
    node.settle();
    assertThat(ben.wire.of(ServerMessage.Snapshot.class))
        .singleElement()
        .satisfies(whole -> assertThat(whole.cause()).isEqualTo(Cause.RIGHTS_CHANGED));
    ana.submit(BOARD, Peer.move("n1", 8, 8));
    assertThat(ben.wire.of(ServerMessage.Changes.class)).hasSize(1);
  }

  @Test
  @DisplayName("P5 ACL12 who opens the board meanwhile waits until the node has heard")
  void whoOpensMeanwhileWaits() {
    barrier();
    Peer second = new Peer(node, "ben", "writer-b2");
    second.open(BOARD);
    assertThat(second.wire.of(ServerMessage.Snapshot.class)).isEmpty();
    identity.leave(BEN, TEAM);
    node.settle();
    assertThat(second.wire.of(ServerMessage.Snapshot.class)).isEmpty();
    assertThat(second.wire.of(ServerMessage.BoardClosed.class)).hasSize(1);
  }

  @Test
  @DisplayName("P5 ACL12 questions and searches are answered with nothing of the board either")
  void questionsGetNothingOfTheBoard() {
    barrier();
    ben.ask("members", new Query.Members(BOARD));
    ben.ask("found", new Query.FindWidgets("text of"));
    assertThat(ben.wire.of(ServerMessage.Failure.class))
        .extracting(ServerMessage.Failure::code)
        .containsExactly(ErrorCode.BEHIND);
    assertThat(ben.wire.of(ServerMessage.Response.class))
        .extracting(ServerMessage.Response::answer)
        .singleElement()
        .isInstanceOfSatisfying(Answer.Found.class, found -> assertThat(found.hits()).isEmpty());
  }
}
