package io.streamboard.server.canary;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.server.log.KeyedTopic;
import io.streamboard.server.log.OperationLog;
import io.streamboard.server.testing.FixedIdentity;
import io.streamboard.server.testing.SteppedNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is said of a canary that stays away, on the parts of a node without a log behind them. */
class CanaryTest {
  private static final Duration INTERVAL = Duration.ofSeconds(5);

  private final SteppedNode node = new SteppedNode(new FixedIdentity());
  private final Canary canary = node.core.canary();
  private final List<String> marks = new ArrayList<>();
  private CompletableFuture<Long> appended = CompletableFuture.completedFuture(7L);

  @BeforeEach
  void begin() {
    canary.begin(new Marks(), "n1", INTERVAL);
  }

  @Test
  void oneThatComesBackIsMeasured() {
    canary.tick();
    node.clock.advance(Duration.ofMillis(3));
    bring(marks.getLast());
    node.settle();
    assertThat(canary.lastMillis()).hasValue(3);
    assertThat(canary.trouble()).isEmpty();
  }

  @Test
  void aNodeWhoseCanariesComeBackStaysWell() {
    for (int round = 0; round < 20; round++) {
      canary.tick();
      bring(marks.getLast());
      node.advance(INTERVAL);
      assertThat(canary.trouble()).isEmpty();
    }
    assertThat(marks).hasSize(20).doesNotHaveDuplicates();
  }

  @Test
  void anAppendWithoutAnswerIsSaidWhenThePatienceIsOver() {
    appended = new CompletableFuture<>();
    canary.tick();
    node.clock.advance(INTERVAL.plus(Canary.PATIENCE));
    assertThat(canary.trouble()).isEmpty();
    node.clock.advance(Duration.ofMillis(1));
    assertThat(canary.trouble()).contains(Trouble.NOT_APPENDED);
  }

  @Test
  void anAppendThatFailsIsSaid() {
    appended = CompletableFuture.failedFuture(new IllegalStateException("planted"));
    tickInVain();
    assertThat(canary.trouble()).contains(Trouble.NOT_APPENDED);
  }

  @Test
  void aFollowerThatBringsNothingIsSaid() {
    tickInVain();
    assertThat(canary.trouble()).contains(Trouble.NOT_FOLLOWED);
  }

  @Test
  void workersThatDoNothingAreSaid() {
    canary.tick();
    bring(marks.getLast());
    node.clock.advance(Duration.ofMinutes(1));
    assertThat(canary.trouble()).contains(Trouble.NOT_DELIVERED);
  }

  @Test
  void oneWorkerThatSendsDoesNotAnswerForTheOthers() {
    canary.tick();
    bring(marks.getLast());
    node.core.boards().workers().all().getFirst().step();
    node.clock.advance(Duration.ofMinutes(1));
    assertThat(canary.trouble()).contains(Trouble.NOT_DELIVERED);
  }

  @Test
  void oneThatTookTooLongIsNotWell() {
    for (int round = 0; round < 3; round++) {
      canary.tick();
      node.clock.advance(Canary.PATIENCE.plusMillis(1));
      bring(marks.getLast());
      node.settle();
    }
    assertThat(canary.trouble()).contains(Trouble.LATE);
    assertThat(canary.lastMillis()).hasValue(Canary.PATIENCE.toMillis() + 1);
  }

  @Test
  void aTimerThatStandsStillIsMissedAsWell() {
    canary.tick();
    bring(marks.getLast());
    node.settle();
    node.clock.advance(Duration.ofMinutes(1));
    assertThat(canary.trouble()).contains(Trouble.NOT_APPENDED);
  }

  @Test
  void theNextOneThatComesBackEndsTheTrouble() {
    tickInVain();
    canary.tick();
    bring(marks.getLast());
    node.settle();
    assertThat(canary.trouble()).isEmpty();
    appended = new CompletableFuture<>();
    tickInVain();
    assertThat(canary.trouble()).contains(Trouble.NOT_APPENDED);
  }

  @Test
  void canariesOfOtherNodesDoNotCount() {
    tickInVain();
    bring(marks.getLast().replace("n1", "n2"));
    bring("n1");
    bring("n1 x");
    bring("");
    node.settle();
    assertThat(canary.trouble()).contains(Trouble.NOT_FOLLOWED);
    assertThat(canary.lastMillis()).isEmpty();
  }

  @Test
  void onAFullDiskNothingIsAppendedAndNothingMissed() {
    node.diskFull(true);
    for (int round = 0; round < 10; round++) {
      node.clock.advance(INTERVAL);
      canary.tick();
    }
    assertThat(marks).isEmpty();
    assertThat(canary.trouble()).isEmpty();
  }

  @Test
  void aCanaryThatHasNotBegunIsNotMissed() {
    Canary silent = new SteppedNode(new FixedIdentity()).core.canary();
    silent.tick();
    assertThat(silent.trouble()).isEmpty();
  }

  private void tickInVain() {
    for (int round = 0; round < 4; round++) {
      canary.tick();
      node.clock.advance(INTERVAL);
    }
  }

  /** As the log's thread does. */
  private void bring(String mark) {
    canary.canary(mark);
  }

  /** Takes marks, and tells nobody of them. */
  private final class Marks implements KeyedTopic {
    @Override
    public CompletableFuture<Long> append(String key, Optional<byte[]> value) {
      marks.add(new String(value.orElseThrow(), UTF_8));
      return appended;
    }

    @Override
    public OperationLog.Following follow(long from, Listener listener) {
      throw new UnsupportedOperationException();
    }

    @Override
    public long end() {
      throw new UnsupportedOperationException();
    }
  }
}
