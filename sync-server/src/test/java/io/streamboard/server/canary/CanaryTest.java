package io.streamboard.server.canary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.streamboard.server.testing.FixedIdentity;
import io.streamboard.server.testing.SteppedNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** What is said of a canary that stays away, on the parts of a node without a log behind them. */
class CanaryTest {
  private static final Duration INTERVAL = Duration.ofSeconds(5);

  private final SteppedNode node = new SteppedNode(new FixedIdentity());
  private final Canary canary = node.core.canary();
  private final int partitions = node.log.partitions();
  private final List<Sent> marks = new ArrayList<>();
  private CompletableFuture<Long> appended = CompletableFuture.completedFuture(7L);

  private record Sent(int partition, String mark) {}

  @BeforeEach
  void begin() {
    canary.begin(this::append, new Sender("n1", 1, "router"), INTERVAL);
  }

  @Test
  void oneThatComesBackIsMeasured() {
    canary.tick();
    node.clock.advance(Duration.ofMillis(3));
    bringLast();
    node.settle();
    assertThat(canary.lastMillis()).hasValue(3);
    assertThat(canary.trouble()).isEmpty();
  }

  @Test
  void aNodeWhoseCanariesComeBackStaysWell() {
    for (int round = 0; round < 20; round++) {
      canary.tick();
      bringLast();
      node.advance(INTERVAL);
      assertThat(canary.trouble()).isEmpty();
    }
    assertThat(marks).hasSize(20 * partitions).doesNotHaveDuplicates();
  }

  @Test
  void aServerThatWorksOnBoardsInAnotherWayIsToldOfOnce() {
    Stream<String> heard =
        Stream.of("n2 5 1 broadcast", "n2 6 1 broadcast", "n3 5 1 router", "n4 5 1", "n5 5");
    assertThat(said(canary, heard))
        .singleElement(STRING)
        .startsWith("delivery-differs: a server (n2) works by broadcast and this one by router;");
  }

  @Test
  void ofTheSharedDeliveriesEachIsAnotherWay() {
    Stream<String> heard =
        Stream.of("n2 5 1 redistributor+topic+http", "n3 5 1 redistributor+grid+kafka");
    assertThat(said(canary, heard))
        .hasSize(2)
        .allMatch(line -> line.startsWith("delivery-differs"));
  }

  /** What the canary writes into the log when it hears these. */
  private static List<String> said(Canary canary, Stream<String> marks) {
    ListAppender<ILoggingEvent> said = new ListAppender<>();
    Logger log = (Logger) LoggerFactory.getLogger(Canary.class);
    said.start();
    log.addAppender(said);
    try {
      marks.forEach(mark -> canary.canary(0, mark));
    } finally {
      log.detachAppender(said);
    }
    return said.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
  }

  @Test
  void nodesThatShareNoPartitionHearOfEachOther() {
    Canary one = on(Set.of(1));
    Canary other = on(Set.of(0, 2, 3));
    one.begin(this::append, new Sender("one", 1, "redistributor+topic+http"), INTERVAL);
    other.begin((_, _, _) -> appended, new Sender("other", 1, "redistributor+grid+http"), INTERVAL);
    for (int round = 0; round < 6; round++) {
      one.tick();
    }
    List<Sent> elsewhere = marks.stream().filter(sent -> sent.partition() != 1).toList();
    assertThat(elsewhere).extracting(Sent::partition).containsExactly(2, 3, 0, 2, 3, 0);
    assertThat(said(other, elsewhere.stream().map(Sent::mark)))
        .singleElement(STRING)
        .startsWith(
            "delivery-differs: a server (one) works by redistributor+topic+http and this one by"
                + " redistributor+grid+http;");
  }

  @Test
  void aNodeWithoutPartitionsIsHeardOfToo() {
    Canary idle = on(Set.of());
    idle.begin(this::append, new Sender("idle", 2, "router"), INTERVAL);
    idle.tick();
    assertThat(Canary.levels(marks.stream().map(Sent::mark).toList()))
        .containsExactly(entry("idle", 2));
    node.clock.advance(Duration.ofMinutes(1));
    assertThat(idle.trouble()).as("nothing comes back, and nothing is missed").isEmpty();
  }

  private Canary on(Set<Integer> followed) {
    return new Canary(node.core.delivery(), node.clock, () -> followed, partitions, () -> false);
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
    bringLast();
    node.clock.advance(Duration.ofMinutes(1));
    assertThat(canary.trouble()).contains(Trouble.NOT_DELIVERED);
  }

  @Test
  void oneWorkerThatSendsDoesNotAnswerForTheOthers() {
    canary.tick();
    bringLast();
    node.core.boards().workers().all().getFirst().step();
    node.clock.advance(Duration.ofMinutes(1));
    assertThat(canary.trouble()).contains(Trouble.NOT_DELIVERED);
  }

  @Test
  void oneThatTookTooLongIsNotWell() {
    for (int round = 0; round < 3; round++) {
      canary.tick();
      node.clock.advance(Canary.PATIENCE.plusMillis(1));
      bringLast();
      node.settle();
    }
    assertThat(canary.trouble()).contains(Trouble.LATE);
    assertThat(canary.lastMillis()).hasValue(Canary.PATIENCE.toMillis() + 1);
  }

  @Test
  void aTimerThatStandsStillIsMissedAsWell() {
    canary.tick();
    bringLast();
    node.settle();
    node.clock.advance(Duration.ofMinutes(1));
    assertThat(canary.trouble()).contains(Trouble.NOT_APPENDED);
  }

  @Test
  void theNextOneThatComesBackEndsTheTrouble() {
    tickInVain();
    canary.tick();
    bringLast();
    node.settle();
    assertThat(canary.trouble()).isEmpty();
    appended = new CompletableFuture<>();
    tickInVain();
    assertThat(canary.trouble()).contains(Trouble.NOT_APPENDED);
  }

  @Test
  void canariesOfOtherNodesDoNotCount() {
    tickInVain();
    String mark = marks.getLast().mark();
    List.of(mark.replace("n1", "n2"), "n1", "n1 x", "")
        .forEach(strange -> canary.canary(0, strange));
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

  @Test
  void oneOfManyPartitionsThatStandsStillIsSaid() {
    for (int round = 0; round < 4; round++) {
      canary.tick();
      last().filter(sent -> sent.partition() != 2).forEach(this::bring);
      node.advance(INTERVAL);
    }
    assertThat(canary.trouble()).contains(Trouble.NOT_FOLLOWED);
    canary.tick();
    last().filter(sent -> sent.partition() == 2).forEach(this::bring);
    node.settle();
    assertThat(canary.trouble()).isEmpty();
  }

  @Test
  void ofManyTroublesTheEarliestStretchIsSaid() {
    canary.tick();
    last().filter(sent -> sent.partition() == 0).forEach(this::bring);
    node.clock.advance(Duration.ofMinutes(1));
    assertThat(canary.trouble()).contains(Trouble.NOT_FOLLOWED);
  }

  /** As the log's thread does. */
  private void bring(Sent sent) {
    canary.canary(sent.partition(), sent.mark());
  }

  private void bringLast() {
    last().forEach(this::bring);
  }

  /** Those of the last tick. */
  private Stream<Sent> last() {
    return List.copyOf(marks.subList(marks.size() - partitions, marks.size())).stream();
  }

  /** Takes marks, and tells nobody of them. */
  private CompletableFuture<Long> append(int partition, String run, String mark) {
    marks.add(new Sent(partition, mark));
    return appended;
  }
}
