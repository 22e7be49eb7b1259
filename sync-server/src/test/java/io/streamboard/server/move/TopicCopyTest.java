package io.streamboard.server.move;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.streamboard.server.log.InMemoryKeyedTopic;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class TopicCopyTest {
  private final InMemoryKeyedTopic old = new InMemoryKeyedTopic();
  private final InMemoryKeyedTopic fresh = new InMemoryKeyedTopic();

  @Test
  void aTopicWhoseRecordsAreCountedIsCopiedRecordByRecord() {
    add(old, "a", "1");
    add(old, "a", "1");
    assertThat(TopicCopy.whole(old, fresh)).isEqualTo(2);
    assertThat(fresh.text()).isEqualTo(old.text());
  }

  @Test
  void aCopyThatWasCutShortGoesOn() {
    add(old, "a", "1");
    TopicCopy.whole(old, fresh);
    add(old, "b", "2");
    assertThat(TopicCopy.whole(old, fresh)).isEqualTo(1);
    assertThat(TopicCopy.whole(old, fresh)).isZero();
    assertThat(fresh.text()).isEqualTo(old.text());
  }

  @Test
  void whatIsNotFromHereIsNotAddedTo() {
    add(old, "a", "1");
    add(fresh, "a", "2");
    assertThatThrownBy(() -> TopicCopy.whole(old, fresh)).isInstanceOf(AlienRecordsException.class);
    assertThat(fresh.text()).isEqualTo("a=2\n");
  }

  @Test
  void ofACompactedTopicTheNewestCountAndWhatWasErasedStaysErased() {
    add(old, "a", "1");
    add(old, "b", "1");
    TopicCopy.newest(old, fresh);
    add(old, "a", "2");
    old.append("b", Optional.empty()).join();
    assertThat(TopicCopy.newest(old, fresh)).isEqualTo(2);
    assertThat(TopicCopy.newest(old, fresh)).isZero();
    fresh.compact();
    assertThat(fresh.text()).isEqualTo("a=2\n");
  }

  private static void add(InMemoryKeyedTopic topic, String key, String value) {
    long _ = topic.append(key, Optional.of(value.getBytes(UTF_8))).join();
  }
}
