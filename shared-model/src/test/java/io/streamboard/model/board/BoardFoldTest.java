package io.streamboard.model.board;

import static io.streamboard.model.board.BoardScript.id;
import static io.streamboard.model.board.BoardScript.note;
import static io.streamboard.model.board.BoardScript.person;
import static io.streamboard.model.board.BoardScript.principal;
import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.model.access.Caller;
import io.streamboard.model.access.Role;
import io.streamboard.model.access.WidgetLevel;
import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.geometry.Point;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.id.WriterId;
import io.streamboard.model.log.LogEntry;
import io.streamboard.model.log.LogRecord;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.operation.Outcome;
import io.streamboard.model.operation.VoidReason;
import io.streamboard.model.text.TextDelta;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class BoardFoldTest {
  private final BoardScript board = new BoardScript("b");

  @BeforeEach
  void anaOwnsABoardWithANote() {
    board.does("ana", new Operation.BoardCreate("Plans"));
    board.does("ana", new Operation.WidgetAdd(note("n", "hello")));
    board.does("ana", new Operation.BoardGrant(principal("ben"), Role.EDITOR));
  }

  @Test
  void aMoveTakesARevisionAndMovesTheWidget() {
    FoldedOperation moved = board.does("ben", move("n", 7, 9));
    assertThat(moved.outcome()).isEqualTo(Outcome.Applied.FULLY);
    assertThat(moved.revision()).isEqualTo(4);
    assertThat(moved.touched()).containsExactly(id("n"));
    assertThat(board.state().live(id("n")).orElseThrow().widget().bounds())
        .isEqualTo(Bounds.of(7, 9, 100, 80));
  }

  @Test
  void aRepeatedCounterIsADuplicateWithTheStandingAnswer() {
    FoldedOperation first = board.does("ben", move("n", 7, 9));
    BoardState before = board.state();
    FoldedOperation again =
        board
            .fold(board.caller("ben"), "w-ben", 1, List.of(move("n", 50, 50)))
            .operations()
            .getFirst();
    assertThat(again.outcome()).isEqualTo(new Outcome.Void(VoidReason.DUPLICATE));
    assertThat(again.standing())
        .contains(new WriterState.Answered(1, first.revision(), first.outcome()));
    assertThat(board.state().widgets()).isEqualTo(before.widgets());
    assertThat(board.state().writers()).isEqualTo(before.writers());
    assertThat(board.state().revision()).isEqualTo(before.revision() + 1);
  }

  @Test
  void aCounterAheadIsOutOfOrderAndSpendsNothing() {
    assertThat(
            reasons(
                board.fold(
                    board.caller("ana"), "w-ana", 5, List.of(move("n", 1, 1), move("n", 2, 2)))))
        .containsExactly(VoidReason.OUT_OF_ORDER, VoidReason.OUT_OF_ORDER);
    assertThat(board.does("ana", move("n", 3, 3)).outcome()).isEqualTo(Outcome.Applied.FULLY);
  }

  @Test
  void aNewWriterMustBeginWithOne() {
    assertThat(reasons(board.fold(board.caller("ana"), "other", 2, List.of(move("n", 1, 1)))))
        .containsExactly(VoidReason.WRITER_UNKNOWN);
  }

  @Test
  void anUnreadableOperationSpendsItsCounterAndAnUnreadableRecordTakesOneRevision() {
    assertThat(reason(board.does("ben", new Operation.Unreadable(Optional.of("widget.spin")))))
        .isEqualTo(VoidReason.UNREADABLE);
    FoldedOperation record =
        board.fold(new LogEntry.Unreadable(board.digest())).operations().getFirst();
    assertThat(record.id()).isEmpty();
    assertThat(record.outcome()).isEqualTo(new Outcome.Void(VoidReason.UNREADABLE));
    assertThat(board.does("ben", move("n", 3, 3)).revision()).isEqualTo(6);
  }

  @Test
  void aRecordOfAnotherBoardIsVoidAndChangesNothing() {
    LogRecord foreign =
        new LogRecord(
            new BoardId("c"),
            new WriterId("w"),
            1,
            board.caller("ana"),
            1,
            0,
            Optional.empty(),
            List.of(move("n", 1, 1), move("n", 2, 2)));
    assertThat(reasons(board.fold(new LogEntry.Readable(foreign, board.digest()))))
        .containsExactly(VoidReason.UNREADABLE);
  }

  @Test
  void theLastOwnerCannotLeaveOrBeMadeLess() {
    assertThat(reason(board.does("ana", new Operation.BoardRevoke(principal("ana")))))
        .isEqualTo(VoidReason.LAST_OWNER);
    assertThat(reason(board.does("ana", new Operation.BoardGrant(principal("ana"), Role.VIEWER))))
        .isEqualTo(VoidReason.LAST_OWNER);
    board.does("ana", new Operation.BoardGrant(principal("ben"), Role.OWNER));
    assertThat(board.does("ana", new Operation.BoardRevoke(principal("ana"))).outcome())
        .isEqualTo(Outcome.Applied.FULLY);
    assertThat(reason(board.does("ana", move("n", 1, 1)))).isEqualTo(VoidReason.NOT_FOUND);
  }

  @Test
  void oneRefusedTargetDoesNotStopTheOthers() {
    board.does("ana", new Operation.WidgetAdd(note("m", "")));
    board.does(
        "ana", new Operation.WidgetGrant(List.of(id("m")), principal("ben"), WidgetLevel.HIDDEN));
    Operation.WidgetMove both =
        new Operation.WidgetMove(
            List.of(
                new Operation.Move(id("m"), new Point(5, 5)),
                new Operation.Move(id("n"), new Point(5, 5))));
    FoldedOperation moved = board.does("ben", both);
    assertThat(moved.outcome())
        .isEqualTo(new Outcome.Applied(Map.of(id("m"), VoidReason.NOT_FOUND)));
    assertThat(moved.touched()).containsExactly(id("n"));
  }

  @Test
  void aBarrierVoidsOlderStampsOfThatPersonOnly() {
    Caller stale = board.caller("ben");
    board.memberOf("ben");
    board.fold(
        new Caller(LogRecord.SYSTEM, Set.of(), 0),
        "node",
        1,
        List.of(new Operation.AccessBarrier(person("ben"), board.accountsRevision())));
    assertThat(reasons(board.fold(stale, "w-ben", 1, List.of(move("n", 1, 1)))))
        .containsExactly(VoidReason.STALE_STAMP);
    assertThat(reasons(board.fold(stale, "w-ben", 1, List.of(move("n", 1, 1)))))
        .containsExactly(VoidReason.DUPLICATE);
    assertThat(
            board
                .fold(board.caller("ben"), "w-ben", 2, List.of(move("n", 1, 1)))
                .operations()
                .getFirst()
                .outcome())
        .isEqualTo(Outcome.Applied.FULLY);
    assertThat(board.does("ana", move("n", 2, 2)).outcome()).isEqualTo(Outcome.Applied.FULLY);
  }

  @Test
  void nodesRaiseBarriersAndNothingElseAndNobodyElseDoes() {
    Caller node = new Caller(LogRecord.SYSTEM, Set.of(), 0);
    assertThat(reasons(board.fold(node, "node", 1, List.of(move("n", 1, 1)))))
        .containsExactly(VoidReason.NOT_ALLOWED);
    assertThat(reason(board.does("ana", new Operation.AccessBarrier(person("ben"), 9))))
        .isEqualTo(VoidReason.NOT_ALLOWED);
    assertThat(reason(board.does("eve", new Operation.AccessBarrier(person("ben"), 9))))
        .isEqualTo(VoidReason.NOT_FOUND);
  }

  @Test
  void nothingAppliesAfterADelete() {
    board.does("ana", new Operation.BoardDelete());
    assertThat(reason(board.does("ana", move("n", 1, 1)))).isEqualTo(VoidReason.NOT_FOUND);
    assertThat(reason(board.does("ana", new Operation.BoardCreate("Again"))))
        .isEqualTo(VoidReason.NOT_FOUND);
  }

  @Test
  void theChainDependsOnBytesAndOutcomes() {
    BoardScript other = new BoardScript("b");
    other.does("ana", new Operation.BoardCreate("Plans"));
    Chain common = other.state().chain();
    assertThat(common).isNotEqualTo(Chain.START);
    other.does("eve", new Operation.WidgetAdd(note("n", "hello")));
    other.does("ana", new Operation.BoardGrant(principal("ben"), Role.EDITOR));
    assertThat(other.state().revision()).isEqualTo(board.state().revision());
    assertThat(other.state().chain()).isNotEqualTo(board.state().chain());
  }

  private static Operation move(String widget, double x, double y) {
    return new Operation.WidgetMove(List.of(new Operation.Move(id(widget), new Point(x, y))));
  }

  private static VoidReason reason(FoldedOperation folded) {
    return ((Outcome.Void) folded.outcome()).reason();
  }

  private static List<VoidReason> reasons(Folded folded) {
    return folded.operations().stream().map(BoardFoldTest::reason).toList();
  }

  @Test
  void eachOperationOfARecordNamesOnlyWhatItTouched() {
    BoardScript script = new BoardScript("touched");
    script.does("ana", new Operation.BoardCreate("Plans"));
    List<Operation> both =
        List.of(
            new Operation.WidgetAdd(BoardScript.note("one", "")),
            new Operation.WidgetAdd(BoardScript.note("two", "")));
    Folded folded = script.record("ana", both);
    assertThat(folded.operations())
        .extracting(FoldedOperation::touched)
        .containsExactly(Set.of(BoardScript.id("one")), Set.of(BoardScript.id("two")));
    assertThat(script.state().live(BoardScript.id("two")).orElseThrow().changedAt())
        .isEqualTo(script.state().revision());
    assertThat(script.state().live(BoardScript.id("one")).orElseThrow().changedAt())
        .isEqualTo(script.state().revision() - 1);
  }

  @Test
  void anEditOfATextThatIsStillToComeIsNoEdit() {
    BoardScript script = new BoardScript("future");
    script.does("ana", new Operation.BoardCreate("Plans"));
    script.does("ana", new Operation.WidgetAdd(BoardScript.note("n", "")));
    Operation ahead =
        new Operation.TextChange(
            BoardScript.id("n"), script.state().revision() + 1, TextDelta.between("", "a"));
    assertThat(script.does("ana", ahead).outcome()).isEqualTo(new Outcome.Void(VoidReason.INVALID));
  }
}
