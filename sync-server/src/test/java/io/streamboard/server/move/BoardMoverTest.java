package io.streamboard.server.move;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.streamboard.model.board.BoardFold;
import io.streamboard.model.board.BoardState;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.json.LogRecordCodec;
import io.streamboard.model.json.MovingCodec;
import io.streamboard.model.json.StateCodec;
import io.streamboard.model.operation.Operation;
import io.streamboard.server.log.LogException;
import io.streamboard.server.log.OperationLog;
import io.streamboard.server.testing.FatefulLog.Fate;
import io.streamboard.server.testing.InMemoryOperationLog;
import io.streamboard.server.testing.LoggedBoard;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** From 4 partitions to 32, by a node in this process. */
final class BoardMoverTest {
  private static final int BOARDS = 64;
  private static final int RENAMES = 5;

  private final ExecutorService logThread = Executors.newSingleThreadExecutor();
  private final InMemoryOperationLog old = new InMemoryOperationLog(4, logThread);
  private final InMemoryOperationLog fresh = new InMemoryOperationLog(32, logThread);
  private final List<LoggedBoard> boards =
      IntStream.range(0, BOARDS).mapToObj(each -> new LoggedBoard(old, "board" + each)).toList();

  @BeforeEach
  void fill() {
    for (LoggedBoard board : boards) {
      board.does(new Operation.BoardCreate("Plans"));
      IntStream.range(0, RENAMES).forEach(each -> board.does(rename(each)));
    }
  }

  @AfterEach
  void end() {
    logThread.shutdownNow();
  }

  @Test
  @DisplayName("Four partitions become thirty-two by the move of every board")
  void boardsSpreadOverMorePartitions() {
    try (MovingNode node = new MovingNode(old, fresh)) {
      node.moveAll();
    }
    assertThat(MoveCheck.compare(old, fresh))
        .isEqualTo(new MoveCheck.Report(BOARDS, BOARDS * (RENAMES + 1L), List.of()));
    assertThat(fresh.ends()).hasSizeGreaterThan(16);
    boards.forEach(board -> assertThat(hash(replayed(board.board()))).isEqualTo(hash(board)));
  }

  @Test
  void whatIsDoneAfterwardsIsTheNextRevisionInTheNewLogOnly() {
    LoggedBoard board = boards.getFirst();
    try (MovingNode node = new MovingNode(old, fresh)) {
      node.moveAll();
      long before = old.size();
      long offset =
          node.core
              .log()
              .append(board.board(), LoggedBoard.stored(board.board(), RENAMES + 2, rename(99)))
              .join();
      BoardState state = node.folded(board.board(), offset);
      assertThat(state.title()).isEqualTo(title(99));
      assertThat(state.revision()).isEqualTo(RENAMES + 2);
      assertThat(old.size()).isEqualTo(before);
      board.does(rename(99));
      assertThat(hash(state)).isEqualTo(hash(board));
    }
  }

  /** What a client sends again without having heard what became of it. */
  @Test
  @DisplayName("P2: what was taken before the move is not done again after it")
  void whatWasTakenBeforeTheMoveIsNotDoneAgain() {
    LoggedBoard board = boards.getFirst();
    try (MovingNode node = new MovingNode(old, fresh)) {
      node.moveAll();
      long offset =
          node.core
              .log()
              .append(board.board(), LoggedBoard.stored(board.board(), 2, rename(0)))
              .join();
      assertThat(node.folded(board.board(), offset).title()).isEqualTo(title(RENAMES - 1));
    }
  }

  @ParameterizedTest
  @EnumSource(Fate.class)
  void aMoveThatFailsIsRepeatedByTheSameNode(Fate fate) {
    try (MovingNode node = new MovingNode(old, fresh)) {
      fresh.fates(_ -> fate);
      tryToMove(node, boards.getFirst());
      old.fates(_ -> fate);
      tryToMove(node, boards.get(1));
      old.fates(_ -> Fate.WRITTEN);
      fresh.fates(_ -> Fate.WRITTEN);
      node.moveAll();
    }
    assertThat(MoveCheck.compare(old, fresh).differences()).isEmpty();
    boards.forEach(board -> assertThat(hash(replayed(board.board()))).isEqualTo(hash(board)));
  }

