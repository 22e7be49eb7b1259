package io.streamboard.server.move;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.model.board.BoardFold;
import io.streamboard.model.board.BoardState;
import io.streamboard.model.board.Folded;
import io.streamboard.model.board.FoldedOperation;
import io.streamboard.model.board.WriterState;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.id.OperationId;
import io.streamboard.model.json.LogRecordCodec;
import io.streamboard.model.log.LogEntry;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.operation.Outcome;
import io.streamboard.server.log.OperationLog;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Whatever people do while boards move is done once, in one history over both logs, and nothing of
 * it comes into the new log before the board. {@code -Dmoving.seed=} and {@code -Dmoving.runs=}
 * look further.
 */
final class WorkWhileMovingTest {
  private static final long SEED = Long.getLong("moving.seed", 20_261_122);
  private static final int RUNS = Integer.getInteger("moving.runs", 40);
  private static final int BOARDS = 2;

  @Test
  @DisplayName("P1 P2: work on boards that move is done once, in whatever order things happen")
  void workOnBoardsThatMoveIsDoneOnce() {
    LongStream.range(SEED, SEED + RUNS).forEach(seed -> holds(seed, 0, false));
  }

  @Test
  @DisplayName("P1 P2: the same while logs lose answers and the mover is killed")
  void workIsDoneOnceAlsoWhereTheMoverIsKilled() {
    LongStream.range(SEED, SEED + RUNS).forEach(seed -> holds(seed, 2, true));
  }

  private static void holds(long seed, int kills, boolean troubled) {
    try {
      MovingWorld world = new MovingWorld(seed, BOARDS, kills);
      world.troubled(troubled);
      world.moveAll();
      assertThat(MoveCheck.compare(world.old, world.fresh).differences()).isEmpty();
      Both both = new Both();
      both.read(world.old, false);
      both.read(world.fresh, true);
      world.hands.forEach(both::check);
    } catch (RuntimeException | AssertionError wrong) {
      throw new AssertionError("seed " + seed, wrong);
    }
  }

  /** The history of all boards, first of the old log, then of the new one. */
  private static final class Both {
    private final Map<BoardId, BoardState> states = new HashMap<>();
    private final Map<OperationId, FoldedOperation> applied = new HashMap<>();

    void read(OperationLog log, boolean fresh) {
      states.clear();
      for (int partition = 0; partition < log.partitions(); partition++) {
        log.read(partition, 0, log.end(partition), stored -> fold(stored, fresh));
      }
    }

    private void fold(OperationLog.StoredRecord stored, boolean fresh) {
      LogEntry entry = LogRecordCodec.decode(stored.bytes());
      BoardState before = states.getOrDefault(stored.board(), BoardState.absent(stored.board()));
      if (fresh && before.revision() == 0) {
        assertThat(entry).as("in front of its arrival").isNotInstanceOf(LogEntry.Readable.class);
      }
      Folded folded = BoardFold.fold(before, entry);
      states.put(stored.board(), folded.after());
      folded.operations().stream()
          .filter(operation -> operation.operation() instanceof Operation.WidgetAdd)
          .filter(operation -> operation.outcome() instanceof Outcome.Applied)
          .forEach(this::note);
    }

    private void note(FoldedOperation operation) {
      OperationId id = operation.id().orElseThrow();
      assertThat(applied.put(id, operation)).as("done before: " + id).isNull();
    }

    void check(Hand hand) {
      assertThat(hand.settled).hasSize((int) hand.made());
      hand.settled.forEach(
          (counter, told) -> {
            FoldedOperation done = applied.get(new OperationId(hand.writer, counter));
            assertThat(done).as("lost: " + told).isNotNull();
            assertThat(done.revision()).isEqualTo(told.revision());
            assertThat(told.outcome()).isEqualTo(Outcome.Applied.FULLY);
          });
      Optional<Long> spent =
          Optional.ofNullable(states.get(hand.board))
              .flatMap(state -> Optional.ofNullable(state.writers().get(hand.writer)))
              .map(WriterState::counter);
      assertThat(spent).contains(hand.made());
    }
  }
}
