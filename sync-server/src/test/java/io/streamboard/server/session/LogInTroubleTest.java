package io.streamboard.server.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.model.operation.Outcome;
import io.streamboard.model.wire.ErrorCode;
import io.streamboard.model.wire.ServerMessage;
import io.streamboard.model.wire.ServerMessage.Settled;
import io.streamboard.server.testing.FatefulLog.Fate;
import io.streamboard.server.testing.Peer;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What submitters and the others hear while the log or the disk does not do what it should. */
class LogInTroubleTest extends Submitting {
  @Test
  @DisplayName("SUB10 an unknown result that was written is found by sending again")
  void anUnknownResultThatWasWrittenIsDoneOnce() {
    node.log.fates(board -> Fate.UNKNOWN_BUT_WRITTEN);
    ana.submitAs(BOARD, 3, Peer.move("n1", 5, 5));
    node.log.fates(board -> Fate.WRITTEN);
    ana.submitAs(BOARD, 3, Peer.move("n1", 5, 5));
    assertThat(settled())
        .isNotEmpty()
        .allMatch(new Settled(ana.writer(), 3, 3, Outcome.Applied.FULLY)::equals);
    ana.submitAs(BOARD, 4, Peer.move("n1", 6, 6));
    assertThat(settled()).last().isEqualTo(new Settled(ana.writer(), 4, 4, Outcome.Applied.FULLY));
  }

  @Test
  @DisplayName("SUB10 an unknown result that was lost is done by sending again")
  void anUnknownResultThatWasLostIsDoneOnce() {
    node.log.fates(board -> Fate.UNKNOWN_AND_LOST);
    ana.submitAs(BOARD, 3, Peer.move("n1", 5, 5));
    assertThat(ana.wire.messages()).containsExactly(refused(3, ErrorCode.UNKNOWN_RESULT));
    node.log.fates(board -> Fate.WRITTEN);
    ana.submitAs(BOARD, 3, Peer.move("n1", 5, 5));
    assertThat(settled()).containsExactly(new Settled(ana.writer(), 3, 3, Outcome.Applied.FULLY));
  }

  @Test
  @DisplayName("SUB10 while the log takes nothing, operations are refused for now")
  void anUnavailableLogRefusesForNow() {
    node.log.fates(board -> Fate.UNAVAILABLE);
    ana.submitAs(BOARD, 3, moves(2));
    assertThat(ana.wire.messages())
        .containsExactly(
            refused(3, ErrorCode.LOG_UNAVAILABLE), refused(4, ErrorCode.LOG_UNAVAILABLE));
  }

  @Test
  @DisplayName("SUB7 a record that is in the log twice has its effect once")
  void aRecordWrittenTwiceIsDoneOnce() {
    node.log.fates(board -> Fate.WRITTEN_TWICE);
    ana.submitAs(BOARD, 3, Peer.add("n2"));
    assertThat(settled())
        .isNotEmpty()
        .allMatch(new Settled(ana.writer(), 3, 3, Outcome.Applied.FULLY)::equals);
    ana.submitAs(BOARD, 4, Peer.add("n3"));
    assertThat(settled()).last().extracting(Settled::outcome).isEqualTo(Outcome.Applied.FULLY);
  }

  @Test
  @DisplayName("CHG5 what the log did not take is seen by nobody")
  void whatIsNotDurableIsSeenByNobody() {
    ana.submitAs(BOARD, 3, grantToBen());
    Peer ben = new Peer(node, "ben", "writer-b").open(BOARD);
    ana.wire.taken();
    ben.wire.taken();
    node.log.fates(board -> Fate.UNKNOWN_AND_LOST);
    ana.submitAs(BOARD, 4, Peer.move("n1", 7, 7));
    assertThat(ben.wire.messages()).isEmpty();
    assertThat(ana.wire.of(ServerMessage.Changes.class)).isEmpty();
    assertThat(settled()).isEmpty();
    node.log.fates(board -> Fate.WRITTEN);
    ana.submitAs(BOARD, 4, Peer.move("n1", 7, 7));
    assertThat(ben.wire.of(ServerMessage.Changes.class)).hasSize(1);
  }

  @Test
  void aFullDiskTakesNothingNew() {
    node.diskFull(true);
    ana.submitAs(BOARD, 3, moves(1));
    assertThat(ana.wire.messages()).containsExactly(refused(3, ErrorCode.DISK_FULL));
  }

  @Test
  @DisplayName("SES11 without a lease sessions are told, nothing is opened and nothing taken")
  void withoutALeaseNothingIsTaken() {
    node.advanceWithoutLog(Duration.ofSeconds(6));
    ana.submitAs(BOARD, 3, moves(1));
    ana.open(BOARD);
    node.advance(Duration.ofMillis(1));
    assertThat(ana.wire.messages())
        .containsExactly(
            new ServerMessage.Lease(false),
            refused(3, ErrorCode.BEHIND),
            new ServerMessage.Failure(
                Optional.of("open"), ErrorCode.BEHIND, "the server is behind the log"),
            new ServerMessage.Lease(true));
  }
}
