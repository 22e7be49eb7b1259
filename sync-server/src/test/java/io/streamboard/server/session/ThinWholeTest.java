package io.streamboard.server.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.model.access.Principal;
import io.streamboard.model.access.Role;
import io.streamboard.model.board.Chain;
import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.operation.Outcome;
import io.streamboard.model.operation.VoidReason;
import io.streamboard.model.wire.ErrorCode;
import io.streamboard.model.wire.Position;
import io.streamboard.model.wire.ServerMessage;
import io.streamboard.model.wire.ServerMessage.Settled;
import io.streamboard.server.testing.FixedIdentity;
import io.streamboard.server.testing.Peer;
import io.streamboard.server.testing.SteppedNode;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ThinWholeTest {

  private static final BoardId BOARD = new BoardId("b1");

  private final SteppedNode node = new SteppedNode(new FixedIdentity("ana", "ben", "cem"));
  private final Peer ana = new Peer(node, "ana", "writer-a");
  private final Peer ben = new Peer(node, "ben", "writer-b");

  @BeforeEach
  void boardOfAnaSharedWithBen() {
    ana.submit(
        BOARD,
        new Operation.BoardCreate("Plans"),
        Peer.add("n1"),
        new Operation.BoardGrant(new Principal.Person(new PersonId("ben")), Role.EDITOR));
    ana.open(BOARD);
    ben.open(BOARD);
  }

  @Test
  @DisplayName("HS6 the first message is welcome")
  void welcomeComesFirst() {
    assertThat(ana.wire.messages().getFirst())
        .isEqualTo(new ServerMessage.Welcome("id1", new PersonId("ana"), "Name of ana", "test"));
  }

  @Test
  @DisplayName("SUB2 SUB3 a board is made by a submission, and outcomes come though it is not open")
  void creatingABoardGivesOutcomes() {
    assertThat(ana.wire.of(ServerMessage.Outcomes.class).getFirst().settled())
        .containsExactly(
            new Settled(ana.writer(), 1, 1, Outcome.Applied.FULLY),
            new Settled(ana.writer(), 2, 2, Outcome.Applied.FULLY),
            new Settled(ana.writer(), 3, 3, Outcome.Applied.FULLY));
  }

  @Test
  @DisplayName("OPN1 CHG1 a move arrives at the other")
  void aMoveIsSeenByTheOther() {
    ana.submit(BOARD, Peer.move("n1", 120, 90));
    assertThat(ben.view(BOARD).widgets())
        .extractingByKey(new WidgetId("n1"))
        .extracting(view -> view.widget().bounds())
        .isEqualTo(Bounds.of(120, 90, 100, 100));
    assertThat(ben.position(BOARD).revision()).isEqualTo(4);
  }

  @Test
  @DisplayName("SUB6 outcomes come before the changes of the same revisions")
  void outcomesComeBeforeChanges() {
    ana.wire.taken();
    ana.submit(BOARD, Peer.move("n1", 1, 1));
    assertThat(ana.wire.messages())
        .hasSize(2)
        .satisfiesExactly(
            first -> assertThat(first).isInstanceOf(ServerMessage.Outcomes.class),
            second -> assertThat(second).isInstanceOf(ServerMessage.Changes.class));
  }

  @Test
  @DisplayName("OPN2 a board that is not visible is not found, whether it exists or not")
  void strangersFindNothing() {
    Peer cem = new Peer(node, "cem", "writer-c");
    cem.wire.taken();
    cem.open(BOARD);
    cem.open(new BoardId("nowhere"));
    ServerMessage notFound =
        new ServerMessage.Failure(Optional.of("open"), ErrorCode.NOT_FOUND, "no such board");
    assertThat(cem.wire.messages()).isEqualTo(List.of(notFound, notFound));
  }

  @Test
  @DisplayName("SUB12 what a stranger submits is refused and not written")
  void strangersWriteNothing() {
    Peer cem = new Peer(node, "cem", "writer-c");
    cem.wire.taken();
    long before = node.log.size();
    cem.submit(BOARD, Peer.move("n1", 5, 5));
    assertThat(cem.wire.messages())
        .containsExactly(new ServerMessage.Refused(BOARD, cem.writer(), 1, ErrorCode.NOT_FOUND));
    assertThat(node.log.size()).isEqualTo(before);
  }

  @Test
  @DisplayName("SUB7 what is sent again is answered with the outcome that stands")
  void sendingAgainGivesTheSameOutcome() {
    ana.submit(BOARD, Peer.move("n1", 7, 7));
    ana.wire.taken();
    long before = node.log.size();
    ana.submitAs(BOARD, 4, Peer.move("n1", 7, 7));
    assertThat(ana.wire.messages())
        .containsExactly(
            new ServerMessage.Outcomes(
                BOARD, List.of(new Settled(ana.writer(), 4, 4, Outcome.Applied.FULLY))));
    assertThat(node.log.size()).isEqualTo(before);
  }

  @Test
  @DisplayName("SUB11 what the author may not do is declined, and the counter is spent")
  void theForbiddenIsDeclined() {
    ben.wire.taken();
    ben.submit(BOARD, new Operation.BoardRename("Mine"), Peer.move("n1", 3, 3));
    assertThat(ben.wire.of(ServerMessage.Refused.class))
        .containsExactly(new ServerMessage.Refused(BOARD, ben.writer(), 1, ErrorCode.NOT_ALLOWED));
    assertThat(ben.wire.of(ServerMessage.Outcomes.class))
        .containsExactly(
            new ServerMessage.Outcomes(
                BOARD,
                List.of(
                    new Settled(ben.writer(), 1, 4, new Outcome.Void(VoidReason.DECLINED)),
                    new Settled(ben.writer(), 2, 5, Outcome.Applied.FULLY))));
  }

  @Test
  @DisplayName("OPN3 OPN4 a position that is no history of the server gives the whole view")
  void aForeignHistoryStartsOver() {
    ben.wire.taken();
    ben.openFrom(BOARD, new Position(3, new Chain("f".repeat(32))));
    assertThat(ben.wire.of(ServerMessage.Snapshot.class).getFirst().cause())
        .isEqualTo(ServerMessage.Cause.CHAIN_DIFFERS);
  }
}
