package io.streamboard.server.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.streamboard.model.id.BoardId;
import io.streamboard.model.operation.Operation;
import io.streamboard.server.replica.BoardUpdate;
import io.streamboard.server.replica.SetAside;
import io.streamboard.server.testing.InMemoryOperationLog;
import io.streamboard.server.testing.LoggedBoard;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What waits is stored in rounds of bounded transactions, and nothing of it is lost. */
class UnstoredTest {
  private static final Map<Integer, Long> POSITIONS = Map.of(0, 7L);
  private static final BoardId MARKED = new BoardId("marked");
  private static final Optional<SetAside> MARK =
      Optional.of(new SetAside(MARKED, 0, 5, SetAside.Reason.FOLD_FAILED));

  private final InMemoryOperationLog log = new InMemoryOperationLog(1, Runnable::run);
  private final Unstored unstored = new Unstored(2);
  private final Map<BoardId, DirtyBoard> added = new HashMap<>();

  private DirtyBoard add(String name) {
    BoardUpdate update = new LoggedBoard(log, name).does(new Operation.BoardCreate("Plans"));
    DirtyBoard dirty = DirtyBoard.of(update);
    unstored.add(dirty);
    added.put(dirty.state().board(), dirty);
    return dirty;
  }

  private List<Batch> round() {
    List<Batch> batches = new ArrayList<>();
    do {
      batches.add(unstored.take(POSITIONS));
      unstored.written();
    } while (!unstored.isEmpty());
    return batches;
  }

  @Test
  void onlyTheLastTransactionMovesThePositions() {
    for (int board = 0; board < 5; board++) {
      add("b" + board);
    }
    unstored.mark(MARKED, MARK);
    List<Batch> batches = round();
    assertThat(batches)
        .extracting(batch -> batch.boards().size(), Batch::positions, Batch::marks)
        .containsExactly(
            tuple(2, Map.of(), Map.of()),
            tuple(2, Map.of(), Map.of()),
            tuple(1, POSITIONS, Map.of(MARKED, MARK)));
    Map<BoardId, DirtyBoard> stored = new HashMap<>();
    batches.forEach(batch -> stored.putAll(batch.boards()));
    assertThat(stored).isEqualTo(added);
    assertThat(unstored.boards()).isEmpty();
  }

  @Test
  void positionsWithoutBoardsAreTakenToo() {
    assertThat(unstored.take(POSITIONS)).isEqualTo(new Batch(Map.of(), Map.of(), POSITIONS));
  }

  @Test
  void whatFailedAndWhatWasNotTriedWaitsAgain() {
    for (int board = 0; board < 5; board++) {
      add("b" + board);
    }
    unstored.mark(MARKED, MARK);
    Batch first = unstored.take(POSITIONS);
    unstored.written();
    Batch failed = unstored.take(POSITIONS);
    DirtyBoard meanwhile = add("b9");
    unstored.putBack(failed);
    added.keySet().removeAll(first.boards().keySet());
    assertThat(unstored.boards()).isEqualTo(added).containsValue(meanwhile);
    Map<BoardId, DirtyBoard> stored = new HashMap<>();
    List<Batch> batches = round();
    batches.forEach(batch -> stored.putAll(batch.boards()));
    assertThat(stored).isEqualTo(added);
    assertThat(batches.getLast().marks()).isEqualTo(Map.of(MARKED, MARK));
    assertThat(batches.getLast().positions()).isEqualTo(POSITIONS);
  }

  @Test
  void theNewestImageIsToBeHadAllTheTime() {
    DirtyBoard one = add("b1");
    add("b2");
    add("b3");
    var _ = unstored.take(POSITIONS);
    unstored.written();
    assertThat(unstored.newest(one.state().board())).contains(one);
  }
}
