package io.streamboard.server.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.streamboard.model.board.BoardScript;
import io.streamboard.model.operation.Operation;
import io.streamboard.server.replica.BoardUpdate;
import io.streamboard.server.replica.SetAside;
import io.streamboard.server.replica.SetAside.Reason;
import io.streamboard.server.replica.StateStore.Kept;
import io.streamboard.server.replica.Watermarks;
import io.streamboard.server.testing.InMemoryOperationLog;
import io.streamboard.server.testing.LoggedBoard;
import io.streamboard.server.testing.States;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The stored position may pass records of a board that does not go on; then the board says so. */
class SetAsideTest {
  @TempDir Path folder;
  private final InMemoryOperationLog log = new InMemoryOperationLog(1, Runnable::run);
  private final LoggedBoard board = new LoggedBoard(log, "plans");
  private final List<Kept> repaired = new ArrayList<>();

  @Test
  void theMarkIsKeptWithThePositionThatPassesTheBoard() {
    SetAside mark = passedOver();
    try (H2StateStore store = open()) {
      assertThat(store.positions()).isEqualTo(Map.of(0, log.end(0)));
      assertThat(store.setAside()).containsExactly(mark);
    }
  }

  @Test
  void afterARestartThePassedRecordsAreFoldedAndTheMarkIsGone() {
    passedOver();
    try (H2StateStore store = open()) {
      assertThat(repairing(store).load(board.board())).contains(board.kept());
      assertThat(repaired).containsExactly(board.kept());
      assertThat(store.setAside()).isEmpty();
    }
    try (H2StateStore store = open()) {
      assertThat(store.setAside()).isEmpty();
      assertThat(store.load(board.board())).contains(board.kept());
    }
  }

  @Test
  void aBoardThatStillCannotBeFoldedStaysSetAside() {
    SetAside mark = passedOver();
    try (H2StateStore store = open()) {
      Kept old = store.load(board.board()).orElseThrow();
      Kept strange = new Kept(States.ofHigherLevel(old.state()), old.offset());
      store.seed(strange, mark.partition());
      store.setAside(mark);
    }
    try (H2StateStore store = open()) {
      assertThatThrownBy(() -> repairing(store).load(board.board()))
          .isInstanceOf(IllegalStateException.class);
      assertThat(store.setAside()).containsExactly(mark);
      assertThat(repaired).isEmpty();
    }
  }

  @Test
  void theFirstMarkCounts() {
    SetAside mark = passedOver();
    try (H2StateStore store = open()) {
      store.setAside(new SetAside(mark.board(), mark.partition(), 99, Reason.UNREADABLE));
      assertThat(store.setAside()).containsExactly(mark);
    }
  }

  @Test
  void aLostOrDamagedMarkIsNoticedAtTheStart() throws SQLException {
    passedOver();
    sql("delete from set_aside");
    assertMadeAnew();
    passedOver();
    sql("update set_aside set reason = 'x'");
    assertMadeAnew();
  }

  @Test
  void halfATransactionAtTheCloseDoesNotCount() throws SQLException {
    SetAside mark = passedOver();
    try (StateDatabase database = StateDatabase.open(folder, "log")) {
      database.writing().setAside().store(Map.of(mark.board(), Optional.empty()));
    }
    try (H2StateStore store = open()) {
      assertThat(store.setAside()).containsExactly(mark);
    }
  }

  private void assertMadeAnew() {
    try (H2StateStore store = open()) {
      assertThat(store.fresh()).isTrue();
    }
  }

  /** Two records are stored, the third is passed over, as is the fourth. */
  private SetAside passedOver() {
    Watermarks watermarks = new Watermarks();
    try (H2StateStore store = H2StateStore.open(folder, "log", watermarks)) {
      accept(store, watermarks, board.does(new Operation.BoardCreate("Plans")));
      accept(
          store, watermarks, board.does(new Operation.WidgetAdd(BoardScript.note("n1", "a note"))));
      BoardUpdate failed = board.does(new Operation.BoardRename("Other plans"));
      SetAside mark =
          new SetAside(board.board(), failed.partition(), failed.offset(), Reason.FOLD_FAILED);
      passOver(store, watermarks, failed, mark);
      passOver(store, watermarks, board.does(new Operation.BoardRename("Third plans")), mark);
      return mark;
    }
  }

  private static void accept(H2StateStore store, Watermarks watermarks, BoardUpdate update) {
    watermarks.received(update.partition(), update.offset());
    store.accept(update);
    watermarks.done(update.partition(), update.offset());
  }

  private static void passOver(
      H2StateStore store, Watermarks watermarks, BoardUpdate update, SetAside mark) {
    watermarks.received(update.partition(), update.offset());
    store.setAside(mark);
    watermarks.done(update.partition(), update.offset());
  }

  private RepairingStateStore repairing(H2StateStore store) {
    return new RepairingStateStore(store, log, (kept, partition) -> repaired.add(kept));
  }

  private H2StateStore open() {
    return H2StateStore.open(folder, "log", new Watermarks());
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
