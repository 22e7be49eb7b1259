package io.streamboard.model.board;

import static io.streamboard.model.board.BoardScript.id;
import static io.streamboard.model.board.BoardScript.note;
import static io.streamboard.model.board.BoardScript.person;
import static io.streamboard.model.board.BoardScript.principal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.streamboard.model.access.Caller;
import io.streamboard.model.access.Role;
import io.streamboard.model.access.WidgetLevel;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.id.WriterId;
import io.streamboard.model.limit.Limits;
import io.streamboard.model.log.LogEntry;
import io.streamboard.model.log.LogRecord;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.operation.Outcome;
import io.streamboard.model.operation.VoidReason;
import io.streamboard.model.text.TextDelta;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pcollections.PMap;

/** Where one answer of the fold ends and the next begins. */
final class FoldBordersTest {
  private final BoardScript board = new BoardScript("b");

  @BeforeEach
  void anaOwnsABoardWithANote() {
    board.does("ana", new Operation.BoardCreate("Plans"));
    board.does("ana", new Operation.WidgetAdd(note("n", "hello")));
  }

  @Test
  void aBoardOfAHigherLevelIsNotFolded() {
    BoardState higher = StateCopies.ofLevel(board.state(), BoardState.CURRENT_LEVEL + 1);
    LogEntry next = new LogEntry.Unreadable(board.digest());
    assertThatThrownBy(() -> BoardFold.fold(higher, next))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("fold level 2 needs a newer version");
  }

  @ParameterizedTest
  @ValueSource(ints = {BoardState.CURRENT_LEVEL, BoardState.CURRENT_LEVEL + 1, 7})
  void noLevelCanBeRaisedYet(int level) {
    assertThat(outcome("ana", new Operation.BoardLevel(level)))
        .isEqualTo(new Outcome.Void(VoidReason.LEVEL));
    assertThat(board.state().level()).isEqualTo(BoardState.CURRENT_LEVEL);
  }

  @Test
  void ofSeveralBarriersTheHighestCounts() {
    raiseBarrier(1, 5);
    raiseBarrier(2, 3);
    assertThat(board.state().barriers()).isEqualTo(Map.of(person("ana"), 5L));
    assertThat(renameStamped(1, 4)).isEqualTo(new Outcome.Void(VoidReason.STALE_STAMP));
    assertThat(renameStamped(2, 5)).isEqualTo(Outcome.Applied.FULLY);
  }

  @Test
  void theAnswersToTheLastSixtyFourOperationsAreRemembered() {
    for (int counter = 1; counter <= Limits.WRITER_WINDOW + 1; counter++) {
      board.fold(board.caller("ana"), "w", counter, List.of(new Operation.BoardRename("A")));
    }
    assertThat(remembered("w"))
        .extracting(WriterState.Answered::counter)
        .containsExactlyElementsOf(
            IntStream.rangeClosed(2, Limits.WRITER_WINDOW + 1).mapToObj(Long::valueOf).toList());
  }

  @Test
  void theOldestAnswersGoWhenTheRefusedTargetsAreTooManyTogether() {
    lockWithUnknown(1, 9);
    lockWithUnknown(2, 8);
    lockWithUnknown(3, 8);
    assertThat(remembered("w")).extracting(WriterState.Answered::counter).containsExactly(2L, 3L);
    lockWithUnknown(4, 1);
    assertThat(remembered("w")).extracting(WriterState.Answered::counter).containsExactly(3L, 4L);
  }

