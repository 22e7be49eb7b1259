package io.streamboard.benchmarks.micro;

import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.geometry.Point;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.json.LogRecordCodec;
import io.streamboard.model.json.MessageCodec;
import io.streamboard.model.log.LogEntry;
import io.streamboard.model.log.LogRecord;
import io.streamboard.model.operation.Outcome;
import io.streamboard.model.wire.ClientMessage;
import io.streamboard.model.wire.Presence;
import io.streamboard.model.wire.ServerMessage;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Messages and records as they are read and written for one move, and for a live drag. */
@State(Scope.Benchmark)
public class CodecBenchmark {
  private static final int DRAGGING = 10;

  private final LogRecord move = PlayedBoard.next(0, PlayedBoard.moves(1));
  private final LogRecord moves = PlayedBoard.next(0, PlayedBoard.moves(16));
  private final byte[] storedMove = LogRecordCodec.encode(move);
  private final byte[] storedMoves = LogRecordCodec.encode(moves);
  private final String submit = MessageCodec.encode(submit(move));
  private final ServerMessage outcome =
      new ServerMessage.Outcomes(
          PlayedBoard.BOARD,
          List.of(
              new ServerMessage.Settled(
                  move.writer(), move.counter(), 1_234, Outcome.Applied.FULLY)));
  private final ServerMessage drags =
      new ServerMessage.PresenceChanged(
          PlayedBoard.BOARD,
          IntStream.range(0, DRAGGING).mapToObj(CodecBenchmark::dragging).toList(),
          List.of());
  private final String drag =
      MessageCodec.encode(
          new ClientMessage.ShowPresence(PlayedBoard.BOARD, dragging(1).presence()));

  @Benchmark
  public ClientMessage submitRead() {
    return MessageCodec.decodeClient(submit);
  }

  @Benchmark
  public byte[] recordWritten() {
    return LogRecordCodec.encode(move);
  }

  @Benchmark
  public LogEntry recordRead() {
    return LogRecordCodec.decode(storedMove);
  }

  @Benchmark
  public byte[] recordOfSixteenWritten() {
    return LogRecordCodec.encode(moves);
  }

  @Benchmark
  public LogEntry recordOfSixteenRead() {
    return LogRecordCodec.decode(storedMoves);
  }

  @Benchmark
  public String outcomeWritten() {
    return MessageCodec.encode(outcome);
  }

  @Benchmark
  public ClientMessage dragRead() {
    return MessageCodec.decodeClient(drag);
  }

  @Benchmark
  public String tenDragsWritten() {
    return MessageCodec.encode(drags);
  }

  private static ClientMessage submit(LogRecord content) {
    return new ClientMessage.Submit(
        content.board(),
        content.writer(),
        content.counter(),
        content.operations(),
        Optional.empty());
  }

  private static ServerMessage.PersonPresence dragging(int person) {
    WidgetId note = new WidgetId("n" + person);
    Presence.Drag drag =
        new Presence.Drag(
            "d" + person,
            List.of(new Presence.Dragged(note, Bounds.of(person * 10.5, 20.5, 190, 150))));
    return new ServerMessage.PersonPresence(
        "s" + person,
        new PersonId("p" + person),
        "Person " + person,
        new Presence(
            Optional.of(new Point(person, 0.5)),
            List.of(note),
            Optional.of(drag),
            Optional.empty()));
  }
}
