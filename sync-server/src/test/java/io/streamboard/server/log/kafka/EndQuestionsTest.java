package io.streamboard.server.log.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

/**
 * How often the cluster is asked, of a stand-in that counts questions; what answers mean is tested
 * with real brokers, in {@link EmbeddedBrokerLogTest} and {@link ExternalBrokerLogTest}.
 */
class EndQuestionsTest {
  private static final TopicPartition A0 = new TopicPartition("a", 0);
  private static final TopicPartition A1 = new TopicPartition("a", 1);
  private static final TopicPartition B0 = new TopicPartition("b", 0);
  private static final long END = 7;

  private final AtomicLong now = new AtomicLong();
  private final List<Set<TopicPartition>> asked = new ArrayList<>();
  private final KafkaAccess access =
      new KafkaAccess(
          new KafkaClients(new KafkaConnection("127.0.0.1:1", Map.of())),
          counting(),
          now::get,
          (_, _) -> {});
  private final EndProbe a = new EndProbe(access, () -> {});
  private final EndProbe b = new EndProbe(access, () -> {});

  EndQuestionsTest() {
    a.begin();
    b.begin();
    a.askIfDue(Set.of(A0, A1));
    b.askIfDue(Set.of(B0));
  }

  private Admin counting() {
    return (Admin)
        Proxy.newProxyInstance(
            EndQuestionsTest.class.getClassLoader(),
            new Class<?>[] {Admin.class},
            (_, _, arguments) -> answer(((Map<?, ?>) arguments[0]).keySet()));
  }

  private ListOffsetsResult answer(Set<?> partitions) {
    Map<TopicPartition, KafkaFuture<ListOffsetsResultInfo>> ends = new HashMap<>();
    for (Object partition : partitions) {
      ends.put(
          (TopicPartition) partition,
          KafkaFuture.completedFuture(new ListOffsetsResultInfo(END, -1, Optional.empty())));
    }
    asked.add(Set.copyOf(ends.keySet()));
    return new ListOffsetsResult(ends);
  }

  private void pass(Duration time) {
    now.addAndGet(time.toNanos());
  }

  @Test
  void whatIsNewIsAskedForAtOnce() {
    assertThat(asked).containsExactly(Set.of(A0, A1), Set.of(B0));
    a.askIfDue(Set.of(A0, A1));
    assertThat(asked).hasSize(2);
  }

  @Test
  void oneQuestionIsForAll() {
    asked.clear();
    pass(Duration.ofMillis(400));
    a.askIfDue(Set.of(A0));
    b.askIfDue(Set.of(B0));
    assertThat(asked).containsExactly(Set.of(A0, B0));
    assertThat(b.takeReached(B0, END)).hasValue(END);
    assertThat(b.takeReached(B0, END)).isEmpty();
  }

  @Test
  void nobodyAsksForAFollowingThatHasEnded() {
    asked.clear();
    a.end();
    pass(Duration.ofMillis(400));
    b.askIfDue(Set.of(B0));
    assertThat(asked).containsExactly(Set.of(B0));
  }

  @Test
  void anAnswerSaysNothingAboutNowWhenTheQuestionIsOld() {
    pass(Duration.ofMillis(1_001));
    assertThat(a.takeReached(A0, END)).isEmpty();
  }
}
