package io.streamboard.benchmarks.boards;

import io.streamboard.model.access.Caller;
import io.streamboard.model.board.BoardState;
import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.id.WriterId;
import io.streamboard.model.json.LogRecordCodec;
import io.streamboard.model.log.LogRecord;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.widget.Style;
import io.streamboard.model.widget.Widget;
import io.streamboard.model.widget.WidgetKind;
import io.streamboard.model.widget.ZKey;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;

/**
 * Fills a node with boards of 200 widgets, restarts it, and opens the board that changed least
 * recently: how long that takes, and how many bytes it reads from Kafka. Arguments: the number of
 * boards (default 5,000). Exits 1 when anything was read from the log.
 */
public final class ManyBoards {
  private static final int WIDGETS = 200;
  private static final int BATCH = 50;
  private static final Caller AUTHOR = new Caller(new PersonId("ana"), Set.of(), 1);

  private ManyBoards() {}

  public static void main(String[] arguments) throws Exception {
    int boards = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5_000;
    Path folder = Files.createTempDirectory("streamboard-boards-");
    long filling = System.nanoTime();
    try (Node node = new Node(folder)) {
      fill(node, boards);
      awaitStored(node);
    }
    System.out.printf(
        "filled     %,d boards of %d widgets in %,d ms%n", boards, WIDGETS, millisSince(filling));
    System.exit(measure(folder) ? 0 : 1);
  }

  private static boolean measure(Path folder) throws Exception {
    long restarting = System.nanoTime();
    try (Node node = new Node(folder)) {
      System.out.printf("restarted  in %,d ms, broker included%n", millisSince(restarting));
      long before = node.log().bytesRead().get();
      long opening = System.nanoTime();
      BoardState oldest = node.open(board(0));
      double millis = (System.nanoTime() - opening) / 1e6;
      long read = node.log().bytesRead().get() - before;
      System.out.printf(
          "opened     the oldest board, %d widgets, in %.1f ms, %d bytes read from the log%n",
          oldest.liveWidgets(), millis, read);
      return read == 0 && oldest.liveWidgets() == WIDGETS;
    }
  }

  private static void fill(Node node, int boards) {
    List<CompletableFuture<Long>> appends = new ArrayList<>();
    for (int number = 0; number < boards; number++) {
      append(node, appends, number, 1, List.of(new Operation.BoardCreate("Board " + number)));
      for (int from = 0; from < WIDGETS; from += BATCH) {
        append(node, appends, number, 2 + from, notes(from));
      }
      if (appends.size() > 2_000) {
        appends.forEach(CompletableFuture::join);
        appends.clear();
      }
    }
    appends.forEach(CompletableFuture::join);
  }

  private static void append(
      Node node,
      List<CompletableFuture<Long>> appends,
      int number,
      long counter,
      List<Operation> operations) {
    LogRecord content =
        new LogRecord(
            board(number),
            new WriterId("w"),
            counter,
            AUTHOR,
            number,
            0,
            Optional.empty(),
            operations);
    appends.add(node.log().append(board(number), LogRecordCodec.encode(content)));
  }

  private static List<Operation> notes(int from) {
    List<Operation> notes = new ArrayList<>();
    for (int i = from; i < from + BATCH; i++) {
      Bounds bounds = Bounds.of(i % 20 * 220, i / 20 * 160, 190, 150);
      notes.add(
          new Operation.WidgetAdd(
              new Widget(
                  new WidgetId("n" + i),
                  new WidgetKind.Note(),
                  bounds,
                  ZKey.FIRST,
                  Style.DEFAULT,
                  "Something to remember, number " + i)));
    }
    return notes;
  }

  private static BoardId board(int number) {
    return new BoardId("board-" + number);
  }

  private static void awaitStored(Node node) {
    while (!node.allStored()) {
      LockSupport.parkNanos(50_000_000);
    }
  }

  private static long millisSince(long nanos) {
    return (System.nanoTime() - nanos) / 1_000_000;
  }
}
