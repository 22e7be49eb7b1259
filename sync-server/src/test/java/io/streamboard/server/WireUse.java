package io.streamboard.server;

import io.streamboard.client.BoardHandle;
import io.streamboard.client.BoardListener;
import io.streamboard.client.Client;
import io.streamboard.client.Clients;
import io.streamboard.client.SignedIn;
import io.streamboard.client.store.ClientStore;
import io.streamboard.model.board.BoardScript;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.json.StateCodec;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.wire.Answer;
import io.streamboard.model.wire.Query;
import io.streamboard.testing.process.Await;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * What a person does on a server process with the shipped client, each time with an empty store.
 */
record WireUse(SignedIn who) {
  private static final Duration MOST = Duration.ofSeconds(30);

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
    BoardId board =
        connected(
            client -> client.create(title).orTimeout(MOST.toSeconds(), TimeUnit.SECONDS).join());
    submit(board, operations);
    return board;
  }

  void submit(BoardId board, List<Operation> operations) {
    opened(
        board,
        handle -> {
          operations.forEach(handle::submit);
          Await.that("all outcomes", MOST, () -> handle.pending() == 0);
          return handle.revision();
        });
  }

  Seen look(BoardId board) {
    return opened(
        board,
        handle ->
            new Seen(
                handle.revision(),
                StateCodec.hash(handle.view().orElseThrow()),
                handle.view().orElseThrow().widgets().size()));
  }

  List<BoardId> boards() {
    Answer answer =
        connected(
            client ->
                client
                    .ask(new Query.MyBoards())
                    .orTimeout(MOST.toSeconds(), TimeUnit.SECONDS)
                    .join());
    return ((Answer.Boards) answer).boards().stream().map(Answer.BoardEntry::board).toList();
  }

  private <T> T opened(BoardId board, Function<BoardHandle, T> use) {
    return connected(
        client -> {
          try (BoardHandle handle = client.open(board, new BoardListener() {})) {
            Await.that("board " + board, MOST, () -> handle.view().isPresent());
            return use.apply(handle);
          }
        });
  }

  private <T> T connected(Function<Client, T> use) {
    try (Client client = Clients.connect(who, ClientStore.memory())) {
      return use.apply(client);
    }
  }
}
