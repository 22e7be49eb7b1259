package io.streamboard.server.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.model.board.BoardState;
import io.streamboard.model.json.MovingCodec;
import io.streamboard.model.operation.Outcome;
import io.streamboard.model.operation.VoidReason;
import io.streamboard.model.wire.ErrorCode;
import io.streamboard.model.wire.ServerMessage;
import io.streamboard.server.testing.Peer;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is done on a board between the record with which it leaves and that with which it comes. */
final class DepartureTest extends Submitting {
  private static final Outcome OUT_OF_ORDER = new Outcome.Void(VoidReason.OUT_OF_ORDER);

  @Test
  void nothingIsAppendedOnceTheBoardHasLeft() {
    append(MovingCodec.departure(BOARD, "there"));
    node.settle();
    long before = node.log.size();

    ana.submit(BOARD, Peer.move("n1", 1, 1));

    assertThat(ana.wire.of(ServerMessage.Refused.class))
        .containsExactly(refused(3, ErrorCode.BUSY));
    assertThat(node.log.size()).isEqualTo(before);
  }

  @Test
  void whatWasRefusedMeanwhileIsDoneOnceTheBoardHasCome() {
    leaveAndRefuse();
    arrive();

    ana.submitAs(BOARD, 3, Peer.move("n1", 1, 1));

    assertThat(settledCounters()).containsExactly(3L);
    assertThat(settled().getFirst().outcome()).isEqualTo(Outcome.Applied.FULLY);
  }

  /** Its first operation was refused as well, which the node does not always know yet. */
  @Test
  void aNewWriterIsNotCalledUnknownByABoardThatHasLeft() {
    append(MovingCodec.departure(BOARD, "there"));
    node.settle();
    Peer again = new Peer(node, "ana", "writer-new");

    again.submitAs(BOARD, 2, Peer.move("n1", 1, 1));

    assertThat(again.wire.of(ServerMessage.Refused.class))
        .extracting(ServerMessage.Refused::code)
        .containsExactly(ErrorCode.BUSY);
  }

  private void leaveAndRefuse() {
    append(MovingCodec.departure(BOARD, "there"));
    node.settle();
    ana.submit(BOARD, Peer.move("n1", 1, 1));
    assertThat(ana.wire.of(ServerMessage.Refused.class)).hasSize(1);
    assertThat(settled()).isEmpty();
  }

  /** It was judged before the departure came, and stands behind it. */
  @Test
  void whatWasOvertakenByTheDepartureIsSentAgainAndDoneOnce() {
    append(MovingCodec.departure(BOARD, "there"));
    ana.submit(BOARD, Peer.move("n1", 1, 1));
    assertThat(settled().stream().map(ServerMessage.Settled::outcome))
        .containsExactly(OUT_OF_ORDER);
    ana.wire.taken();

    ana.submitAs(BOARD, 3, Peer.move("n1", 1, 1));
    assertThat(ana.wire.of(ServerMessage.Refused.class))
        .containsExactly(refused(3, ErrorCode.BUSY));

    arrive();
    ana.submitAs(BOARD, 3, Peer.move("n1", 1, 1));
    assertThat(settledCounters()).containsExactly(3L);
    assertThat(settled().getFirst().outcome()).isEqualTo(Outcome.Applied.FULLY);
  }

  private void arrive() {
    BoardState left = node.store.states().getFirst();
    List<byte[]> parts = MovingCodec.arrival(left);
    parts.forEach(this::append);
    node.settle();
  }

  private void append(byte[] stored) {
    var _ = node.core.log().append(BOARD, stored);
  }
}
