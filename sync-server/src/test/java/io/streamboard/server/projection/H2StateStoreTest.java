package io.streamboard.server.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.streamboard.model.id.BoardId;
import io.streamboard.model.id.PersonId;
import io.streamboard.server.replica.BoardUpdate;
import io.streamboard.server.replica.StateStore.Kept;
import io.streamboard.server.replica.Watermarks;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class H2StateStoreTest {
  private static final String LOG = "log-1";

  @TempDir Path folder;
  private Watermarks watermarks = new Watermarks();

  @Test
  void keepsExactlyWhatWasFoldedAndWhereItStands() {
    SeededBoard board = new SeededBoard("b", 7);
    stored(board, 500);
    try (H2StateStore store = opened(LOG)) {
      assertThat(store.fresh()).isFalse();
      assertThat(store.load(new BoardId("b"))).contains(new Kept(board.state(), board.offset()));
      assertThat(store.positions())
          .containsExactly(Map.entry(SeededBoard.PARTITION, board.offset() + 1));
    }
  }

  @Test
  void answersWithWhatIsNotWrittenYet() {
    SeededBoard board = new SeededBoard("b", 8);
    try (H2StateStore store = opened(LOG)) {
      for (int i = 0; i < 50; i++) {
        accept(store, board);
        assertThat(store.load(new BoardId("b"))).contains(new Kept(board.state(), board.offset()));
      }
    }
  }

  @Test
  void knowsWhoChangedEachWidgetLastBeforeAndAfterARestart() {
    SeededBoard board = new SeededBoard("b", 21);
    try (H2StateStore store = opened(LOG)) {
      for (int i = 0; i < 300; i++) {
        accept(store, board);
      }
      lastChangesAreKnown(store, board);
    }
    try (H2StateStore store = opened(LOG)) {
      lastChangesAreKnown(store, board);
    }
  }

  private static void lastChangesAreKnown(H2StateStore store, SeededBoard board) {
    assertThat(board.state().widgets()).hasSizeGreaterThan(50);
    board
        .state()
        .widgets()
        .forEach(
            (id, widget) ->
                assertThat(store.lastChange(new BoardId("b"), id))
                    .hasValueSatisfying(
                        change -> {
                          assertThat(change.revision()).isEqualTo(widget.changedAt());
                          assertThat(change.author()).isEqualTo(new PersonId("ana"));
                        }));
  }

  @Test
  void movesThePositionPastRecordsWithoutEffect() {
    try (H2StateStore store = opened(LOG)) {
      watermarks.received(1, 41);
      watermarks.done(1, 41);
      assertThat(store.positions()).containsExactly(Map.entry(1, 42L));
    }
    try (H2StateStore store = opened(LOG)) {
      assertThat(store.positions()).containsExactly(Map.entry(1, 42L));
    }
  }

  @Test
  void startsAnewForAnotherLog() {
    stored(new SeededBoard("b", 9), 20);
    try (H2StateStore store = opened("log-2")) {
      assertThat(store.fresh()).isTrue();
      assertThat(store.load(new BoardId("b"))).isEmpty();
    }
  }

  @Test
  void seedsDoNotMovePositions() {
    SeededBoard board = new SeededBoard("b", 10);
    for (int i = 0; i < 20; i++) {
      board.next();
    }
    try (H2StateStore store = opened(LOG)) {
      store.seed(new Kept(board.state(), board.offset()), SeededBoard.PARTITION);
      store.startAt(Map.of(SeededBoard.PARTITION, 5L));
    }
    try (H2StateStore store = opened(LOG)) {
      assertThat(store.positions()).containsExactly(Map.entry(SeededBoard.PARTITION, 5L));
      assertThat(store.load(new BoardId("b"))).contains(new Kept(board.state(), board.offset()));
    }
  }

  @Test
  void aRowThatSomebodyChangedIsNeverServed() throws SQLException {
    stored(new SeededBoard("b", 11), 100);
    sql("update board set body = cast('7b7d' as varbinary) where id = 'b'");
    try (H2StateStore store = opened(LOG)) {
      assertThatThrownBy(() -> store.load(new BoardId("b")))
          .isInstanceOf(StateStoreException.class)
          .hasMessageContaining("damaged");
    }
  }

  @Test
  void lostRowsAreNoticedAtTheStart() throws SQLException {
    stored(new SeededBoard("b", 12), 100);
    sql("delete from widget where id in (select id from widget limit 3)");
    try (H2StateStore store = opened(LOG)) {
      assertThat(store.fresh()).isTrue();
    }
  }

  enum Damage {
    DELETED,
    TRUNCATED,
    ZEROED,
    FLIPPED
  }

  @ParameterizedTest
  @EnumSource(Damage.class)
  void aDamagedFileIsMadeAnewOrNeverServesWrongStates(Damage damage) throws IOException {
    SeededBoard board = new SeededBoard("b", 13);
    stored(board, 400);
    inflict(damage, folder.resolve("state.mv.db"));
    try (H2StateStore store = opened(LOG)) {
      loadedOrRefused(store).ifPresent(kept -> wasTrueAndIsGoneOnFrom(kept, store));
      SeededBoard again = new SeededBoard("b", 13);
      while (again.offset() < board.offset()) {
        accept(store, again);
      }
    }
    try (H2StateStore store = opened(LOG)) {
      assertThat(store.load(new BoardId("b"))).contains(new Kept(board.state(), board.offset()));
    }
  }

  @Test
  void anOlderFileIsGoneOnFrom() throws IOException {
    SeededBoard board = new SeededBoard("b", 13);
    stored(board, 150);
    byte[] older = Files.readAllBytes(folder.resolve("state.mv.db"));
    stored(board, 250);
    Files.write(folder.resolve("state.mv.db"), older);
    try (H2StateStore store = opened(LOG)) {
      Kept kept = store.load(new BoardId("b")).orElseThrow();
      assertThat(kept.offset()).isEqualTo(149);
      wasTrueAndIsGoneOnFrom(kept, store);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void whereverBitsFlipBoardsAreTakenAnewAtTheNextStartAtTheLatest(long seed) throws IOException {
    SeededBoard board = new SeededBoard("b", 15);
    stored(board, 200);
    flip(folder.resolve("state.mv.db"), 0, 20, seed);
    Optional<Kept> whole = Optional.of(new Kept(board.state(), board.offset()));
    // A load or a write may find damage that the start did not; the next one mends it.
    for (int start = 1; start <= 3; start++) {
      try (H2StateStore store = opened(LOG)) {
        if (!loadedOrRefused(store).equals(whole)) {
          store.seed(whole.get(), SeededBoard.PARTITION);
        }
      }
    }
    try (H2StateStore store = opened(LOG)) {
      assertThat(store.load(new BoardId("b")).equals(whole)).as("equal in the end").isTrue();
    }
  }

  /**
   * A cut file may end with an earlier transaction: then with the position of that one, too, from
   * which the log is followed.
   */
  private static void wasTrueAndIsGoneOnFrom(Kept kept, H2StateStore store) {
    SeededBoard then = new SeededBoard("b", 13);
    while (then.offset() < kept.offset()) {
      then.next();
    }
    assertThat(kept.state()).isEqualTo(then.state());
    assertThat(store.durable())
        .containsExactly(Map.entry(SeededBoard.PARTITION, kept.offset() + 1));
  }

  private static Optional<Kept> loadedOrRefused(H2StateStore store) {
    try {
      return store.load(new BoardId("b"));
    } catch (StateStoreException refused) {
      return Optional.empty();
    }
  }

  private static void inflict(Damage damage, Path file) throws IOException {
    switch (damage) {
      case DELETED -> Files.delete(file);
      case TRUNCATED -> resize(file, Files.size(file) / 2);
      case ZEROED -> Files.write(file, new byte[(int) Files.size(file)]);
      case FLIPPED -> flip(file, 8192, 200, 5);
    }
  }

  private static void resize(Path file, long length) throws IOException {
    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
      bytes.setLength(length);
    }
  }

  private static void flip(Path file, int from, int count, long seed) throws IOException {
    SplittableRandom random = new SplittableRandom(seed);
    byte[] bytes = Files.readAllBytes(file);
    for (int i = 0; i < count; i++) {
      bytes[from + random.nextInt(bytes.length - from)] ^= (byte) (1 << random.nextInt(8));
    }
    Files.write(file, bytes);
  }

  /** As the node does: received, accepted, done. */
  private void accept(H2StateStore store, SeededBoard board) {
    BoardUpdate update = board.next();
    watermarks.received(update.partition(), update.offset());
    store.accept(update);
    watermarks.done(update.partition(), update.offset());
  }

  @Test
  void thePositionNeverPassesARecordThatIsStillBeingFolded() {
    SeededBoard board = new SeededBoard("b", 14);
    try (H2StateStore store = opened(LOG)) {
      watermarks.received(SeededBoard.PARTITION, 0);
      watermarks.received(SeededBoard.PARTITION, 1);
      store.accept(board.next());
      store.accept(board.next());
      watermarks.done(SeededBoard.PARTITION, 1);
    }
    try (H2StateStore store = opened(LOG)) {
      assertThat(store.positions()).containsExactly(Map.entry(SeededBoard.PARTITION, 0L));
    }
  }

  /** As a new process does: it knows only what the file says. */
  private H2StateStore opened(String log) {
    watermarks = new Watermarks();
    return H2StateStore.open(folder, log, watermarks);
  }

  private void stored(SeededBoard board, int records) {
    try (H2StateStore store = opened(LOG)) {
      for (int i = 0; i < records; i++) {
        accept(store, board);
      }
    }
  }

  private void sql(String statement) throws SQLException {
    try (var connection =
            DriverManager.getConnection(
                "jdbc:h2:file:" + folder.resolve("state").toAbsolutePath(), "sa", "");
        var sql = connection.createStatement()) {
      sql.executeUpdate(statement);
    }
  }
}
