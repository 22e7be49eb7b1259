package io.streamboard.server.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.streamboard.model.id.BoardId;
import io.streamboard.server.testing.InMemoryOperationLog;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Partitions that come and go, on the log of the simulated world and on what makes it prompt. */
class FollowSomeTest {
  private static final BoardId BOARD = new BoardId("plans");
  private static final int SEEDS = Integer.getInteger("partitions.seeds", 40);

  @Test
  void eachStayBringsItsRecordsOnceAndInOrder() {
    LongStream.range(0, SEEDS)
        .forEach(
            seed ->
                PartitionsComingAndGoing.check(new InMemoryOperationLog(4, Runnable::run), seed));
  }

  @Test
  void alsoWhereAcknowledgementsOvertakeTheLog() {
    for (long seed = 0; seed < SEEDS; seed++) {
      try (ExecutorService work = Executors.newSingleThreadExecutor()) {
        PartitionsComingAndGoing.check(new PromptLog(new InMemoryOperationLog(4, work)), seed);
      }
    }
  }

  @Test
  void ofAPartitionThatIsNotFollowedNothingIsHeardPromptly() {
    InMemoryOperationLog beneath = new InMemoryOperationLog(2, Runnable::run);
    PromptLog log = new PromptLog(beneath);
    Collector heard = new Collector();
    OperationLog.FollowingSome following = log.followSome(heard);
    var _ = log.append(BOARD, "early".getBytes(UTF_8));
    following.add(Map.of(log.partitionOf(BOARD), 1L));
    beneath.pause(true);
    var _ = log.append(BOARD, "promptly".getBytes(UTF_8));
    assertThat(heard.texts()).containsExactly("promptly");
    assertThat(following.remove(log.partitionOf(BOARD))).isDone();
    var _ = log.append(BOARD, "late".getBytes(UTF_8));
    assertThat(heard.texts()).containsExactly("promptly");
  }

  @Test
  void whatTheLogDoesNotHaveIsNotAdded() {
    PromptLog log = new PromptLog(new InMemoryOperationLog(2, Runnable::run));
    Collector heard = new Collector();
    OperationLog.FollowingSome following = log.followSome(heard);
    assertThatExceptionOfType(LogException.class)
        .isThrownBy(() -> following.add(Map.of(log.partitionOf(BOARD), 1L)));
    var _ = log.append(BOARD, "zero".getBytes(UTF_8));
    var _ = log.append(BOARD, "one".getBytes(UTF_8));
    assertThat(heard.texts()).isEmpty();
  }
}
