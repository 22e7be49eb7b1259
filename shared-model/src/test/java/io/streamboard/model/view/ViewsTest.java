package io.streamboard.model.view;

import static io.streamboard.model.board.BoardScript.id;
import static io.streamboard.model.board.BoardScript.note;
import static io.streamboard.model.board.BoardScript.person;
import static io.streamboard.model.board.BoardScript.principal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.streamboard.model.access.Audience;
import io.streamboard.model.access.Principal;
import io.streamboard.model.access.Role;
import io.streamboard.model.access.WidgetLevel;
import io.streamboard.model.board.BoardScript;
import io.streamboard.model.board.Folded;
import io.streamboard.model.board.Lock;
import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.geometry.Point;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.text.TextDelta;
import io.streamboard.model.widget.Widget;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

final class ViewsTest {
  private static final Widget NOTE = note("n", "hello");
  private final BoardScript board = new BoardScript("b");

  @BeforeEach
  void anaOwnsABoardWithTwoNotesAndBenViewsIt() {
    board.does("ana", new Operation.BoardCreate("Plans"));
    board.does("ana", new Operation.WidgetAdd(NOTE));
    board.does("ana", new Operation.WidgetAdd(note("m", "")));
    board.does("ana", new Operation.BoardGrant(principal("ben"), Role.VIEWER));
  }

  @Test
  void aViewHoldsWhatTheAudienceSees() {
    assertThat(board.view("ben").role()).contains(Role.VIEWER);
    assertThat(board.view("ben").widgets().get(id("n")))
        .isEqualTo(new WidgetView(NOTE, person("ana"), WidgetLevel.VIEW, Optional.empty(), 2));
    assertThat(board.audience("eve")).isEqualTo(Audience.NOBODY);
    assertThat(board.view("eve").widgets()).isEmpty();
  }

  @Test
  void aGrantThatChangesNothingLeavesTheAudienceWithTheOthers() {
    grant("n", principal("ben"), WidgetLevel.VIEW);
    assertThat(board.audience("ben")).isEqualTo(new Audience(Optional.of(Role.VIEWER), Map.of()));
  }

  @Test
  @DisplayName("ACL6 ACL8 hiding conceals, widening reveals, another level changes the level")
  void grantsRevealConcealAndChangeLevels() {
    assertThat(seenBy("ben", () -> grant("n", principal("ben"), WidgetLevel.HIDDEN)))
        .containsExactly(new Change.WidgetConcealed(id("n")));
    assertThat(seenBy("ben", () -> grant("n", principal("ben"), WidgetLevel.EDIT)))
        .containsExactly(
            new Change.WidgetRevealed(
                new WidgetView(NOTE, person("ana"), WidgetLevel.EDIT, Optional.empty(), 2)));
    assertThat(seenBy("ben", () -> grant("n", principal("ben"), WidgetLevel.COMMENT)))
        .containsExactly(new Change.WidgetLevelChanged(id("n"), WidgetLevel.COMMENT));
    assertThat(seenBy("ana", () -> grant("n", new Principal.Everyone(), WidgetLevel.HIDDEN)))
        .isEmpty();
  }

  @Test
  @DisplayName("ACL11 a guest sees the title and the granted widgets")
  void aGuestSeesTheTitleAndTheGrantedWidgets() {
    List<Change> changes = seenBy("eve", () -> grant("n", principal("eve"), WidgetLevel.VIEW));
    assertThat(changes)
        .containsExactly(
            new Change.TitleChanged("Plans"),
            new Change.WidgetRevealed(
                new WidgetView(NOTE, person("ana"), WidgetLevel.VIEW, Optional.empty(), 2)));
    assertThat(board.view("eve").widgets()).containsOnlyKeys(id("n"));
  }