  @ParameterizedTest
  @EnumSource(Fate.class)
  void aMoveThatFailsIsRepeatedByTheNextNode(Fate fate) {
    try (MovingNode node = new MovingNode(old, fresh)) {
      fresh.fates(_ -> fate);
      tryToMove(node, boards.getFirst());
    }
    fresh.fates(_ -> Fate.WRITTEN);
    try (MovingNode node = new MovingNode(old, fresh)) {
      node.moveAll();
    }
    assertThat(MoveCheck.compare(old, fresh).differences()).isEmpty();
    boards.forEach(board -> assertThat(hash(replayed(board.board()))).isEqualTo(hash(board)));
  }

  private static void tryToMove(MovingNode node, LoggedBoard board) {
    try {
      long _ = node.mover.move(board.board());
    } catch (LogException told) {
      assertThat(told).hasMessageNotContaining("not back");
    }
  }

  @Test
  void nothingLeavesWhileTheNewLogCannotBeReached() {
    try (MovingNode node = new MovingNode(old, fresh)) {
      fresh.fates(_ -> Fate.UNAVAILABLE);
      BoardId board = boards.getFirst().board();
      assertThatThrownBy(() -> node.mover.move(board)).isInstanceOf(LogException.class);
      fresh.fates(_ -> Fate.WRITTEN);
      assertThat(node.mover.move(board)).isPositive();
      assertThat(node.mover.move(board)).isZero();
    }
  }

  @Test
  void aBoardThatCameAsAnotherOneIsTold() {
    LoggedBoard board = boards.getFirst();
    for (byte[] part : MovingCodec.arrival(board.kept().state())) {
      long _ = fresh.append(board.board(), part).join();
    }
    board.does(rename(7));
    long _ = old.append(board.board(), MovingCodec.departure(board.board(), "there")).join();
    List<String> differences = MoveCheck.compare(old, fresh).differences();
    assertThat(differences)
        .contains("Board " + board.board() + " came as another state than the one that left.")
        .contains("Board " + boards.get(1).board() + " has not left the old log.");
  }

  /** As a mover that let others append too early would leave it. */
  @Test
  void whatStandsInFrontOfAnArrivalHasNoEffect() {
    BoardId board = boards.getFirst().board();
    long _ = fresh.append(board, LoggedBoard.stored(board, RENAMES + 2, rename(99))).join();
    long _ = fresh.append(board, LoggedBoard.stored(board, 1, rename(98))).join();
    try (MovingNode node = new MovingNode(old, fresh)) {
      node.moveAll();
    }
    assertThat(MoveCheck.compare(old, fresh).differences()).isEmpty();
    assertThat(hash(replayed(board))).isEqualTo(hash(boards.getFirst()));
  }

  private BoardState replayed(BoardId board) {
    return replayed(fresh, board);
  }

  private static BoardState replayed(OperationLog log, BoardId board) {
    int partition = log.partitionOf(board);
    BoardState[] state = {BoardState.absent(board)};
    log.read(
        partition,
        0,
        log.end(partition),
        stored -> {
          if (stored.board().equals(board)) {
            state[0] = BoardFold.fold(state[0], LogRecordCodec.decode(stored.bytes())).after();
          }
        });
    return state[0];
  }

  private static String hash(LoggedBoard board) {
    return hash(board.kept().state());
  }

  private static String hash(BoardState state) {
    return StateCodec.hash(state);
  }

  private static Operation rename(int number) {
    return new Operation.BoardRename(title(number));
  }

  private static String title(int number) {
    return "Plans, " + number;
  }
}
