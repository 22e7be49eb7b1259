package io.streamboard.server.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.model.access.Principal;
import io.streamboard.model.access.Role;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.operation.Outcome;
import io.streamboard.model.operation.VoidReason;
import io.streamboard.model.wire.CloseCode;
import io.streamboard.model.wire.ErrorCode;
import io.streamboard.model.wire.ServerMessage;
import io.streamboard.model.wire.ServerMessage.Refused;
import io.streamboard.model.wire.ServerMessage.Settled;
import io.streamboard.server.testing.Peer;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** How much one person may say. */
class SubmissionLimitsTest extends Submitting {
  @Test
  @DisplayName("SUB8 SUB10 who submits too fast is told to wait, and nothing later overtakes")
  void tooFastIsRefusedAndNothingOvertakes() {
    ana.submitAs(BOARD, 3, moves(BURST - 2));
    assertThat(settledCounters()).hasSize(BURST - 2);
    ana.wire.taken();
    ana.submitAs(BOARD, BURST + 1, moves(2));
    node.clock.advance(Duration.ofSeconds(1));
    ana.submitAs(BOARD, BURST + 3, moves(1));
    assertThat(ana.wire.messages())
        .containsExactly(
            refused(BURST + 1, ErrorCode.BUSY),
            refused(BURST + 2, ErrorCode.BUSY),
            refused(BURST + 3, ErrorCode.BUSY));
    ana.submitAs(BOARD, BURST + 1, moves(3));
    assertThat(settledCounters()).containsExactly(BURST + 1L, BURST + 2L, BURST + 3L);
  }

  @Test
  @DisplayName("SUB8 ERR1 who may only look takes few revisions with what is declined")
  void operationsWithoutEffectAreFew() {
    ana.submitAs(
        BOARD, 3, new Operation.BoardGrant(new Principal.Person(new PersonId("ben")), Role.VIEWER));
    Peer ben = new Peer(node, "ben", "writer-b");
    long before = node.log.size();
    for (int counter = 1; counter <= BURST; counter++) {
      ben.submitAs(BOARD, counter, Peer.move("n1", counter, 0));
    }
    assertThat(node.log.size() - before).isEqualTo(BURST / 2);
    assertThat(ben.wire.of(Refused.class))
        .last()
        .isEqualTo(new Refused(BOARD, ben.writer(), BURST, ErrorCode.BUSY));
    node.advance(Duration.ofSeconds(1));
    ben.submitAs(BOARD, BURST / 2 + 1, Peer.move("n1", 1, 1));
    assertThat(ben.wire.of(ServerMessage.Outcomes.class))
        .last()
        .isEqualTo(
            new ServerMessage.Outcomes(
                BOARD,
                List.of(
                    new Settled(
                        ben.writer(),
                        BURST / 2 + 1,
                        3 + BURST / 2 + 1,
                        new Outcome.Void(VoidReason.DECLINED)))));
  }

  @Test
  @DisplayName("SES12 who says far too much is closed with 4429")
  void tooManyMessagesEndTheSession() {
    for (int i = 0; i < 5_001; i++) {
      ana.session.received("{\"type\":\"board.close\",\"board\":\"b9\"}");
    }
    assertThat(ana.wire.closed()).contains(CloseCode.TOO_FAST);
  }
}
