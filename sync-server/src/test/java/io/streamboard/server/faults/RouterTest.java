package io.streamboard.server.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.model.id.BoardId;
import io.streamboard.model.operation.Operation;
import io.streamboard.server.history.RecordedClient;
import io.streamboard.server.testing.Signals;
import io.streamboard.testing.process.Await;
import io.streamboard.testing.process.ServerProcess;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * RoutedNodes that share the boards, while people write: nodes come, are stopped, killed and ended.
 * What everybody saw is held against the log.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Timeout(900)
final class RouterTest {
  private static final long SEED = Long.getLong("faults.seed", 20_261_122);
  private static final Duration MOST = Duration.ofSeconds(90);

  /** More than partitions, so that every node has some. */
  private static final int BOARDS = 12;

  private Optional<RoutedNodes> nodes = Optional.empty();

  @BeforeAll
  void start(@TempDir Path folder) {
    nodes = Optional.of(RoutedNodes.start(folder, 2, "router"));
  }

  @AfterAll
  void stop() {
    nodes.ifPresent(RoutedNodes::close);
  }

  @Test
  @Order(1)
  @DisplayName("P2 P3 P4 P5 MOV1 MOV3: wherever people ask, their board is where it is worked on")
  void peopleWhoAskAnyNodeSeeWhatTheLogSays() {
    try (Crowd crowd = new Crowd(all().people(), new SplittableRandom(SEED), 1)) {
      crowd.work();
      crowd.goOnFor(300);
      assertThat(crowd.converge()).isGreaterThan(100);
      assertThat(crowd.violations(all().log())).as("seed " + SEED).isEmpty();
    }
  }

  @Test
  @Order(2)
  @DisplayName("P2 P3 P4 MOV2: a node comes and goes while people write, and nothing is lost")
  void aNodeThatComesAndGoesTakesAndGivesBoardsWithoutLossOrRepeat() {
    try (Crowd crowd = new Crowd(all().people(), new SplittableRandom(SEED + 1), 1);
        Several several = new Several(new RecordedClient("Ana", all().people().ana()), BOARDS)) {
      crowd.work();
      ServerProcess third = all().add();
      Await.that("boards at the third node", MOST, () -> works(third));
      several.writeEverywhere();
      crowd.goOnFor(100);
      assertThat(third.end()).isZero();
      several.writeEverywhere();
      crowd.goOnFor(100);
      assertThat(crowd.converge()).isGreaterThan(50);
      assertThat(crowd.violations(all().log())).as("seed " + SEED).isEmpty();
    }
  }

  @Test
  @Order(3)
  @DisplayName("P2 P3 P4 P5: a node that stands still loses its boards, and does not speak of them")
  void aNodeThatWasStoppedFindsOutThatOthersTookOver() {
    try (Crowd crowd = new Crowd(all().people(), new SplittableRandom(SEED + 2), 1);
        Several several = new Several(new RecordedClient("Ana", all().people().ana()), BOARDS)) {
      crowd.work();
      crowd.goOnFor(50);
      Signals.STOP.to(all().node(1).pid());
      long slowest = several.slowestMillis();
      System.out.println("router: a node stood still, slowest board again after ms: " + slowest);
      Signals.CONT.to(all().node(1).pid());
      several.writeEverywhere();
      crowd.goOnFor(50);
      assertThat(crowd.converge()).isGreaterThan(50);
      assertThat(crowd.violations(all().log())).as("seed " + SEED).isEmpty();
    }
  }

  @Test
  @Order(4)
  @DisplayName(
      "P1 P2 P3 P4 MOV4: the boards of a node that is killed are served again by the others")
  void theBoardsOfAKilledNodeAreServedAgain() {
    Crowd.People atTheFirst =
        all()
            .people()
            .at(all().node(0).address(), all().node(0).address(), all().node(0).address());
    try (Crowd crowd = new Crowd(atTheFirst, new SplittableRandom(SEED + 3), 1);
        Several several = new Several(new RecordedClient("Ana", atTheFirst.ana()), BOARDS)) {
      crowd.work();
      crowd.goOnFor(50);
      all().node(1).kill();
      long slowest = several.slowestMillis();
      System.out.println("router: a node was killed, slowest board again after ms: " + slowest);
      crowd.goOnFor(50);
      all().node(1).restart();
      Await.that("boards at the node that is back", MOST, () -> works(all().node(1)));
      several.writeEverywhere();
      crowd.goOnFor(50);
      assertThat(crowd.converge()).isGreaterThan(50);
      assertThat(crowd.violations(all().log())).as("seed " + SEED).isEmpty();
    }
  }

  private RoutedNodes all() {
    return nodes.orElseThrow();
  }

  /** Whether the node has said that it works on a partition. */
  private static boolean works(ServerProcess node) {
    return node.printed(Pattern.compile("placement-here")).isPresent();
  }

  /** Boards in all partitions, so that each node has some of them. */
  private static final class Several implements AutoCloseable {
    private final RecordedClient owner;
    private final List<BoardId> boards = new ArrayList<>();
    private int written;

    Several(RecordedClient owner, int count) {
      this.owner = owner;
      for (int board = 0; board < count; board++) {
        boards.add(owner.create("Board " + board));
      }
      boards.forEach(owner::open);
    }

    private void write(BoardId board) {
      owner.submit(board, new Operation.BoardRename("Title " + written++));
    }

    /** Returns when something new was taken on each board. */
    void writeEverywhere() {
      boards.forEach(this::write);
      boards.forEach(board -> Await.that("board " + board, MOST, () -> owner.pending(board) == 0));
    }

    /** The same; how long the slowest board took. */
    long slowestMillis() {
      long since = System.nanoTime();
      writeEverywhere();
      return Duration.ofNanos(System.nanoTime() - since).toMillis();
    }

    @Override
    public void close() {
      owner.close();
    }
  }
}