  @Test
  void ofTooManyWritersTheOneSilentForLongestIsForgottenAndMostLoseTheirAnswers() {
    PMap<WriterId, WriterState> writers = board.state().writers();
    for (int i = 1; i <= Limits.WRITERS; i++) {
      writers = writers.plus(new WriterId("w" + i), spokeOnceAt(2 + i));
    }
    BoardState state =
        StateCopies.withWriters(StateCopies.at(board.state(), 3 * 4_096 - 1), writers);
    BoardState swept = BoardFold.fold(state, new LogEntry.Unreadable(board.digest())).after();
    assertThat(swept.writers().keySet()).isEqualTo(writers.minus(new WriterId("w-ana")).keySet());
    for (int i = 1; i <= Limits.WRITERS; i++) {
      WriterState spoke = spokeOnceAt(2 + i);
      boolean late = i > Limits.WRITERS - Limits.WRITERS_WITH_OUTCOMES;
      assertThat(swept.writers().get(new WriterId("w" + i)))
          .isEqualTo(late ? spoke : spoke.withoutOutcomes());
    }
  }

  @Test
  void shownTimesNeverRunBackwards() {
    recordAt(1, 9_000);
    assertThat(board.state().latestTime()).isEqualTo(9_000);
    recordAt(2, 4_000);
    assertThat(board.state().latestTime()).isEqualTo(9_000);
  }

  @Test
  void editsAndGrantsCountWhatIsThere() {
    outcome("ana", new Operation.WidgetAdd(note("m", "four")));
    outcome("ana", new Operation.TextChange(id("n"), 2, TextDelta.between("hello", "hi")));
    assertThat(board.state().textPoints()).isEqualTo(6);
    outcome("ana", new Operation.WidgetRemove(List.of(id("m"))));
    assertThat(board.state().textPoints()).isEqualTo(2);
    assertThat(board.state().liveWidgets()).isEqualTo(1);
    outcome("ana", new Operation.WidgetRestore(List.of(id("m"))));
    assertThat(board.state().textPoints()).isEqualTo(6);
    assertThat(board.state().liveWidgets()).isEqualTo(2);
    assertThat(board.state().tombstones()).isEmpty();
  }

  @Test
  void ofTwoWidgetsRemovedTogetherOneStaysRestorableWhenTheOtherIsRestored() {
    outcome("ana", new Operation.WidgetAdd(note("m", "")));
    long removed =
        board.does("ana", new Operation.WidgetRemove(List.of(id("n"), id("m")))).revision();
    outcome("ana", new Operation.WidgetRestore(List.of(id("n"))));
    assertThat(board.state().tombstones()).isEqualTo(Map.of(removed, List.of(id("m"))));
    assertThat(outcome("ana", new Operation.WidgetRestore(List.of(id("m")))))
        .isEqualTo(Outcome.Applied.FULLY);
  }

  @Test
  void onlyTheLockOfSomebodyElseKeepsAwayAndOwnersPass() {
    outcome("ana", new Operation.BoardGrant(principal("ben"), Role.EDITOR));
    outcome("ana", new Operation.BoardGrant(principal("cy"), Role.EDITOR));
    outcome("ben", new Operation.WidgetLock(List.of(id("n")), "mine"));
    Operation remove = new Operation.WidgetRemove(List.of(id("n")));
    assertThat(outcome("cy", remove)).isEqualTo(new Outcome.Void(VoidReason.LOCKED));
    assertThat(outcome("ana", new Operation.WidgetLock(List.of(id("n")), "taken")))
        .isEqualTo(new Outcome.Void(VoidReason.LOCKED));
    assertThat(outcome("ben", new Operation.WidgetLock(List.of(id("n")), "still mine")))
        .isEqualTo(Outcome.Applied.FULLY);
    assertThat(board.state().live(id("n")).orElseThrow().lock())
        .contains(new Lock(person("ben"), "still mine"));
    assertThat(outcome("ana", remove)).isEqualTo(Outcome.Applied.FULLY);
  }

  @Test
  void whoLockedMayUnlockAfterLosingTheLevelToChange() {
    outcome("ana", new Operation.BoardGrant(principal("ben"), Role.EDITOR));
    outcome("ben", new Operation.WidgetLock(List.of(id("n")), "mine"));
    outcome("ana", new Operation.BoardGrant(principal("ben"), Role.VIEWER));
    assertThat(outcome("ben", new Operation.WidgetUnlock(List.of(id("n")))))
        .isEqualTo(Outcome.Applied.FULLY);
    assertThat(board.state().live(id("n")).orElseThrow().lock()).isEmpty();
    assertThat(outcome("ben", new Operation.WidgetUnlock(List.of(id("n")))))
        .isEqualTo(new Outcome.Void(VoidReason.NOT_ALLOWED));
  }

