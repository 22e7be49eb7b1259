package io.streamboard.benchmarks.boards;

import io.streamboard.benchmarks.server.Brokers;
import io.streamboard.model.access.Caller;
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
import io.streamboard.server.folder.DataFolder;
import io.streamboard.server.log.kafka.KafkaLog;
import io.streamboard.server.log.kafka.KafkaLogSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/**
 * Puts boards into the log of a running server, as the server itself would after the precheck: a
 * client's way would take hours for as many. Used by the main thread.
 */
final class Filler implements AutoCloseable {
  static final int WIDGETS = 200;

  private static final int IN_ONE_RECORD = 50;

  private final KafkaLog log;
  private final Caller author;

  /**
   * @param data the folder of the server
   */
  Filler(Path data, PersonId author) throws IOException {
    this.log =
        KafkaLog.open(
            KafkaLogSettings.embedded(Brokers.of(data), DataFolder.at(data).ledger()),
            (_, _) -> {});
    this.author = new Caller(author, Set.of(), 1);
  }

  static BoardId board(int number) {
    return new BoardId("board-" + number);
  }

  /** Makes these boards, owned by the author, and waits until they are in the log. */
  void fill(int from, int to) {
    List<CompletableFuture<Long>> appended = new ArrayList<>();
    for (int number = from; number < to; number++) {
      appended.add(append(number, 1, List.of(new Operation.BoardCreate("Board " + number))));
      for (int widget = 0; widget < WIDGETS; widget += IN_ONE_RECORD) {
        appended.add(append(number, 2 + widget, notes(widget)));
      }
    }
    appended.forEach(CompletableFuture::join);
  }

  private CompletableFuture<Long> append(int number, long counter, List<Operation> operations) {
    LogRecord content =
        new LogRecord(
            board(number),
            new WriterId("w"),
            counter,
            author,
            number,
            0,
            Optional.empty(),
            operations);
    return log.operations().append(board(number), LogRecordCodec.encode(content));
  }

  private static List<Operation> notes(int from) {
    return IntStream.range(from, from + IN_ONE_RECORD).mapToObj(Filler::note).toList();
  }

  private static Operation note(int number) {
    return new Operation.WidgetAdd(
        new Widget(
            new WidgetId("n" + number),
            new WidgetKind.Note(),
            Bounds.of(number % 20 * 220, number / 20 * 160, 190, 150),
            ZKey.FIRST,
            Style.DEFAULT,
            "Something to remember, number " + number));
  }

  @Override
  public void close() {
    log.close();
  }
}
