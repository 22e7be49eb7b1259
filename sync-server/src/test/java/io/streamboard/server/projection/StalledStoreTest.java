package io.streamboard.server.projection;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.model.access.Principal;
import io.streamboard.model.access.Role;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.id.WriterId;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.wire.ClientMessage;
import io.streamboard.model.wire.ServerMessage;
import io.streamboard.server.Core;
import io.streamboard.server.replica.Watermarks;
import io.streamboard.server.testing.FixedIdentity;
import io.streamboard.server.testing.Peer;
import io.streamboard.server.testing.RunningNode;
import io.streamboard.server.testing.SocketPeer;
import io.streamboard.server.websocket.SocketSettings;
import io.streamboard.testing.process.Await;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Sockets go on while the database does not answer at all, and storing catches up afterwards. */
@Timeout(120)
final class StalledStoreTest {
  private static final BoardId BOARD = new BoardId("b1");
  private static final BoardId NEW_BOARD = new BoardId("b2");
  private static final int MOVES = 300;

  private final Path folder;
  private final H2StateStore store;
  private final RunningNode node;
  private final SocketPeer ana;
  private final SocketPeer ben;
  private Optional<Connection> stalling = Optional.empty();

  StalledStoreTest(@TempDir Path folder) throws IOException {
    this.folder = folder;
    store = H2StateStore.open(folder, "log", new Watermarks());
    node =
        new RunningNode(
            new FixedIdentity("ana", "ben"),
            SocketSettings.at("127.0.0.1", 0),
            Core.Settings.DEFAULT,
            store);
    ana = new SocketPeer(node.port(), "token-ana");
    ben = new SocketPeer(node.port(), "token-ben");
  }

  @BeforeEach
  void sharedBoard() {
    submit(
        BOARD,
        1,
        new Operation.BoardCreate("Plans"),
        Peer.add("n1"),
        new Operation.BoardGrant(new Principal.Person(new PersonId("ben")), Role.EDITOR));
    ana.await(ServerMessage.Outcomes.class, outcomes -> outcomes.board().equals(BOARD));
    ben.say(new ClientMessage.OpenBoard("open", BOARD, Optional.empty()));
    ben.await(ServerMessage.Snapshot.class, snapshot -> true);
    Await.that("everything is stored", Duration.ofSeconds(20), this::allStored);
  }

  @AfterEach
  void stop() throws SQLException {
    release();
    ana.close();
    ben.close();
    node.close();
    assertThat(node.errors).isEmpty();
  }

  @Test
  @DisplayName("P6 a database that does not answer delays no socket")
  void aStalledDatabaseDelaysNoSocket() throws SQLException {
    Map<Integer, Long> before = store.durable();
    stall();
    for (int move = 0; move < MOVES; move++) {
      long revision = 4L + move;
      submit(BOARD, revision, Peer.move("n1", move, move));
      ana.await(ServerMessage.Outcomes.class, outcomes -> settles(outcomes, revision));
      ben.await(ServerMessage.Changes.class, frame -> frame.upto() >= revision);
    }
    assertThat(store.durable()).as("nothing was stored meanwhile").isEqualTo(before);
    assertThat(node.core.lease().current()).isTrue();
    release();
    Await.that("storing catches up", Duration.ofSeconds(20), this::allStored);
    assertThat(store.load(BOARD).orElseThrow().state().revision()).isEqualTo(3L + MOVES);
  }

  @Test
  @DisplayName("P6 a board that must be read waits for the database, and nobody else does")
  void onlyABoardThatMustBeReadWaits() throws SQLException {
    stall();
    submit(NEW_BOARD, 1, new Operation.BoardCreate("Later"));
    submit(BOARD, 4, Peer.move("n1", 7, 7));
    ben.await(ServerMessage.Changes.class, frame -> frame.upto() == 4);
    assertThat(ana.messages())
        .noneMatch(
            message ->
                message instanceof ServerMessage.Outcomes outcomes
                    && outcomes.board().equals(NEW_BOARD));
    release();
    ana.await(ServerMessage.Outcomes.class, outcomes -> outcomes.board().equals(NEW_BOARD));
  }

  private static boolean settles(ServerMessage.Outcomes outcomes, long revision) {
    return outcomes.settled().stream().anyMatch(settled -> settled.revision() == revision);
  }

  private boolean allStored() {
    return store.durable().equals(node.log.ends());
  }

  private void submit(BoardId board, long counter, Operation... operations) {
    ana.say(
        new ClientMessage.Submit(
            board, new WriterId("w-" + board), counter, List.of(operations), Optional.empty()));
  }

  /** From now on every statement of the store waits, for reading and for writing. */
  private void stall() throws SQLException {
    Connection connection =
        DriverManager.getConnection(
            "jdbc:h2:file:" + folder.resolve("state").toAbsolutePath(), "sa", "");
    stalling = Optional.of(connection);
    try (var statement = connection.createStatement()) {
      statement.execute("set exclusive 1");
    }
  }

  private void release() throws SQLException {
    if (stalling.isPresent()) {
      stalling.get().close();
      stalling = Optional.empty();
    }
  }
}