  @Test
  void unlockingWhatIsNotLockedSetsNoField() {
    FoldedOperation unlocked = board.does("ana", new Operation.WidgetUnlock(List.of(id("n"))));
    assertThat(unlocked.outcome()).isEqualTo(Outcome.Applied.FULLY);
    assertThat(unlocked.touched()).isEmpty();
  }

  @Test
  void aGrantThatIsThereTouchesNothing() {
    Operation grant =
        new Operation.WidgetGrant(List.of(id("n")), principal("eve"), WidgetLevel.VIEW);
    assertThat(board.does("ana", grant).touched()).containsExactly(id("n"));
    assertThat(board.does("ana", grant).touched()).isEmpty();
    Operation revoke = new Operation.WidgetRevoke(List.of(id("n")), principal("eve"));
    assertThat(board.does("ana", revoke).touched()).containsExactly(id("n"));
    assertThat(board.does("ana", revoke).touched()).isEmpty();
  }

  @Test
  void aGuestMayGiveUpWhatItWasNotGrantedAndAStrangerFindsNothing() {
    outcome("ana", new Operation.WidgetGrant(List.of(id("n")), principal("eve"), WidgetLevel.VIEW));
    assertThat(outcome("eve", new Operation.BoardRevoke(principal("eve"))))
        .isEqualTo(Outcome.Applied.FULLY);
    assertThat(outcome("gus", new Operation.BoardRevoke(principal("gus"))))
        .isEqualTo(new Outcome.Void(VoidReason.NOT_FOUND));
    assertThat(outcome("eve", new Operation.BoardCreate("Again")))
        .isEqualTo(new Outcome.Void(VoidReason.EXISTS));
    assertThat(outcome("gus", new Operation.BoardCreate("Again")))
        .isEqualTo(new Outcome.Void(VoidReason.NOT_FOUND));
  }

  private Outcome outcome(String person, Operation operation) {
    return board.does(person, operation).outcome();
  }

  private List<WriterState.Answered> remembered(String writer) {
    return Objects.requireNonNull(board.state().writers().get(new WriterId(writer))).recent();
  }

  private static WriterState spokeOnceAt(long revision) {
    return new WriterState(
        person("ana"),
        1,
        revision,
        List.of(new WriterState.Answered(1, revision, Outcome.Applied.FULLY)));
  }

  private void lockWithUnknown(long counter, int unknown) {
    List<WidgetId> targets =
        IntStream.rangeClosed(0, unknown).mapToObj(i -> id(i == 0 ? "n" : "unknown-" + i)).toList();
    board.fold(board.caller("ana"), "w", counter, List.of(new Operation.WidgetLock(targets, "")));
  }

  private void raiseBarrier(long counter, long accounts) {
    Caller node = new Caller(LogRecord.SYSTEM, Set.of(), 0);
    board.fold(
        node, "node", counter, List.of(new Operation.AccessBarrier(person("ana"), accounts)));
  }

  private Outcome renameStamped(long counter, long accounts) {
    Caller stamp = new Caller(person("ana"), Set.of(), accounts);
    return board
        .fold(stamp, "late", counter, List.of(new Operation.BoardRename("A")))
        .operations()
        .getFirst()
        .outcome();
  }

  private void recordAt(long counter, long time) {
    board.fold(
        new LogEntry.Readable(
            new LogRecord(
                board.state().board(),
                new WriterId("timed"),
                counter,
                board.caller("ana"),
                time,
                0,
                Optional.empty(),
                List.of(new Operation.BoardRename("A"))),
            board.digest()));
  }
}
