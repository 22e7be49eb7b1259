package io.streamboard.server.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.model.id.BoardId;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.wire.ErrorCode;
import io.streamboard.model.wire.Presence;
import io.streamboard.model.wire.ServerMessage;
import io.streamboard.server.testing.FixedIdentity;
import io.streamboard.server.testing.Peer;
import io.streamboard.server.testing.SteppedNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class OpeningTest {
  private static final BoardId BOARD = new BoardId("b1");

  private final SteppedNode node = new SteppedNode(new FixedIdentity("ana"));
  private final Peer ana = new Peer(node, "ana", "writer-a");
  private final Peer again = new Peer(node, "ana", "writer-b");

  @BeforeEach
  void boardOfAna() {
    ana.submit(BOARD, new Operation.BoardCreate("Plans"), Peer.add("n1"));
    ana.open(BOARD);
    ana.wire.taken();
    again.wire.taken();
  }

  @Test
  @DisplayName("OPN7 opening an open board again starts over from the new answer")
  void openingAgainStartsOver() {
    again.submit(BOARD, Peer.move("n1", 1, 1));
    ana.open(BOARD);
    again.submit(BOARD, Peer.move("n1", 2, 2));
    assertThat(ana.wire.messages())
        .filteredOn(message -> !(message instanceof ServerMessage.PresenceChanged))
        .satisfiesExactly(
            before -> assertThat(before).isInstanceOf(ServerMessage.Changes.class),
            anew -> assertThat(((ServerMessage.Snapshot) anew).at().revision()).isEqualTo(3),
            after -> assertThat(((ServerMessage.Changes) after).after()).isEqualTo(3));
  }

  @Test
  @DisplayName("OPN9 closing has no answer, and no further change comes")
  void closingHasNoAnswer() {
    ana.close(BOARD);
    again.submit(BOARD, Peer.move("n1", 1, 1));
    assertThat(ana.wire.messages()).isEmpty();
  }

  @Test
  @DisplayName("SES10 a new session of the same person knows nothing of the old one")
  void aNewSessionKnowsNothing() {
    again.show(BOARD, Presence.NONE);
    ana.submit(BOARD, Peer.move("n1", 1, 1));
    assertThat(again.wire.messages())
        .singleElement()
        .isInstanceOfSatisfying(
            ServerMessage.Failure.class,
            failure -> assertThat(failure.code()).isEqualTo(ErrorCode.NOT_OPEN));
  }
}
