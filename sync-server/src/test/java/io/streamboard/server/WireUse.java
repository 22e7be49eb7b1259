package io.streamboard.server;

import io.streamboard.client.SignedIn;
import io.streamboard.model.board.BoardScript;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.json.StateCodec;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.view.BoardView;
import io.streamboard.model.wire.Answer;
import io.streamboard.model.wire.Query;
import io.streamboard.server.history.History;
import io.streamboard.server.history.HistoryChecker;
import io.streamboard.server.history.RecordedClient;
import io.streamboard.server.history.Violation;
import io.streamboard.server.log.OperationLog.StoredRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * What a person does on a server process with the shipped client, each time with an empty store.
 * Everything said and heard is kept, to be held against the log.
 */
final class WireUse {
  private final SignedIn who;
  private final List<History> histories = new ArrayList<>();

  WireUse(SignedIn who) {
    this.who = who;
  }

  /** A board as the server sends it to somebody who knows nothing of it. */
  record Seen(long revision, String hash, int widgets) {}

  /** Adds a note for each number from the first to before the last. */
  static List<Operation> notes(int from, int to) {
    return IntStream.range(from, to)
        .mapToObj(i -> BoardScript.note("n" + i, "note number " + i))
        .<Operation>map(Operation.WidgetAdd::new)
        .toList();
  }

  /** Makes a board and waits until all of it has its outcome. */
  BoardId make(String title, List<Operation> operations) {
    BoardId board = connected(client -> client.create(title));
    submit(board, operations);
    return board;
  }

  void submit(BoardId board, List<Operation> operations) {
    opened(
        board,
        client -> {
          operations.forEach(operation -> client.submit(board, operation));
          client.settle(board);
          return client.revision(board);
        });
  }

  Seen look(BoardId board) {
    return opened(
        board,
        client -> {
          BoardView view = client.view(board).orElseThrow();
          return new Seen(client.revision(board), StateCodec.hash(view), view.widgets().size());
        });
  }

  List<BoardId> boards() {
    Answer answer = connected(client -> client.ask(new Query.MyBoards()));
    return ((Answer.Boards) answer).boards().stream().map(Answer.BoardEntry::board).toList();
  }

  /** What was heard and is not what the whole log says. */
  List<Violation> heardOtherwise(List<StoredRecord> log) {
    return new HistoryChecker().check(log, histories);
  }

  private <T> T opened(BoardId board, Function<RecordedClient, T> use) {
    return connected(
        client -> {
          client.open(board);
          T result = use.apply(client);
          client.leave(board);
          return result;
        });
  }

  private <T> T connected(Function<RecordedClient, T> use) {
    String name = who.name() + "'s client " + (histories.size() + 1);
    try (RecordedClient client = new RecordedClient(name, who)) {
      T result = use.apply(client);
      histories.add(client.history());
      return result;
    }
  }
}
