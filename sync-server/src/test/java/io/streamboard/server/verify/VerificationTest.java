package io.streamboard.server.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.model.access.Caller;
import io.streamboard.model.board.BoardFold;
import io.streamboard.model.board.BoardScript;
import io.streamboard.model.board.BoardState;
import io.streamboard.model.board.Folded;
import io.streamboard.model.geometry.Point;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.id.WriterId;
import io.streamboard.model.json.LogRecordCodec;
import io.streamboard.model.log.LogRecord;
import io.streamboard.model.operation.Operation;
import io.streamboard.server.log.KeyedTopic;
import io.streamboard.server.log.TopicName;
import io.streamboard.server.log.broker.BrokerSettings;
import io.streamboard.server.log.broker.Durability;
import io.streamboard.server.log.broker.EmbeddedBroker;
import io.streamboard.server.log.kafka.KafkaConnection;
import io.streamboard.server.log.kafka.KafkaLog;
import io.streamboard.server.log.kafka.KafkaLogSettings;
import io.streamboard.server.projection.H2StateStore;
import io.streamboard.server.projection.StateStores;
import io.streamboard.server.projection.StoredBoards;
import io.streamboard.server.replica.BoardUpdate;
import io.streamboard.server.replica.SetAside;
import io.streamboard.server.replica.StateStore.Kept;
import io.streamboard.server.replica.Watermarks;
import io.streamboard.server.snapshot.SnapshotWriter;
import io.streamboard.server.snapshot.Snapshots;
import io.streamboard.server.testing.States;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is stored beside the log is held against the log, on a real broker, with a real H2 file and
 * real snapshots.
 */
class VerificationTest {
  private static final List<BoardId> BOARDS =
      List.of(new BoardId("alpha"), new BoardId("beta"), new BoardId("gamma"));

  @TempDir Path folder;
  private final Map<BoardId, BoardState> states = new HashMap<>();
  private final Map<BoardId, Long> offsets = new HashMap<>();
  private final Watermarks watermarks = new Watermarks();
  private EmbeddedBroker broker;
  private KafkaLog log;
  private KeyedTopic snapshots;

  @BeforeEach
  void start() {
    broker = EmbeddedBroker.start(new BrokerSettings(folder.resolve("broker"), Durability.PROCESS));
    KafkaConnection connection =
        new KafkaConnection(broker.bootstrapServers(), broker.clientProperties());
    log =
        KafkaLog.open(
            KafkaLogSettings.embedded(connection, folder.resolve("log.properties")),
            (topic, cause) -> {});
    snapshots = log.topic(TopicName.SNAPSHOTS);
  }

  @AfterEach
  void stop() {
    log.close();
    broker.close();
  }

