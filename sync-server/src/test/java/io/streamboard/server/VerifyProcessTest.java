package io.streamboard.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.client.Clients;
import io.streamboard.model.board.BoardScript;
import io.streamboard.model.geometry.Point;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.operation.Operation;
import io.streamboard.server.config.LogSettings;
import io.streamboard.server.folder.DataFolder;
import io.streamboard.server.history.LogReading;
import io.streamboard.server.log.TopicName;
import io.streamboard.server.projection.H2StateStore;
import io.streamboard.server.replica.StateStore.Kept;
import io.streamboard.server.replica.Watermarks;
import io.streamboard.server.snapshot.SnapshotWriter;
import io.streamboard.server.testing.ServerClasses;
import io.streamboard.server.testing.States;
import io.streamboard.testing.process.Ended;
import io.streamboard.testing.process.ServerProcess;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command {@code verify} on what a server process has left. */
final class VerifyProcessTest {
  private static final String PASSWORD = "correct horse staple 7";

  @TempDir private Path folder;

  @Test
  void cleanDataIsFineAndAPlantedRowAndAPlantedSnapshotAreNamed() {
    try (ServerProcess server =
        ServerProcess.start(ServerClasses.program(), folder.resolve("data"))) {
      server.addAdmin("ana", PASSWORD);
      WireUse ana = new WireUse(Clients.signIn(server.address(), "ana", PASSWORD));
      BoardId wrongRow = ana.make("Plans", work(12));
      BoardId wrongSnapshot = ana.make("Ideas", work(7));
      BoardId right = ana.make("Notes", work(3));
      long revisions =
          ana.look(wrongRow).revision()
              + ana.look(wrongSnapshot).revision()
              + ana.look(right).revision();
      assertThat(revisions).isEqualTo(3 + 2 * (12 + 7 + 3));
      assertThat(ana.heardOtherwise(LogReading.ofRunning(server.data()))).isEmpty();
      assertThat(server.end()).isZero();

      String summary = "boards: 3, operations: " + revisions + ", stored states compared: 6, ";
      assertThat(server.run("", "verify"))
          .returns(0, Ended::exitCode)
          .returns(summary + "differences: 0\n", Ended::out);

      plant(server.data(), wrongRow, wrongSnapshot);
      Ended ended = server.run("", "verify");
      assertThat(ended.exitCode()).isEqualTo(3);
      assertThat(ended.out().lines())
          .containsExactlyInAnyOrder(
              "board "
                  + wrongRow
                  + " at revision "
                  + (1 + 2 * 12)
                  + ": state store is not what the log gives",
              "board "
                  + wrongSnapshot
                  + " at revision "
                  + (1 + 2 * 7)
                  + ": snapshot is not what the log gives",
              summary + "differences: 2");
    }
  }

  /** Two operations for each widget. */
  private static List<Operation> work(int widgets) {
    List<Operation> operations = new ArrayList<>();
    for (int i = 0; i < widgets; i++) {
      operations.add(new Operation.WidgetAdd(BoardScript.note("n" + i, "a note")));
      operations.add(
          new Operation.WidgetMove(
              List.of(new Operation.Move(new WidgetId("n" + i), new Point(i, 10 + i)))));
    }
    return operations;
  }

  /** States that decode and carry right checksums, and are not what the log gives. */
  private static void plant(Path data, BoardId row, BoardId snapshot) {
    DataFolder folder = DataFolder.at(data);
    LogSettings embedded =
        new LogSettings(
            Optional.empty(),
            Map.of(),
            false,
            "streamboard.",
            OptionalInt.empty(),
            false,
            Duration.ofSeconds(5));
    try (OpenLog open = OpenLog.own(embedded, folder, (_, _) -> {});
        H2StateStore store =
            H2StateStore.open(folder.state(), open.log().identity(), new Watermarks())) {
      store.seed(forged(store, row), open.log().operations().partitionOf(row));
      SnapshotWriter forger =
          new SnapshotWriter(open.log().topic(TopicName.SNAPSHOTS), new Watermarks());
      forger.accept(forged(store, snapshot), open.log().operations().partitionOf(snapshot));
      assertThat(forger.round()).isOne();
    }
  }

  private static Kept forged(H2StateStore store, BoardId board) {
    Kept right = store.load(board).orElseThrow();
    return new Kept(States.titled(right.state(), "Forged"), right.offset());
  }
}
