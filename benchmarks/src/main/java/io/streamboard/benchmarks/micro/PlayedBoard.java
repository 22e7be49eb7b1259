package io.streamboard.benchmarks.micro;

import io.streamboard.model.access.Caller;
import io.streamboard.model.access.Principal;
import io.streamboard.model.access.Role;
import io.streamboard.model.access.WidgetLevel;
import io.streamboard.model.board.BoardFold;
import io.streamboard.model.board.BoardState;
import io.streamboard.model.board.Folded;
import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.geometry.Point;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.id.GroupId;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.id.WriterId;
import io.streamboard.model.json.LogRecordCodec;
import io.streamboard.model.log.LogEntry;
import io.streamboard.model.log.LogRecord;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.text.TextDelta;
import io.streamboard.model.widget.Style;
import io.streamboard.model.widget.Widget;
import io.streamboard.model.widget.WidgetKind;
import io.streamboard.model.widget.ZKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A board on which ten people of a team have worked: an owner put up notes, some of them with a
 * grant of their own, and each of ten writers moved notes until the board remembers all the
 * outcomes of it that it ever does. Immutable.
 */
final class PlayedBoard {
  static final BoardId BOARD = new BoardId("plans");

  private static final int WRITERS = 10;
  private static final int MOVES_EACH = 80;
  private static final int NOTES_FOR_EACH_GRANT = 20;
  private static final GroupId TEAM = new GroupId("team");
  private static final PersonId OWNER = new PersonId("ana");
  private static final WriterId FOUNDER = new WriterId("founder");

  /** As people have it in a meeting. */
  static final PlayedBoard OF_200 = new PlayedBoard(200);

  static final PlayedBoard OF_1000 = new PlayedBoard(1_000);

  private final BoardState state;

  private PlayedBoard(int notes) {
    BoardState founded = BoardState.absent(BOARD);
    long counter = 0;
    for (Operation operation : founding(notes)) {
      counter++;
      founded = folded(founded, byOwner(counter, operation));
    }
    this.state = moved(founded);
  }

  BoardState state() {
    return state;
  }

  /** The board after this record, which is kept nowhere. */
  Folded after(LogRecord next) {
    return BoardFold.fold(state, entry(next));
  }

  /** What the writer may append next. */
  static LogRecord next(int writer, List<Operation> operations) {
    return byMember(writer, MOVES_EACH + 1L, operations);
  }

  static LogEntry entry(LogRecord content) {
    return LogRecordCodec.decode(LogRecordCodec.encode(content));
  }

  /** Somebody of the team, from whom some notes are hidden. */
  static Caller member() {
    return new Caller(new PersonId("p1"), Set.of(TEAM), 1);
  }

  static Operation move(int note, double to) {
    return new Operation.WidgetMove(List.of(new Operation.Move(id(note), new Point(to, to))));
  }

  static List<Operation> moves(int count) {
    return IntStream.rangeClosed(1, count).mapToObj(note -> move(note, note + 0.5)).toList();
  }

  /** Types a word into the middle of the text of a note that nobody has edited. */
  Operation edit(int note) {
    TextDelta delta =
        TextDelta.of(
            List.of(new TextDelta.Component.Keep(10), new TextDelta.Component.Insert("word ")));
    long base = state.live(id(note)).orElseThrow().history().revision();
    return new Operation.TextChange(id(note), base, delta);
  }

  static Operation hide(int note) {
    return new Operation.WidgetGrant(
        List.of(id(note)), new Principal.Everyone(), WidgetLevel.HIDDEN);
  }

  /** By the owner: others may not grant. */
  LogRecord granting(Operation operation) {
    return byOwner(Objects.requireNonNull(state.writers().get(FOUNDER)).counter() + 1, operation);
  }

  private static List<Operation> founding(int notes) {
    List<Operation> operations = new ArrayList<>();
    operations.add(new Operation.BoardCreate("Plans"));
    operations.add(new Operation.BoardGrant(new Principal.Group(TEAM), Role.EDITOR));
    IntStream.range(0, notes).mapToObj(PlayedBoard::note).forEach(operations::add);
    IntStream.iterate(0, note -> note < notes, note -> note + NOTES_FOR_EACH_GRANT)
        .mapToObj(PlayedBoard::hide)
        .forEach(operations::add);
    return operations;
  }

  private static BoardState moved(BoardState founded) {
    BoardState state = founded;
    for (int move = 0; move < MOVES_EACH; move++) {
      for (int writer = 0; writer < WRITERS; writer++) {
        Operation operation = move(1 + writer, move + writer);
        state = folded(state, byMember(writer, move + 1L, List.of(operation)));
      }
    }
    return state;
  }

  private static BoardState folded(BoardState before, LogRecord content) {
    return BoardFold.fold(before, entry(content)).after();
  }

  private static LogRecord byOwner(long counter, Operation operation) {
    return record(FOUNDER, counter, new Caller(OWNER, Set.of(), 1), List.of(operation));
  }

  private static LogRecord byMember(int writer, long counter, List<Operation> operations) {
    Caller author = new Caller(new PersonId("p" + writer), Set.of(TEAM), 1);
    return record(new WriterId("w" + writer), counter, author, operations);
  }

  private static LogRecord record(
      WriterId writer, long counter, Caller author, List<Operation> operations) {
    return new LogRecord(
        BOARD, writer, counter, author, 1_795_000_000_000L, 0, Optional.empty(), operations);
  }

  private static Operation note(int number) {
    return new Operation.WidgetAdd(
        new Widget(
            id(number),
            new WidgetKind.Note(),
            Bounds.of(number % 40 * 220, number / 40 * 160, 190, 150),
            ZKey.FIRST,
            Style.DEFAULT,
            "Something to remember, number " + number));
  }

  private static WidgetId id(int note) {
    return new WidgetId("n" + note);
  }
}