  @Test
  @DisplayName("ACL7 a revoked person loses all of it")
  void aRevokedPersonLosesAllOfIt() {
    List<Change> changes = seenBy("ben", () -> does(new Operation.BoardRevoke(principal("ben"))));
    assertThat(changes)
        .containsExactly(
            new Change.TitleChanged(""),
            new Change.RoleChanged(Optional.empty()),
            new Change.WidgetConcealed(id("m")),
            new Change.WidgetConcealed(id("n")));
    assertThat(board.audience("ben")).isEqualTo(Audience.NOBODY);
  }

  @Test
  void whatIsHiddenGivesNoChange() {
    grant("n", principal("ben"), WidgetLevel.HIDDEN);
    assertThat(
            seenBy(
                "ben",
                () ->
                    does(
                        new Operation.WidgetMove(
                            List.of(new Operation.Move(id("n"), new Point(5, 5)))))))
        .isEmpty();
    assertThat(seenBy("ben", () -> does(new Operation.WidgetRemove(List.of(id("n")))))).isEmpty();
    assertThat(seenBy("ben", () -> does(new Operation.WidgetRestore(List.of(id("n")))))).isEmpty();
  }

  @Test
  void operationsOfOneRecordBecomeOneChangeForEachPartWithTheTextsInOrder() {
    TextDelta first = TextDelta.between("hello", "hello there");
    TextDelta second = TextDelta.between("hello there", "Hello there");
    List<Change> changes =
        seenBy(
            "ben",
            () ->
                board.record(
                    "ana",
                    List.of(
                        new Operation.WidgetMove(
                            List.of(new Operation.Move(id("n"), new Point(5, 5)))),
                        new Operation.TextChange(id("n"), 2, first),
                        new Operation.WidgetLock(List.of(id("n")), "final"),
                        new Operation.TextChange(id("n"), 6, second),
                        new Operation.WidgetMove(
                            List.of(new Operation.Move(id("n"), new Point(9, 9)))))));
    assertThat(changes)
        .containsExactly(
            new Change.WidgetPlaced(id("n"), Bounds.of(9, 9, 100, 80)),
            new Change.WidgetLocked(id("n"), new Lock(person("ana"), "final")),
            new Change.TextChanged(id("n"), 6, first),
            new Change.TextChanged(id("n"), 8, second));
    assertThat(board.state().live(id("n")).orElseThrow().widget().text()).isEqualTo("Hello there");
  }

  @Test
  void whatIsAddedAndEditedInOneRecordComesOnceAsItIsAtTheEnd() {
    List<Change> changes =
        seenBy(
            "ben",
            () ->
                board.record(
                    "ana",
                    List.of(
                        new Operation.WidgetAdd(note("new", "a")),
                        new Operation.TextChange(id("new"), 5, TextDelta.between("a", "ab")))));
    assertThat(changes)
        .containsExactly(
            new Change.WidgetAdded(
                new WidgetView(
                    note("new", "ab"), person("ana"), WidgetLevel.VIEW, Optional.empty(), 6)));
  }

  @Test
  void aChangeOfAWidgetThatTheViewLacksIsAnError() {
    List<Change> misfit = List.of(new Change.WidgetConcealed(id("unknown")));
    assertThatThrownBy(() -> Views.apply(board.view("ben"), misfit))
        .isInstanceOf(IllegalStateException.class);
  }

  /**
   * Runs one record and returns what it changes for the person, after checking that the changes
   * lead to the new view.
   */
  private List<Change> seenBy(String person, Supplier<Folded> record) {
    BoardView before = board.view(person);
    Audience audience = board.audience(person);
    Folded folded = record.get();
    List<Change> changes = Views.changes(folded, audience, board.audience(person));
    assertThat(Views.apply(before, changes)).isEqualTo(board.view(person));
    return changes;
  }

  private Folded grant(String widget, Principal to, WidgetLevel level) {
    return does(new Operation.WidgetGrant(List.of(id(widget)), to, level));
  }

  private Folded does(Operation operation) {
    return board.record("ana", List.of(operation));
  }
}
