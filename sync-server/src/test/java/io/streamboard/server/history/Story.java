package io.streamboard.server.history;

import io.streamboard.model.access.Audience;
import io.streamboard.model.access.Caller;
import io.streamboard.model.board.BoardFold;
import io.streamboard.model.board.BoardState;
import io.streamboard.model.board.Folded;
import io.streamboard.model.board.FoldedOperation;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.id.GroupId;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.id.WriterId;
import io.streamboard.model.json.LogRecordCodec;
import io.streamboard.model.json.StateCodec;
import io.streamboard.model.log.LogRecord;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.view.BoardView;
import io.streamboard.model.view.Views;
import io.streamboard.model.wire.ClientMessage;
import io.streamboard.model.wire.Position;
import io.streamboard.model.wire.ServerMessage;
import io.streamboard.server.log.OperationLog.StoredRecord;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * A run told by hand: what a right server would have written, answered and delivered, until a test
 * changes the log or a history.
 */
final class Story {
  static final BoardId BOARD = new BoardId("plans");

  private final List<StoredRecord> log = new ArrayList<>();
  private final Map<String, List<Event>> histories = new LinkedHashMap<>();
  private final Map<String, Long> counters = new LinkedHashMap<>();
  private final Map<String, Long> connections = new LinkedHashMap<>();
  private final Map<String, Audience> open = new LinkedHashMap<>();
  private BoardState state = BoardState.absent(BOARD);
  private long now;

  static Caller caller(String person, String... groups) {
    return new Caller(
        new PersonId(person), Set.copyOf(List.of(groups).stream().map(GroupId::new).toList()), 1);
  }

  static WriterId writer(String person) {
    return new WriterId("w-" + person);
  }

  long revision() {
    return state.revision();
  }

  Position position() {
    return new Position(state.revision(), state.chain());
  }

  /** Connects anew and opens the board without a position. */
  void opens(String person) {
    connects(person);
    tell(person, open(Optional.empty(), Optional.empty()));
    hears(
        person,
        new ServerMessage.Snapshot(BOARD, position(), ServerMessage.Cause.OPENED, view(person)));
    open.put(person, audience(person));
  }

  /** Connects anew and continues where it stands. */
  void comesBack(String person) {
    connects(person);
    tell(person, open(Optional.of(position()), Optional.of(StateCodec.hash(view(person)))));
    hears(person, new ServerMessage.Resumed(BOARD, position()));
    open.put(person, audience(person));
  }

  private static ClientMessage open(Optional<Position> from, Optional<String> view) {
    return new ClientMessage.OpenBoard(Optional.empty(), BOARD, from, view);
  }

  void connects(String person) {
    long connection = connections.merge(person, 1L, Long::sum);
    add(person, new Event.Connected(tick(), connection));
  }

  /** Each operation is a record of its own. */
  void does(String person, Operation... operations) {
    for (Operation operation : operations) {
      together(person, operation);
    }
  }

  /** Operations that stand in one record. */
  void together(String person, Operation... operations) {
    long counter = counters.getOrDefault(person, 0L) + 1;
    counters.put(person, counter + operations.length - 1);
    List<Operation> all = List.of(operations);
    for (int index = 0; index < all.size(); index++) {
      add(person, new Event.Invoked(tick(), BOARD, counter + index, all.get(index)));
    }
    tell(person, new ClientMessage.Submit(BOARD, writer(person), counter, all, Optional.empty()));
    Folded folded = writes(caller(person), counter, all);
    hears(person, outcomes(folded));
    deliver(folded);
    for (int index = 0; index < all.size(); index++) {
      FoldedOperation end = folded.operations().get(index);
      add(person, new Event.Settled(tick(), BOARD, counter + index, end.revision(), end.outcome()));
    }
  }

  /** Only the log hears of it. */
  Folded writes(Caller stamp, long counter, List<Operation> operations) {
    return writes(
        LogRecordCodec.encode(
            new LogRecord(
                BOARD,
                writer(stamp.person().value()),
                counter,
                stamp,
                1_000,
                0,
                Optional.empty(),
                operations)));
  }

  Folded writes(byte[] bytes) {
    log.add(new StoredRecord(0, log.size(), BOARD, bytes));
    Folded folded = BoardFold.fold(state, LogRecordCodec.decode(bytes));
    state = folded.after();
    return folded;
  }

  private static ServerMessage outcomes(Folded folded) {
    return new ServerMessage.Outcomes(
        BOARD,
        folded.operations().stream()
            .map(
                operation ->
                    new ServerMessage.Settled(
                        operation.id().orElseThrow().writer(),
                        operation.id().orElseThrow().counter(),
                        operation.revision(),
                        operation.outcome()))
            .toList());
  }

  private void deliver(Folded folded) {
    for (String person : List.copyOf(open.keySet())) {
      Audience before = Objects.requireNonNull(open.get(person));
      Audience after = audience(person);
      if (after.seesBoard()) {
        hears(person, changes(folded, before, after));
        open.put(person, after);
      } else {
        hears(person, new ServerMessage.BoardClosed(BOARD, ServerMessage.Ending.REVOKED));
        open.remove(person);
      }
    }
  }

  ServerMessage.Changes changes(Folded folded, Audience before, Audience after) {
    return new ServerMessage.Changes(
        BOARD,
        folded.before().revision(),
        folded.after().revision(),
        folded.after().chain(),
        Views.changes(folded, before, after));
  }

  Audience audience(String person) {
    return Views.audience(state, caller(person));
  }

  BoardView view(String person) {
    return Views.view(state, audience(person));
  }

  void tell(String person, ClientMessage message) {
    add(person, new Event.Said(tick(), message));
  }

  void hears(String person, ServerMessage message) {
    add(person, new Event.Heard(tick(), connections.getOrDefault(person, 1L), message));
  }

  void shows(String person) {
    add(person, new Event.Shown(tick(), BOARD, state.revision(), StateCodec.hash(view(person))));
  }

  void add(String person, Event event) {
    events(person).add(event);
  }

  private List<Event> events(String person) {
    return histories.computeIfAbsent(person, _ -> new ArrayList<>());
  }

  private long tick() {
    now += 10;
    return now;
  }

  /** Changes the first event that fits; fails where none does. */
  <E extends Event> void alter(
      String person, Class<E> kind, Predicate<E> which, UnaryOperator<Event> to) {
    List<Event> events = events(person);
    events.set(indexOf(events, kind, which), to.apply(events.get(indexOf(events, kind, which))));
  }

  <E extends Event> void drop(String person, Class<E> kind, Predicate<E> which) {
    List<Event> events = events(person);
    events.remove(indexOf(events, kind, which));
  }

  private static <E extends Event> int indexOf(
      List<Event> events, Class<E> kind, Predicate<E> which) {
    for (int index = 0; index < events.size(); index++) {
      if (kind.isInstance(events.get(index)) && which.test(kind.cast(events.get(index)))) {
        return index;
      }
    }
    throw new AssertionError("the story has no such event");
  }

  void loseTheLastRecord() {
    log.removeLast();
  }

  List<StoredRecord> log() {
    return List.copyOf(log);
  }

  List<History> histories() {
    return histories.entrySet().stream()
        .map(entry -> new History(entry.getKey(), new PersonId(entry.getKey()), entry.getValue()))
        .toList();
  }
}
