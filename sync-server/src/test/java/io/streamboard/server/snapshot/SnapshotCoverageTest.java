package io.streamboard.server.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.model.board.BoardScript;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.operation.Operation;
import io.streamboard.server.log.InMemoryKeyedTopic;
import io.streamboard.server.replica.BoardUpdate;
import io.streamboard.server.replica.SetAside;
import io.streamboard.server.replica.StateStore.Kept;
import io.streamboard.server.replica.Watermarks;
import io.streamboard.server.testing.InMemoryOperationLog;
import io.streamboard.server.testing.LoggedBoard;
import io.streamboard.server.testing.States;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Whoever starts from the snapshots and reads from the checkpoint on misses no record. */
class SnapshotCoverageTest {
  private final InMemoryKeyedTopic topic = new InMemoryKeyedTopic();
  private final InMemoryOperationLog log = new InMemoryOperationLog(1, Runnable::run);
  private final LoggedBoard plans = new LoggedBoard(log, "plans");
  private final LoggedBoard other = new LoggedBoard(log, "other");
  private final Stored stored = new Stored();

  @Test
  void whatAKilledRunStoredIsWrittenBeforeTheNextRunsCheckpoint() {
    Run first = new Run();
    first.takes(plans, new Operation.BoardCreate("Plans"));
    assertThat(first.writer.round()).isEqualTo(1);
    first.takes(plans, new Operation.WidgetAdd(BoardScript.note("n1", "a note")));
    // Killed here: stored, and no round.
    Run second = new Run();
    second.takes(other, new Operation.BoardCreate("Other"));
    assertThat(second.writer.round()).isEqualTo(2);
    assertCovered();
    assertThat(second.writer.round()).isZero();
  }

  @Test
  void noCheckpointPassesABoardThatDoesNotGoOn() {
    Run run = new Run();
    run.takes(plans, new Operation.BoardCreate("Plans"));
    Kept before = plans.kept();
    BoardUpdate failed = plans.does(new Operation.BoardRename("Other plans"));
    run.passesOver(failed);
    run.takes(other, new Operation.BoardCreate("Other"));
    run.writer.round();
    assertThat(Snapshots.read(topic).positions()).isEqualTo(Map.of(0, failed.offset()));
    assertThat(snapshotOf(plans)).contains(before);

    run.writer.accept(plans.kept(), plans.partition());
    run.writer.round();
    assertThat(Snapshots.read(topic).positions()).isEqualTo(Map.of(0, log.end(0)));
    assertCovered();
  }

  /** Many boards, because a map keeps the keys of few of them in an order that hides the fault. */
  @Test
  void ofTwoSnapshotsAtOneOffsetTheLaterOneCounts() {
    for (int i = 0; i < 50; i++) {
      LoggedBoard board = new LoggedBoard(log, "board" + i);
      board.does(new Operation.BoardCreate("Plans"));
      SnapshotWriter writer = new SnapshotWriter(topic, new Watermarks());
      Kept wrong = new Kept(States.titled(board.kept().state(), "Wrong"), board.kept().offset());
      writer.accept(wrong, board.partition());
      writer.round();
      writer.accept(board.kept(), board.partition());
      writer.round();
      assertThat(snapshotOf(board)).contains(board.kept());
    }
  }

  /** Both boards are as the log says at the checkpoint. */
  private void assertCovered() {
    assertThat(Snapshots.read(topic).positions()).isEqualTo(Map.of(0, log.end(0)));
    assertThat(snapshotOf(plans)).contains(plans.kept());
    assertThat(snapshotOf(other)).contains(other.kept());
  }

  private Optional<Kept> snapshotOf(LoggedBoard board) {
    return Snapshots.read(topic).boards().stream()
        .filter(found -> found.state().board().equals(board.board()))
        .map(found -> new Kept(found.state(), found.offset()))
        .findFirst();
  }

  /** One run of a node: new watermarks, a new writer, the same store and topic. */
  private final class Run {
    private final Watermarks watermarks = new Watermarks();
    private final SnapshotWriter writer = new SnapshotWriter(topic, watermarks);

    Run() {
      writer.catchUp(stored, Map.of(0, log.end(0)));
    }

    void takes(LoggedBoard board, Operation operation) {
      BoardUpdate update = board.does(operation);
      watermarks.received(update.partition(), update.offset());
      writer.accept(update);
      stored.boards.put(board.board(), board.kept());
      watermarks.done(update.partition(), update.offset());
    }

    void passesOver(BoardUpdate update) {
      watermarks.received(update.partition(), update.offset());
      writer.setAside(
          new SetAside(
              update.folded().after().board(),
              update.partition(),
              update.offset(),
              SetAside.Reason.FOLD_FAILED));
      watermarks.done(update.partition(), update.offset());
    }
  }

  /** What the state store would have. */
  private final class Stored implements SnapshotWriter.Earlier {
    private final Map<BoardId, Kept> boards = new HashMap<>();

    @Override
    public Map<BoardId, Long> offsets() {
      Map<BoardId, Long> offsets = new HashMap<>();
      boards.forEach((board, kept) -> offsets.put(board, kept.offset()));
      return offsets;
    }

    @Override
    public Optional<Kept> stored(BoardId board) {
      return Optional.ofNullable(boards.get(board));
    }

    @Override
    public int partition(BoardId board) {
      return log.partitionOf(board);
    }
  }
}
