package io.streamboard.model.board;

import static io.streamboard.model.board.BoardScript.id;
import static io.streamboard.model.board.BoardScript.note;
import static io.streamboard.model.board.BoardScript.principal;
import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.model.access.Role;
import io.streamboard.model.access.WidgetLevel;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.id.WriterId;
import io.streamboard.model.limit.Limits;
import io.streamboard.model.log.LogEntry;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.operation.Outcome;
import io.streamboard.model.operation.VoidReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a board forgets, and not one revision earlier. */
final class ForgettingTest {
  private final BoardScript board = new BoardScript("b");

  @BeforeEach
  void anaOwnsABoardWithTwoNotes() {
    board.does("ana", new Operation.BoardCreate("Plans"));
    board.does("ana", new Operation.WidgetAdd(note("n", "hello")));
    board.does("ana", new Operation.WidgetAdd(note("m", "")));
  }

  @Test
  void aRemovedWidgetComesBackWithContentAndRights() {
    board.does(
        "ana", new Operation.WidgetGrant(List.of(id("n")), principal("eve"), WidgetLevel.EDIT));
    WidgetState before = board.state().live(id("n")).orElseThrow();
    board.does("ana", remove("n"));
    assertThat(board.view("eve").widgets()).isEmpty();
    board.does("ana", restore("n"));
    WidgetState after = board.state().live(id("n")).orElseThrow();
    assertThat(after.widget()).isEqualTo(before.widget());
    assertThat(after.access()).isEqualTo(before.access());
    assertThat(after.history()).isEqualTo(before.history());
    assertThat(board.view("eve").widgets()).containsOnlyKeys(id("n"));
  }

  @Test
  void aTombstoneIsRestorableForTenThousandRevisions() {
    long removed = board.does("ana", remove("n")).revision();
    passUntil(removed + Limits.TOMBSTONE_REVISIONS - 1);
    assertThat(board.does("ana", restore("n")).outcome()).isEqualTo(Outcome.Applied.FULLY);
  }

  @Test
  void afterThatItIsForgottenAndTheForgettingIsNoted() {
    long removed = board.does("ana", remove("n")).revision();
    passUntil(removed + Limits.TOMBSTONE_REVISIONS);
    FoldedOperation next = board.does("ana", restore("n"));
    assertThat(next.outcome()).isEqualTo(new Outcome.Void(VoidReason.NOT_FOUND));
    assertThat(next.touched()).containsExactly(id("n"));
    assertThat(board.state().widgets()).containsOnlyKeys(id("m"));
    assertThat(board.state().tombstones()).isEmpty();
  }

  @Test
  void outcomesWithManyRefusedTargetsAreNotRemembered() {
    lockWithUnknown("few", Limits.WRITER_REFUSALS);
    lockWithUnknown("many", Limits.WRITER_REFUSALS + 1);
    assertThat(remembered("few")).hasSize(1);
    assertThat(remembered("many")).isEmpty();
    FoldedOperation again = lockWithUnknown("many", Limits.WRITER_REFUSALS + 1);
    assertThat(again.outcome()).isEqualTo(new Outcome.Void(VoidReason.DUPLICATE));
  }

  @Test
  void ofManyWritersThoseSilentForLongestAreForgotten() {
    for (int number = 0; number < 3 * Limits.WRITERS / 2; number++) {
      rename("w" + number);
    }
    passUntil((board.state().revision() / 4_096 + 1) * 4_096);
    assertThat(board.state().writers()).hasSizeLessThanOrEqualTo(Limits.WRITERS);
    assertThat(board.state().writers())
        .containsKey(new WriterId("w" + (3 * Limits.WRITERS / 2 - 1)))
        .doesNotContainKey(new WriterId("w0"));
  }

