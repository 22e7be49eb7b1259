package io.streamboard.server.log.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TopicDurabilityTest {
  @Test
  @DisplayName("P1: three replicas of which two are in sync are as promised")
  void threeReplicasOfWhichTwoAreInSyncAreAsPromised() {
    assertThat(new TopicDurability("t", 3, 2).weakness()).isEmpty();
    assertThat(new TopicDurability("t", 5, 3).weakness()).isEmpty();
    assertThatNoException().isThrownBy(new TopicDurability("t", 3, 2)::refuseImpossible);
  }

  @Test
  void whatALostBrokerWouldTakeAlongIsSaid() {
    assertThat(new TopicDurability("t", 1, 1).weakness())
        .contains(
            "The topic t has 1 replica and min.insync.replicas=1: the loss of its broker's disk"
                + " loses boards.");
    assertThat(new TopicDurability("t", 3, 1).weakness())
        .contains(
            "The topic t has 3 replicas and min.insync.replicas=1: the loss of one broker may lose"
                + " what was acknowledged; 2 would not.");
    assertThat(new TopicDurability("t", 2, 2).weakness())
        .contains(
            "The topic t has 2 replicas and min.insync.replicas=2: while one broker is away,"
                + " nothing can be changed.");
  }

  @Test
  void aTopicThatCouldNeverBeWrittenToIsRefused() {
    assertThatExceptionOfType(LogRefusedException.class)
        .isThrownBy(new TopicDurability("t", 1, 2)::refuseImpossible)
        .withMessage(
            "The topic t has 1 replica and min.insync.replicas=2, so nothing could ever be"
                + " written; lower it, or add replicas.");
  }
}