  @Test
  void namesAPlantedRowAndAPlantedSnapshotAndNothingElse() {
    SnapshotWriter writer = new SnapshotWriter(snapshots, watermarks);
    try (H2StateStore store = open()) {
      history(store, writer);
      assertThat(writer.round()).isEqualTo(BOARDS.size());
    }
    assertThat(verified().differences()).isEmpty();
    assertThat(verified().compared()).isEqualTo(2L * BOARDS.size());

    try (H2StateStore store = open()) {
      store.seed(
          new Kept(tampered(BOARDS.get(0)), offset(BOARDS.get(0))), partition(BOARDS.get(0)));
    }
    snapshotOfTampered(BOARDS.get(1));

    assertThat(verified().differences())
        .extracting(Difference::board, Difference::revision, Difference::source)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple(
                BOARDS.get(0), state(BOARDS.get(0)).revision(), "state store"),
            org.assertj.core.groups.Tuple.tuple(
                BOARDS.get(1), state(BOARDS.get(1)).revision(), "snapshot"));
  }

  @Test
  void namesABoardThatIsSetAsideAndARowThatListsABoardWrongly() throws SQLException {
    BoardId aside = BOARDS.get(1);
    try (H2StateStore store = open()) {
      history(store, new SnapshotWriter(snapshots, watermarks));
      store.setAside(
          new SetAside(aside, partition(aside), offset(aside) + 1, SetAside.Reason.FOLD_FAILED));
    }
    sql("update listing set body = cast('7b7d' as varbinary) where board = 'gamma'");
    assertThat(verified().differences())
        .containsExactlyInAnyOrder(
            new Difference(
                aside,
                state(aside).revision(),
                "state store",
                "is set aside at offset " + (offset(aside) + 1) + " (fold-failed)"),
            new Difference(
                BOARDS.get(2),
                state(BOARDS.get(2)).revision(),
                "state store",
                "lists the board as it is not"));
  }

  private void sql(String statement) throws SQLException {
    try (var connection =
            DriverManager.getConnection(
                "jdbc:h2:file:" + folder.resolve("state").resolve("state").toAbsolutePath(),
                "sa",
                "");
        var sql = connection.createStatement()) {
      sql.executeUpdate(statement);
    }
  }

  @Test
  void anEmptyStoreIsFilledFromSnapshotsWithoutReadingTheLog() {
    SnapshotWriter writer = new SnapshotWriter(snapshots, watermarks);
    try (H2StateStore store = open()) {
      history(store, writer);
      writer.round();
    }
    Path fresh = folder.resolve("fresh");
    try (H2StateStore store =
        StateStores.open(fresh, log.identity(), new Watermarks(), snapshots)) {
      for (BoardId board : BOARDS) {
        assertThat(store.load(board)).contains(new Kept(state(board), offset(board)));
        assertThat(store.positions().get(partition(board)))
            .isEqualTo(log.operations().end(partition(board)));
      }
    }
  }

  private H2StateStore open() {
    return StateStores.open(folder.resolve("state"), log.identity(), watermarks, snapshots);
  }

  private Verification.Report verified() {
    Verification verification = new Verification();
    try (StoredBoards stored = StoredBoards.open(folder.resolve("state")).orElseThrow()) {
      verification.expect(stored);
    }
    verification.expect(Snapshots.read(snapshots));
    return verification.replay(log.operations());
  }

  private void history(H2StateStore store, SnapshotWriter writer) {
    for (BoardId board : BOARDS) {
      append(store, writer, board, 1, new Operation.BoardCreate("Board " + board));
      append(store, writer, board, 2, new Operation.WidgetAdd(BoardScript.note("n", "a note")));
      for (int counter = 3; counter < 30; counter++) {
        Operation.Move move = new Operation.Move(new WidgetId("n"), new Point(counter, counter));
        append(store, writer, board, counter, new Operation.WidgetMove(List.of(move)));
      }
    }
  }

  private void append(
      H2StateStore store, SnapshotWriter writer, BoardId board, long counter, Operation operation) {
    Caller ana = new Caller(new PersonId("ana"), Set.of(), 1);
    LogRecord content =
        new LogRecord(
            board,
            new WriterId("w"),
            counter,
            ana,
            1_000 + counter,
            0,
            Optional.empty(),
            List.of(operation));
    byte[] stored = LogRecordCodec.encode(content);
    long offset = log.operations().append(board, stored).join();
    watermarks.received(partition(board), offset);
    Folded folded =
        BoardFold.fold(
            states.computeIfAbsent(board, BoardState::absent), LogRecordCodec.decode(stored));
    states.put(board, folded.after());
    offsets.put(board, offset);
    store.accept(new BoardUpdate(partition(board), offset, folded));
    writer.accept(new BoardUpdate(partition(board), offset, folded));
    watermarks.done(partition(board), offset);
  }

  private BoardState state(BoardId board) {
    return Objects.requireNonNull(states.get(board));
  }

  private long offset(BoardId board) {
    return Objects.requireNonNull(offsets.get(board));
  }

  private int partition(BoardId board) {
    return log.operations().partitionOf(board);
  }

  private BoardState tampered(BoardId board) {
    return States.titled(state(board), "Forged");
  }

  private void snapshotOfTampered(BoardId board) {
    SnapshotWriter forger = new SnapshotWriter(snapshots, new Watermarks());
    forger.accept(
        new BoardUpdate(
            partition(board), offset(board), new Folded(state(board), tampered(board), List.of())));
    assertThat(forger.round()).isOne();
  }
}