  @Test
  void ofManyWritersOnlyTheLastOnesOutcomesAreRemembered() {
    for (int number = 0; number < 2 * Limits.WRITERS_WITH_OUTCOMES; number++) {
      rename("w" + number);
    }
    passUntil(4_096);
    assertThat(
            board.state().writers().values().stream().filter(writer -> !writer.recent().isEmpty()))
        .hasSize(Limits.WRITERS_WITH_OUTCOMES);
    assertThat(remembered("w0")).isEmpty();
    assertThat(remembered("w" + (2 * Limits.WRITERS_WITH_OUTCOMES - 1))).hasSize(1);
    assertThat(
            board
                .fold(board.caller("ana"), "w0", 1, List.of(new Operation.BoardRename("Again")))
                .operations()
                .getFirst()
                .outcome())
        .isEqualTo(new Outcome.Void(VoidReason.DUPLICATE));
  }

  private List<WriterState.Answered> remembered(String writer) {
    return Objects.requireNonNull(board.state().writers().get(new WriterId(writer))).recent();
  }

  private void rename(String writer) {
    board.fold(board.caller("ana"), writer, 1, List.of(new Operation.BoardRename(writer)));
  }

  private FoldedOperation lockWithUnknown(String writer, int unknown) {
    List<WidgetId> targets = new ArrayList<>(List.of(id("n")));
    IntStream.range(0, unknown).forEach(number -> targets.add(id("unknown-" + number)));
    return board
        .fold(board.caller("ana"), writer, 1, List.of(new Operation.WidgetLock(targets, "")))
        .operations()
        .getFirst();
  }

  @Test
  void aWriterIsForgottenAfterItsSilence() {
    board.fold(board.caller("ana"), "quiet", 1, List.of(new Operation.BoardRename("A")));
    long spoke = board.state().revision();
    passUntil(spoke + Limits.WRITER_SILENCE - 1);
    BoardState before = board.state();
    Folded still =
        board.fold(board.caller("ana"), "quiet", 2, List.of(new Operation.BoardRename("B")));
    assertThat(still.operations().getFirst().outcome()).isEqualTo(Outcome.Applied.FULLY);

    BoardState later = BoardFold.fold(before, new LogEntry.Unreadable(board.digest())).after();
    assertThat(later.revision()).isEqualTo(spoke + Limits.WRITER_SILENCE);
    BoardScript other = new BoardScript(later);
    Folded forgotten =
        other.fold(board.caller("ana"), "quiet", 2, List.of(new Operation.BoardRename("B")));
    assertThat(forgotten.operations().getFirst().outcome())
        .isEqualTo(new Outcome.Void(VoidReason.WRITER_UNKNOWN));
    other.passUntil(spoke + Limits.WRITER_SILENCE + 5_000);
    assertThat(other.state().writers()).as("swept").doesNotContainKey(new WriterId("quiet"));
  }

  @Test
  @DisplayName("SUB1 a writer is of the person that used it first, until it is forgotten")
  void aWriterIsOfThePersonThatUsedItFirst() {
    board.does("ana", new Operation.BoardGrant(principal("ben"), Role.OWNER));
    board.fold(board.caller("ana"), "anas", 1, List.of(new Operation.BoardRename("A")));
    BoardState before = board.state();
    for (int counter = 1; counter <= 3; counter++) {
      FoldedOperation strange =
          board
              .fold(board.caller("ben"), "anas", counter, List.of(new Operation.BoardRename("B")))
              .operations()
              .getFirst();
      assertThat(strange.outcome()).isEqualTo(new Outcome.Void(VoidReason.WRITER_UNKNOWN));
      assertThat(strange.standing()).isEmpty();
    }
    assertThat(board.state().writers()).isEqualTo(before.writers());
    assertThat(
            board
                .fold(board.caller("ana"), "anas", 2, List.of(new Operation.BoardRename("C")))
                .operations()
                .getFirst()
                .outcome())
        .isEqualTo(Outcome.Applied.FULLY);
    passUntil(board.state().revision() + Limits.WRITER_SILENCE);
    board.fold(board.caller("ben"), "anas", 1, List.of(new Operation.BoardRename("D")));
    assertThat(board.state().title()).isEqualTo("D");
  }

  private void passUntil(long revision) {
    board.passUntil(revision);
  }

  private static Operation remove(String widget) {
    return new Operation.WidgetRemove(List.of(id(widget)));
  }

  private static Operation restore(String widget) {
    return new Operation.WidgetRestore(List.of(id(widget)));
  }
}
