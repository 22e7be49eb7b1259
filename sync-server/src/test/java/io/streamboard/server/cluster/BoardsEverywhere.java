package io.streamboard.server.cluster;

import io.streamboard.client.SignedIn;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.operation.Operation;
import io.streamboard.server.history.History;
import io.streamboard.server.history.HistoryChecker;
import io.streamboard.server.history.RecordedClient;
import io.streamboard.server.history.Violation;
import io.streamboard.server.log.OperationLog.StoredRecord;
import io.streamboard.testing.process.Await;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/** More boards than partitions, so that every node has some, all of which one client has open. */
final class BoardsEverywhere implements AutoCloseable {
  private static final Duration MOST = Duration.ofMinutes(2);
  private static final int BOARDS = 12;

  /** So that 25 s of a client's patience with a node that stands still are over in six. */
  private static final int FAST = 4;

  private final RecordedClient owner;
  private final List<BoardId> boards;
  private int written;

  BoardsEverywhere(SignedIn ana) {
    owner = new RecordedClient("Ana everywhere", ana, FAST);
    boards =
        IntStream.range(0, BOARDS).mapToObj(number -> owner.create("Board " + number)).toList();
    boards.forEach(owner::open);
  }

  /** Returns when something new was taken on each board; how long the slowest took. */
  Duration write() {
    long since = System.nanoTime();
    written++;
    boards.forEach(board -> owner.submit(board, new Operation.BoardRename("Title " + written)));
    boards.forEach(board -> Await.that("board " + board, MOST, () -> owner.pending(board) == 0));
    return Duration.ofNanos(System.nanoTime() - since);
  }

  History history() {
    return owner.history();
  }

  /** What the log says against what the owner was told. */
  List<Violation> violations(List<StoredRecord> log) {
    return new HistoryChecker()
        .check(
            log.stream().filter(stored -> boards.contains(stored.board())).toList(),
            List.of(owner.history()));
  }

  @Override
  public void close() {
    owner.close();
  }
}
