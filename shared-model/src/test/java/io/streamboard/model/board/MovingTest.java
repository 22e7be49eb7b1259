package io.streamboard.model.board;

import static io.streamboard.model.board.BoardScript.note;
import static io.streamboard.model.board.BoardScript.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.streamboard.model.access.Caller;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.id.WriterId;
import io.streamboard.model.json.LogRecordCodec;
import io.streamboard.model.json.MovingCodec;
import io.streamboard.model.json.StateCodec;
import io.streamboard.model.limit.InvalidValueException;
import io.streamboard.model.log.LogEntry;
import io.streamboard.model.log.LogRecord;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.operation.Outcome;
import io.streamboard.model.operation.VoidReason;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A board that goes from one log to another, as the fold sees it. */
final class MovingTest {
  private static final BoardId BOARD = new BoardId("b");

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 12);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void aBoardThatMovesHasTheHistoryOfOneThatStays(long seed) {
    RandomHistory history = new RandomHistory(BOARD, seed);
    BoardState stays = BoardState.absent(BOARD);
    BoardState moves = stays;
    for (int i = 1; i <= 300; i++) {
      LogEntry entry = history.next(stays);
      Folded folded = BoardFold.fold(stays, entry);
      assertThat(BoardFold.fold(moves, entry).operations()).isEqualTo(folded.operations());
      stays = folded.after();
      moves = BoardFold.fold(moves, entry).after();
      if (i % 100 == 0) {
        moves = moved(moves);
      }
    }
    assertThat(StateCodec.hash(moves)).isEqualTo(StateCodec.hash(stays));
    assertThat(moves).isEqualTo(stays);
  }

  @Test
  void whatComesAfterTheDepartureChangesNothingAndIsSentAgain() {
    BoardScript board = new BoardScript("b");
    board.does("ana", new Operation.BoardCreate("Plans"));
    BoardState left = leave(board.state());
    Folded late = BoardFold.fold(left, by("ana", 2, new Operation.BoardRename("Late")));
    assertThat(late.after()).isEqualTo(left);
    assertThat(late.goesOn()).isFalse();
    assertThat(late.operations().getFirst().outcome())
        .isEqualTo(new Outcome.Void(VoidReason.OUT_OF_ORDER));
    Folded again = BoardFold.fold(arrived(left), by("ana", 2, new Operation.BoardRename("Late")));
    assertThat(again.operations().getFirst().outcome()).isEqualTo(Outcome.Applied.FULLY);
    assertThat(again.after().revision()).isEqualTo(2);
  }

  @Test
  void whatWasDoneBeforeTheDepartureIsADuplicateInBothPlaces() {
    BoardScript board = new BoardScript("b");
    board.does("ana", new Operation.BoardCreate("Plans"));
    LogEntry repeated = by("ana", 1, new Operation.BoardCreate("Plans"));
    for (BoardState state : List.of(leave(board.state()), arrived(leave(board.state())))) {
      FoldedOperation answer = BoardFold.fold(state, repeated).operations().getFirst();
      assertThat(answer.outcome()).isEqualTo(new Outcome.Void(VoidReason.DUPLICATE));
      assertThat(answer.standing().orElseThrow().outcome()).isEqualTo(Outcome.Applied.FULLY);
    }
  }

  @Test
  void garbageAfterTheDepartureIsNoRevision() {
    BoardScript board = new BoardScript("b");
    board.does("ana", new Operation.BoardCreate("Plans"));
    BoardState left = leave(board.state());
    Folded garbage = BoardFold.fold(left, LogRecordCodec.decode(new byte[] {1, 2}));
    assertThat(garbage.after()).isEqualTo(left);
    assertThat(garbage.operations()).isEmpty();
  }

  @Test
  void aLargeBoardComesInPartsAndIsNotThereBeforeTheLast() {
    BoardState large = large();
    List<byte[]> parts = MovingCodec.arrival(large);
    assertThat(parts).hasSizeGreaterThan(2);
    assertThat(parts).allMatch(part -> part.length < LogRecordCodec.RECORD_BYTES);
    BoardState coming = fold(BoardState.absent(BOARD), parts.subList(0, parts.size() - 1));
    assertThat(coming.life()).isEqualTo(BoardLife.ABSENT);
    assertThat(coming.revision()).isZero();
    BoardState kept = StateCodec.decode(StateCodec.encode(coming));
    assertThat(fold(kept, List.of(parts.getLast()))).isEqualTo(large);
  }

  @Test
  void aMoverThatWasCutShortBeginsAgain() {
    BoardState large = large();
    List<byte[]> parts = MovingCodec.arrival(large);
    BoardState cut = fold(BoardState.absent(BOARD), parts.subList(0, 2));
    assertThat(fold(cut, parts)).isEqualTo(large);
  }

  @Test
  void partsThatAreMissingOrOfAnotherStateMakeNoBoard() {
    List<byte[]> parts = MovingCodec.arrival(large());
    BoardState gap = fold(BoardState.absent(BOARD), List.of(parts.getFirst(), parts.getLast()));
    assertThat(gap).isEqualTo(BoardState.absent(BOARD));
    byte[] other = altered(parts.getFirst());
    BoardState mixed = fold(BoardState.absent(BOARD), List.of(other));
    assertThat(fold(mixed, parts.subList(1, parts.size()))).isEqualTo(BoardState.absent(BOARD));
  }

  @Test
  void aStateThatIsNotWhatItsHashSaysIsNotTaken() {
    BoardScript board = new BoardScript("b");
    board.does("ana", new Operation.BoardCreate("Plans"));
    BoardState left = leave(board.state());
    assertThat(fold(left, List.of(altered(MovingCodec.arrival(left).getFirst())))).isEqualTo(left);
  }

  @Test
  void anArrivalThatIsRepeatedTakesNothingBack() {
    BoardScript board = new BoardScript("b");
    board.does("ana", new Operation.BoardCreate("Plans"));
    List<byte[]> arrival = MovingCodec.arrival(board.state());
    BoardState there = fold(BoardState.absent(BOARD), arrival);
    BoardState later =
        BoardFold.fold(there, by("ana", 2, new Operation.BoardRename("Later"))).after();
    assertThat(fold(later, arrival)).isEqualTo(later);
  }

  @Test
  void aBoardMovesBackToWhereItLeft() {
    BoardScript board = new BoardScript("b");
    board.does("ana", new Operation.BoardCreate("Plans"));
    BoardState old = leave(board.state());
    BoardState there = arrived(old);
    there = BoardFold.fold(there, by("ana", 2, new Operation.BoardRename("There"))).after();
    BoardState back = fold(old, MovingCodec.arrival(leave(there)));
    assertThat(back).isEqualTo(there);
    assertThat(back.place().left()).isFalse();
  }

  @Test
  void recordsOfAnotherBoardMoveNothing() {
    BoardScript board = new BoardScript("b");
    board.does("ana", new Operation.BoardCreate("Plans"));
    byte[] foreign = MovingCodec.departure(new BoardId("other"), "there");
    BoardState after = fold(board.state(), List.of(foreign));
    assertThat(after.place()).isEqualTo(BoardPlace.HERE);
    assertThat(after.revision()).isEqualTo(2);
  }

  /** What the node of a later version or a stranger's tool may put beside them stays a record. */
  @Test
  void aRecordOfOperationsIsNoDepartureWhateverElseItHas() {
    String record =
        "{\"format\":1,\"board\":\"b\",\"writer\":\"w\",\"counter\":1,\"author\":\"ana\",\"groups\":[],"
            + "\"accounts\":1,\"time\":1,\"key\":0,\"departure\":{\"to\":\"there\"},"
            + "\"operations\":[{\"type\":\"board.create\",\"title\":\"T\"}]}";
    assertThat(LogRecordCodec.decode(record.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(LogEntry.Readable.class);
  }

  private static BoardState large() {
    BoardScript board = new BoardScript("b");
    board.does("ana", new Operation.BoardCreate("Plans"));
    IntStream.range(0, 200)
        .forEach(
            each ->
                board.does("ana", new Operation.WidgetAdd(note("n" + each, "x".repeat(9_000)))));
    return board.state();
  }

  /** The same with one character of the state changed. */
  private static byte[] altered(byte[] record) {
    String text = new String(record, StandardCharsets.UTF_8);
    int at = text.indexOf("\"slices\":[\"") + 40;
    char other = text.charAt(at) == 'A' ? 'B' : 'A';
    return (text.substring(0, at) + other + text.substring(at + 1))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static BoardState moved(BoardState state) {
    BoardState there = arrived(leave(state));
    assertThat(there).isEqualTo(state);
    return there;
  }

  private static BoardState leave(BoardState state) {
    BoardState left = fold(state, List.of(MovingCodec.departure(BOARD, "there")));
    assertThat(left.place().left()).isTrue();
    assertThat(left.revision()).isEqualTo(state.revision());
    assertThat(left.chain()).isEqualTo(state.chain());
    return left;
  }

  private static BoardState arrived(BoardState left) {
    return fold(BoardState.absent(BOARD), MovingCodec.arrival(left));
  }

  private static BoardState fold(BoardState before, List<byte[]> records) {
    BoardState state = before;
    for (byte[] record : records) {
      Folded folded = BoardFold.fold(state, LogRecordCodec.decode(record));
      state = folded.after();
    }
    return state;
  }

  /** Under the writer that {@link BoardScript} gives the person. */
  private static LogEntry by(String person, long counter, Operation operation) {
    return LogRecordCodec.decode(
        LogRecordCodec.encode(
            new LogRecord(
                BOARD,
                new WriterId("w-" + person),
                counter,
                new Caller(person(person), Set.of(), 1),
                0,
                0,
                Optional.empty(),
                List.of(operation))));
  }

  @Test
  void anotherHistoryOfTheSameLengthTakesNothingAway() {
    BoardScript here = new BoardScript("b");
    here.does("ana", new Operation.BoardCreate("Here"));
    BoardScript there = new BoardScript("b");
    there.does("ana", new Operation.BoardCreate("There"));
    assertThat(fold(here.state(), MovingCodec.arrival(there.state()))).isEqualTo(here.state());
  }

  @Test
  void aBoardThatLeftComesBackAsItWasAndNoOlder() {
    BoardScript board = new BoardScript("b");
    board.does("ana", new Operation.BoardCreate("Plans"));
    BoardState older = board.state();
    board.does("ana", new Operation.BoardRename("Later"));
    BoardState left = leave(board.state());
    assertThat(fold(left, MovingCodec.arrival(older))).isEqualTo(left);
    assertThat(fold(left, MovingCodec.arrival(left))).isEqualTo(board.state());
  }

  @Test
  void anArrivalReplacesTheBoardAndOnlyOperationsGoOn() {
    BoardScript board = new BoardScript("b");
    Folded created = board.record("ana", List.of(new Operation.BoardCreate("Plans")));
    assertThat(created.goesOn()).isTrue();
    assertThat(created.replaces()).isFalse();
    byte[] arrival = MovingCodec.arrival(board.state()).getFirst();
    Folded arrived = BoardFold.fold(BoardState.absent(BOARD), LogRecordCodec.decode(arrival));
    assertThat(arrived.goesOn()).isFalse();
    assertThat(arrived.replaces()).isTrue();
    byte[] departure = MovingCodec.departure(BOARD, "there");
    Folded left = BoardFold.fold(board.state(), LogRecordCodec.decode(departure));
    assertThat(left.goesOn()).isFalse();
    assertThat(left.replaces()).isFalse();
  }

  @Test
  void eachLateOperationIsAnsweredUnderItsOwnNumber() {
    BoardScript board = new BoardScript("b");
    board.does("ana", new Operation.BoardCreate("Plans"));
    List<Operation> late = List.of(new Operation.BoardRename("x"), new Operation.BoardRename("y"));
    Folded folded =
        new BoardScript(leave(board.state())).fold(board.caller("ana"), "w-ana", 2, late);
    assertThat(folded.operations())
        .extracting(each -> each.id().orElseThrow().counter())
        .containsExactly(2L, 3L);
  }

  @Test
  void whoWasForgottenGoesAlongAndChangesNoBoard() {
    BoardScript board = new BoardScript("b");
    board.does("ana", new Operation.BoardCreate("Plans"));
    List<LogEntry.Standing> all =
        IntStream.rangeClosed(1, 1_001)
            .mapToObj(each -> new LogEntry.Standing(new WriterId("w" + each), person("ana"), each))
            .toList();
    List<byte[]> records = MovingCodec.standings(BOARD, all);
    assertThat(records).hasSize(2);
    assertThat(records.stream().map(LogRecordCodec::decode))
        .flatExtracting(entry -> ((LogEntry.Standings) entry).writers())
        .isEqualTo(all);
    assertThat(MovingCodec.standings(BOARD, all.subList(0, 1_000))).hasSize(1);
    assertThat(fold(board.state(), records)).isEqualTo(board.state());
    BoardState left = leave(board.state());
    assertThat(fold(left, records)).isEqualTo(left);
  }

  @Test
  void aPartIsOneOfItsNumberAndNamesAHash() {
    String hash = "0".repeat(64);
    assertThat(part(1, 2, hash).part()).isEqualTo(1);
    assertThat(part(0, 2, hash).part()).isZero();
    assertThatThrownBy(() -> part(2, 2, hash)).isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(() -> part(-1, 2, hash)).isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(() -> part(0, 2, "0")).isInstanceOf(InvalidValueException.class);
  }

  private static ArrivalPart part(int part, int parts, String hash) {
    return new ArrivalPart(BOARD, part, parts, hash, List.of("AA"), _ -> Optional.empty(), "d");
  }
}
