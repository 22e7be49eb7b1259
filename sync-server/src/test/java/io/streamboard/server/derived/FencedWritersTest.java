package io.streamboard.server.derived;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.model.id.BoardId;
import io.streamboard.model.operation.Operation;
import io.streamboard.server.directory.DirectoryEntry;
import io.streamboard.server.directory.DirectoryEntryCodec;
import io.streamboard.server.directory.DirectoryListener;
import io.streamboard.server.log.KeyedTopic;
import io.streamboard.server.log.OperationLog;
import io.streamboard.server.log.TopicName;
import io.streamboard.server.log.kafka.KafkaConnection;
import io.streamboard.server.placement.Membership;
import io.streamboard.server.replica.BoardUpdate;
import io.streamboard.server.snapshot.Snapshots;
import io.streamboard.server.testing.LogLines;
import io.streamboard.server.testing.LoggedBoard;
import io.streamboard.testing.process.Await;
import io.streamboard.testing.process.BrokerProcess;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Derived topics with two nodes on one real broker, of which one stands still for a while. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class FencedWritersTest {
  private static final Duration LONG = Duration.ofSeconds(60);
  private static final Set<Integer> BOTH = Set.of(0, 1);

  private BrokerProcess broker;
  private KafkaConnection cluster;
  private Path folder = Path.of("");
  private int nodes;

  @BeforeAll
  void start(@TempDir Path temporary) {
    folder = temporary;
    broker = BrokerProcess.startIn(folder.resolve("broker"), System.getProperty("java.class.path"));
    cluster = new KafkaConnection(broker.bootstrapServers(), Map.of());
  }

  @AfterAll
  void stop() {
    broker.close();
  }

  @Test
  void aWriterThatStoodStillBringsBackNoOldTitleAndNoOldState() {
    try (WritingNode a = node(true);
        WritingNode b = node(true);
        WritingNode reader = node(false);
        LogLines said = new LogLines(SharedTopics.class)) {
      LoggedBoard plans = new LoggedBoard(a.log.operations(), "plans");
      a.topics.taken(BOTH);
      both(a, b, plans.does(new Operation.BoardCreate("First")));
      a.writes();
      BoardUpdate second = plans.does(new Operation.BoardRename("Second"));
      both(a, b, second);
      // From here on a stands still, with the second title to write.
      b.folds(plans.does(new Operation.BoardRename("Third")));
      b.topics.taken(BOTH);
      b.entries.round();
      b.snapshots.accept(plans.kept(), plans.partition());
      b.snapshots.round();
      assertThat(a.topics.mine(plans.partition())).isTrue();
      a.writes();
      a.writes();
      assertThat(a.topics.mine(plans.partition())).isFalse();
      assertThat(said.with("writer-fenced")).hasSize(1);
      assertThat(titles(a.log.topic(TopicName.DIRECTORY))).containsEntry("plans", "Third");
      assertThat(Snapshots.read(a.log.topic(TopicName.SNAPSHOTS)).boards())
          .extracting(found -> found.state().title())
          .containsExactly("Third");
      Await.that(
          "the reader's title",
          LONG,
          () -> title(reader, plans.board()).equals(Optional.of("Third")));
    }
  }

  @Test
  void aNodeThatDoesNotFoldABoardLearnsOfItFromTheTopicAndTellsItsListeners() {
    try (WritingNode a = node(true);
        WritingNode reader = node(false)) {
      Set<String> told = ConcurrentHashMap.newKeySet();
      reader.directory.listen(new Told(told));
      LoggedBoard far = new LoggedBoard(a.log.operations(), "far");
      a.topics.taken(BOTH);
      a.folds(far.does(new Operation.BoardCreate("Far")));
      a.entries.round();
      Await.that("the entry", LONG, () -> told.contains("Far"));
      assertThat(reader.directory.boardsOf(LoggedBoard.author()))
          .extracting(entry -> entry.title())
          .contains("Far");
      a.folds(far.does(new Operation.BoardDelete()));
      a.entries.round();
      Await.that(
          "its end",
          LONG,
          () ->
              reader.directory.boardsOf(LoggedBoard.author()).stream()
                  .noneMatch(entry -> entry.board().equals(far.board())));
    }
  }

  @Test
  void whatIsMissingInTheTopicIsWrittenByTheNextWhoHasTheTurn() {
    try (WritingNode a = node(true);
        WritingNode b = node(true)) {
      LoggedBoard left = new LoggedBoard(a.log.operations(), "left");
      a.topics.taken(BOTH);
      both(a, b, left.does(new Operation.BoardCreate("Left behind")));
      // a is killed before it writes.
      b.topics.taken(BOTH);
      b.entries.round();
      assertThat(titles(b.log.topic(TopicName.DIRECTORY))).containsEntry("left", "Left behind");
    }
  }

  @Test
  void nodesShareThePartitionsAndGetThoseOfOneThatLeaves() {
    try (WritingNode a = node(true);
        WritingNode b = node(true);
        Membership first = a.log.writers()) {
      first.join(a.topics::assigned);
      Await.that("a has all", LONG, () -> BOTH.stream().allMatch(a.topics::mine));
      try (Membership second = b.log.writers()) {
        second.join(b.topics::assigned);
        Await.that(
            "each one",
            LONG,
            () ->
                BOTH.stream().allMatch(p -> a.topics.mine(p) != b.topics.mine(p))
                    && BOTH.stream().anyMatch(b.topics::mine));
      }
      Await.that("a has all again", LONG, () -> BOTH.stream().allMatch(a.topics::mine));
    }
  }

  @Test
  void whoWasRefusedByOneThatHadNoTurnAnyMoreComesBack() {
    try (WritingNode a = node(true);
        WritingNode zombie = node(true)) {
      LoggedBoard board = new LoggedBoard(a.log.operations(), "contended");
      a.topics.taken(BOTH);
      zombie.topics.taken(BOTH);
      a.folds(board.does(new Operation.BoardCreate("Contended")));
      a.entries.round();
      assertThat(a.topics.mine(board.partition())).isFalse();
      a.topics.look();
      assertThat(a.topics.mine(board.partition())).isFalse();
      a.clock.advance(Duration.ofSeconds(16));
      a.topics.look();
      a.entries.round();
      assertThat(titles(a.log.topic(TopicName.DIRECTORY))).containsEntry("contended", "Contended");
    }
  }

  private static void both(WritingNode a, WritingNode b, BoardUpdate update) {
    a.folds(update);
    b.folds(update);
  }

  private static Optional<String> title(WritingNode node, BoardId board) {
    return node.directory.entry(board).map(DirectoryEntry::title);
  }

  /** What compaction would leave: of each key the last record. */
  private static Map<String, String> titles(KeyedTopic topic) {
    Map<String, String> titles = new ConcurrentHashMap<>();
    Set<Boolean> done = ConcurrentHashMap.newKeySet();
    try (OperationLog.Following _ = topic.follow(0, new LastTitles(titles, done))) {
      Await.that("the end", LONG, () -> !done.isEmpty());
    }
    return titles;
  }

  private WritingNode node(boolean follows) {
    nodes++;
    return new WritingNode(cluster, "test.", folder.resolve("ledger-" + nodes), follows);
  }

  private record LastTitles(Map<String, String> titles, Set<Boolean> done)
      implements KeyedTopic.Listener {
    @Override
    public void entry(long offset, String key, Optional<byte[]> value) {
      value.flatMap(DirectoryEntryCodec::decode).ifPresent(entry -> titles.put(key, entry.title()));
    }

    @Override
    public void caughtUp(long next) {
      done.add(true);
    }
  }

  private record Told(Set<String> titles) implements DirectoryListener {
    @Override
    public void changed(Optional<DirectoryEntry> before, DirectoryEntry after, BoardUpdate cause) {}

    @Override
    public void learned(DirectoryEntry after) {
      titles.add(after.title());
    }
  }
}
