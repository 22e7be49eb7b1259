package io.streamboard.server.move;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.model.id.BoardId;
import io.streamboard.model.id.WriterId;
import io.streamboard.model.json.LogRecordCodec;
import io.streamboard.model.log.LogEntry;
import io.streamboard.model.log.LogEntry.Standing;
import io.streamboard.model.log.LogRecord;
import io.streamboard.model.operation.Operation;
import io.streamboard.server.testing.InMemoryOperationLog;
import io.streamboard.server.testing.LoggedBoard;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A board that had more writers than it remembers, and that moves twice. */
final class ForgottenTest {
  private static final BoardId BOARD = new BoardId("many");

  /** At this revision the board forgets the writers beyond 10,000. */
  private static final int REVISIONS = 12_288;

  private static final Standing FIRST =
      new Standing(new WriterId("w1"), LoggedBoard.author().person(), 1);

  private final ExecutorService logThread = Executors.newSingleThreadExecutor();
  private final InMemoryOperationLog old = new InMemoryOperationLog(2, logThread);
  private final InMemoryOperationLog fresh = new InMemoryOperationLog(3, logThread);
  private final InMemoryOperationLog third = new InMemoryOperationLog(4, logThread);

  @BeforeEach
  void everybodyDoesOneThing() {
    append(1, new Operation.BoardCreate("Plans"));
    for (int revision = 2; revision <= REVISIONS; revision++) {
      append(revision, new Operation.BoardRename("Plans, " + revision));
    }
  }

  @AfterEach
  void end() {
    logThread.shutdownNow();
  }

  private void append(int revision, Operation operation) {
    LogRecord content =
        new LogRecord(
            BOARD,
            new WriterId("w" + revision),
            1,
            LoggedBoard.author(),
            revision,
            0,
            Optional.empty(),
            List.of(operation));
    long _ = old.append(BOARD, LogRecordCodec.encode(content)).join();
  }

  @Test
  @DisplayName("P2: how far a forgotten writer came is known in each log that the board moves to")
  void standingsOfForgottenWritersGoWithTheBoard() {
    try (MovingNode node = new MovingNode(old, fresh)) {
      node.moveAll();
    }
    try (MovingNode node = new MovingNode(fresh, third)) {
      node.moveAll();
    }
    assertThat(standings(fresh)).hasSizeGreaterThan(2_000).contains(FIRST);
    assertThat(standings(third)).containsExactlyInAnyOrderElementsOf(standings(fresh));
    assertThat(MoveCheck.compare(old, fresh).differences()).isEmpty();
    assertThat(MoveCheck.compare(fresh, third).differences()).isEmpty();
  }

  /** In front of the arrival, so that they are there whenever the board is. */
  private static List<Standing> standings(InMemoryOperationLog log) {
    List<Standing> found = new ArrayList<>();
    List<LogEntry> before = new ArrayList<>();
    int partition = log.partitionOf(BOARD);
    log.read(
        partition,
        0,
        log.end(partition),
        stored -> {
          LogEntry entry = LogRecordCodec.decode(stored.bytes());
          if (entry instanceof LogEntry.Standings brought) {
            assertThat(before).isEmpty();
            found.addAll(brought.writers());
          } else {
            before.add(entry);
          }
        });
    return found;
  }
}
