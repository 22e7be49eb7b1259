package io.streamboard.server.log.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.streamboard.server.log.LogException;
import io.streamboard.server.log.LogException.Problem;
import org.apache.kafka.common.protocol.Errors;
import org.apache.kafka.common.requests.ProduceResponse.PartitionResponse;
import org.junit.jupiter.api.Test;

/**
 * What an answer of the broker means. Answers are made by hand: a real broker gives most of them
 * only when it loses its partitions at the right moment.
 */
final class PartitionAppendsTest {
  private static final long NOWHERE = -1;

  private static PartitionResponse answer(Errors error, long offset) {
    return new PartitionResponse(error, offset, NOWHERE, 0);
  }

  private static Problem problem(Errors error, long offset) {
    return assertThatExceptionOfType(LogException.class)
        .isThrownBy(() -> PartitionAppends.offset(answer(error, offset)))
        .actual()
        .problem();
  }

  @Test
  void withoutErrorItIsTheOffsetOfTheFirstRecord() {
    assertThat(PartitionAppends.offset(answer(Errors.NONE, 7))).isEqualTo(7);
  }

  @Test
  void whatWasRefusedBeforeItWasWrittenIsNotWritten() {
    assertThat(problem(Errors.NOT_LEADER_OR_FOLLOWER, NOWHERE)).isEqualTo(Problem.LOG_UNAVAILABLE);
    assertThat(problem(Errors.UNKNOWN_TOPIC_OR_PARTITION, NOWHERE))
        .isEqualTo(Problem.LOG_UNAVAILABLE);
    assertThat(problem(Errors.INVALID_TIMESTAMP, NOWHERE)).isEqualTo(Problem.LOG_UNAVAILABLE);
    assertThat(problem(Errors.MESSAGE_TOO_LARGE, NOWHERE)).isEqualTo(Problem.TOO_LARGE);
  }

  @Test
  void whatHasAnOffsetMayBeWrittenWhateverIsSaidOfIt() {
    assertThat(problem(Errors.NOT_LEADER_OR_FOLLOWER, 7)).isEqualTo(Problem.UNKNOWN_RESULT);
    assertThat(problem(Errors.REQUEST_TIMED_OUT, 7)).isEqualTo(Problem.UNKNOWN_RESULT);
  }

  @Test
  void anErrorThatSaysNothingOfTheRecordLeavesItUnknown() {
    assertThat(problem(Errors.KAFKA_STORAGE_ERROR, NOWHERE)).isEqualTo(Problem.UNKNOWN_RESULT);
    assertThat(problem(Errors.UNKNOWN_SERVER_ERROR, NOWHERE)).isEqualTo(Problem.UNKNOWN_RESULT);
  }
}
