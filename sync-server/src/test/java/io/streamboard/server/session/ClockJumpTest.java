package io.streamboard.server.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.model.operation.Outcome;
import io.streamboard.model.wire.ErrorCode;
import io.streamboard.model.wire.ServerMessage;
import io.streamboard.model.wire.ServerMessage.Settled;
import io.streamboard.server.testing.Peer;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The machine's clock is set while people work: only the stamps of records go by it. */
final class ClockJumpTest extends Submitting {

  @ParameterizedTest
  @ValueSource(longs = {365 * 24, 1, -1, -365 * 24})
  @DisplayName("P3 SES11: a clock that jumps takes no lease and orders nothing anew")
  void aJumpIsNotNoticed(long hours) {
    node.timeOfDay.advance(Duration.ofHours(hours));
    node.settle();
    ana.submitAs(BOARD, 3, Peer.move("n1", 5, 5));
    ana.submitAs(BOARD, 4, Peer.move("n1", 6, 6));
    assertThat(ana.wire.messages())
        .noneMatch(ServerMessage.Lease.class::isInstance)
        .noneMatch(ServerMessage.Refused.class::isInstance);
    assertThat(settled())
        .containsExactly(
            new Settled(ana.writer(), 3, 3, Outcome.Applied.FULLY),
            new Settled(ana.writer(), 4, 4, Outcome.Applied.FULLY));
  }

  @Test
  @DisplayName("SES11: a clock that is set back keeps no lease")
  void aClockSetBackKeepsNoLease() {
    node.timeOfDay.advance(Duration.ofHours(-1));
    node.advanceWithoutLog(Duration.ofSeconds(6));
    ana.submitAs(BOARD, 3, moves(1));
    assertThat(ana.wire.messages())
        .containsExactly(new ServerMessage.Lease(false), refused(3, ErrorCode.BEHIND));
  }

  @Test
  @DisplayName("SUB8: a clock that is set ahead gives nobody more than its share")
  void aClockSetAheadGivesNobodyMore() {
    // All that is left after the board was made.
    ana.submitAs(BOARD, 3, moves(BURST - 2));
    ana.wire.taken();
    node.timeOfDay.advance(Duration.ofHours(1));
    ana.submitAs(BOARD, 1 + BURST, moves(1));
    assertThat(ana.wire.messages()).contains(refused(1 + BURST, ErrorCode.BUSY));
  }
}
