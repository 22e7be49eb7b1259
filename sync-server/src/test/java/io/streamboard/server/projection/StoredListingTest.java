package io.streamboard.server.projection;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.model.access.Principal;
import io.streamboard.model.access.Role;
import io.streamboard.model.access.WidgetLevel;
import io.streamboard.model.board.BoardScript;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.operation.Operation;
import io.streamboard.server.directory.Directory;
import io.streamboard.server.directory.DirectoryEntry;
import io.streamboard.server.directory.DirectoryEntryCodec;
import io.streamboard.server.replica.BoardUpdate;
import io.streamboard.server.replica.Watermarks;
import io.streamboard.server.testing.InMemoryOperationLog;
import io.streamboard.server.testing.LoggedBoard;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A start fills the directory from rows made for it, and mends them where they are damaged. */
class StoredListingTest {
  private static final Principal BEN = new Principal.Person(new PersonId("ben"));
  private static final WidgetId N1 = new WidgetId("n1");

  @TempDir Path folder;
  private final Watermarks watermarks = new Watermarks();
  private final InMemoryOperationLog log = new InMemoryOperationLog(1, Runnable::run);
  private final LoggedBoard board = new LoggedBoard(log, "plans");

  @Test
  void theDirectoryIsFilledWithoutReadingAnyState() throws SQLException {
    stored();
    sql("update board set body = cast('7b7d' as varbinary), sum = 0");
    sql("update widget set body = cast('7b7d' as varbinary), sum = 0");
    assertThat(listed()).contains(right());
  }

  @Test
  void aRowFollowsTitleAndGrants() {
    stored();
    store(
        List.of(
            board.does(new Operation.BoardRename("Other plans")),
            board.does(new Operation.BoardRevoke(BEN))));
    assertThat(listed()).contains(right());
    store(List.of(board.does(new Operation.WidgetRemove(List.of(N1)))));
    assertThat(listed()).contains(right());
  }

  @Test
  void aDamagedRowIsMadeAnewFromTheState() throws SQLException {
    stored();
    sql("update listing set body = cast('7b7d' as varbinary)");
    assertThat(listed()).contains(right());
    assertThat(stillDamaged()).isFalse();
  }

  @Test
  void whereTheStateIsDamagedTooTheLogTells() throws SQLException {
    stored();
    sql("update listing set body = cast('7b7d' as varbinary)");
    sql("update board set body = cast('7b7d' as varbinary)");
    assertThat(listed()).contains(right());
    assertThat(stillDamaged()).isFalse();
  }

  @Test
  void aLostRowIsNoticedAtTheStart() throws SQLException {
    stored();
    sql("delete from listing");
    try (H2StateStore store = open()) {
      assertThat(store.fresh()).isTrue();
    }
  }

  @Test
  void aStoreOfAnotherVersionIsMadeAnew() throws SQLException {
    stored();
    sql("delete from store where name = 'version'");
    try (H2StateStore store = open()) {
      assertThat(store.fresh()).isTrue();
    }
  }

  @Test
  void boardsThatAreNotWrittenYetAreListedToo() {
    grown();
    try (H2StateStore store = open()) {
      for (int more = 0; more < 200; more++) {
        LoggedBoard other = new LoggedBoard(log, "more-" + more);
        store.accept(other.does(new Operation.BoardCreate("More")));
      }
      store.seed(board.kept(), board.partition());
      Directory directory = new Directory();
      repairing(store).list(directory);
      assertThat(directory.all()).hasSize(201);
    }
  }

  @Test
  void theStoredFormIsCanonical() {
    grown();
    byte[] bytes = DirectoryEntryCodec.encode(right());
    assertThat(new String(bytes, StandardCharsets.UTF_8))
        .isEqualTo(
            "{\"access\":{\"person:ana\":\"owner\",\"person:ben\":\"viewer\"},\"board\":\"plans\","
                + "\"format\":1,\"life\":\"open\",\"revision\":4,\"shared\":{\"n1\":"
                + "{\"everyone\":\"hidden\"}},\"title\":\"Plans\"}");
    assertThat(DirectoryEntryCodec.decode(bytes)).contains(right());
  }

  private List<BoardUpdate> grown() {
    return List.of(
        board.does(new Operation.BoardCreate("Plans")),
        board.does(new Operation.WidgetAdd(BoardScript.note("n1", "a note"))),
        board.does(new Operation.BoardGrant(BEN, Role.VIEWER)),
        board.does(
            new Operation.WidgetGrant(List.of(N1), new Principal.Everyone(), WidgetLevel.HIDDEN)));
  }

  private DirectoryEntry right() {
    return DirectoryEntry.of(board.kept().state());
  }

  private void stored() {
    store(grown());
  }

  private void store(List<BoardUpdate> updates) {
    try (H2StateStore store = open()) {
      for (BoardUpdate update : updates) {
        watermarks.received(update.partition(), update.offset());
        store.accept(update);
        watermarks.done(update.partition(), update.offset());
      }
    }
  }

  /** What a start puts into the directory. */
  private Optional<DirectoryEntry> listed() {
    try (H2StateStore store = open()) {
      Directory directory = new Directory();
      repairing(store).list(directory);
      return directory.entry(board.board());
    }
  }

  private boolean stillDamaged() {
    try (StoredBoards stored = StoredBoards.open(folder).orElseThrow()) {
      return stored.listing().stream().anyMatch(listed -> listed.entry().isEmpty());
    }
  }

  private RepairingStateStore repairing(H2StateStore store) {
    return new RepairingStateStore(store, log, (kept, partition) -> {});
  }

  private H2StateStore open() {
    return H2StateStore.open(folder, "log", watermarks);
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
