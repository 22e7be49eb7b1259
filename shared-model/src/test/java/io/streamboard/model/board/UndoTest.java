package io.streamboard.model.board;

import static io.streamboard.model.board.BoardScript.id;
import static io.streamboard.model.board.BoardScript.note;
import static io.streamboard.model.board.BoardScript.principal;
import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.model.access.Role;
import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.geometry.Point;
import io.streamboard.model.geometry.Size;
import io.streamboard.model.operation.Field;
import io.streamboard.model.operation.FieldValue;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.operation.Outcome;
import io.streamboard.model.operation.VoidReason;
import io.streamboard.model.widget.Style;
import io.streamboard.model.widget.StyleProperty;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("SUB18 undo")
final class UndoTest {
  private final BoardScript board = new BoardScript("b");

  @BeforeEach
  void anaAndBenShareABoardWithTwoNotes() {
    board.does("ana", new Operation.BoardCreate("Plans"));
    board.does("ana", new Operation.BoardGrant(principal("ben"), Role.EDITOR));
    board.does("ana", new Operation.WidgetAdd(note("n", "hello")));
    board.does("ana", new Operation.WidgetAdd(note("m", "")));
  }

  @Test
  void setsBackWhatStillStands() {
    long moved = moves("ana", "n", 50);
    assertThat(undoesPosition("ana", "n", moved).outcome()).isEqualTo(Outcome.Applied.FULLY);
    assertThat(bounds("n")).isEqualTo(Bounds.of(0, 0, 100, 80));
  }

  @Test
  void leavesAloneWhatSomebodyElseSetSince() {
    long moved = moves("ana", "n", 50);
    moves("ben", "n", 70);
    assertThat(undoesPosition("ana", "n", moved).outcome())
        .isEqualTo(new Outcome.Void(VoidReason.SUPERSEDED));
    assertThat(bounds("n").x()).isEqualTo(70);
  }

  @Test
  void anotherFieldOfTheSameWidgetDoesNotMatter() {
    long moved = moves("ana", "n", 50);
    board.does(
        "ben", new Operation.WidgetRestyle(List.of(id("n")), Style.of(StyleProperty.FILL, "pink")));
    assertThat(undoesPosition("ana", "n", moved).outcome()).isEqualTo(Outcome.Applied.FULLY);
    assertThat(widget("n").widget().style()).isEqualTo(Style.of(StyleProperty.FILL, "pink"));
  }

  @Test
  void aResizeSetsPositionAndSizeWhichAreUndoneOnTheirOwn() {
    long resized =
        board
            .does(
                "ana",
                new Operation.WidgetResize(
                    List.of(new Operation.Resize(id("n"), Bounds.of(5, 5, 10, 10)))))
            .revision();
    long moved = moves("ben", "n", 70);
    FoldedOperation undone =
        board.does(
            "ana",
            new Operation.WidgetSetBack(
                List.of(
                    new Operation.SetBack(
                        id("n"), resized, new FieldValue.Position(new Point(0, 0))),
                    new Operation.SetBack(
                        id("n"), resized, new FieldValue.Extent(new Size(100, 80))))));
    assertThat(undone.outcome()).isEqualTo(Outcome.Applied.FULLY);
    assertThat(bounds("n")).isEqualTo(Bounds.of(70, 0, 100, 80));
    assertThat(widget("n").revisionOf(Field.POSITION)).isEqualTo(moved);
    assertThat(widget("n").revisionOf(Field.SIZE)).isEqualTo(undone.revision());
  }

  @Test
  void aWidgetWhoseStepsAreAllSupersededIsRefusedAndTheOthersApply() {
    long first = moves("ana", "n", 50);
    long second = moves("ana", "m", 50);
    moves("ben", "n", 70);
    FoldedOperation undone =
        board.does(
            "ana",
            new Operation.WidgetSetBack(
                List.of(
                    new Operation.SetBack(id("n"), first, new FieldValue.Position(new Point(0, 0))),
                    new Operation.SetBack(
                        id("m"), second, new FieldValue.Position(new Point(0, 0))))));
    assertThat(undone.outcome())
        .isEqualTo(new Outcome.Applied(Map.of(id("n"), VoidReason.SUPERSEDED)));
    assertThat(bounds("m").x()).isZero();
  }

  @Test
  void anUnsetStylePropertyIsUnsetAgain() {
    long styled =
        board
            .does(
                "ana",
                new Operation.WidgetRestyle(List.of(id("n")), Style.of(StyleProperty.FILL, "pink")))
            .revision();
    board.does(
        "ana", setBack("n", styled, new FieldValue.Look(StyleProperty.FILL, Optional.empty())));
    assertThat(widget("n").widget().style()).isEqualTo(Style.DEFAULT);
  }

  @Test
  void anAddIsUndoneByARemoveAndDoneAgainWithAllItHad() {
    long added = widget("n").revisionOf(Field.ALIVE);
    long moved = moves("ana", "n", 50);
    long removed = board.does("ana", setBack("n", added, new FieldValue.Alive(false))).revision();
    assertThat(board.state().live(id("n"))).isEmpty();
    assertThat(board.does("ben", setBack("n", added, new FieldValue.Alive(true))).outcome())
        .isEqualTo(new Outcome.Void(VoidReason.SUPERSEDED));
    assertThat(board.does("ana", setBack("n", removed, new FieldValue.Alive(true))).outcome())
        .isEqualTo(Outcome.Applied.FULLY);
    assertThat(bounds("n").x()).isEqualTo(50);
    assertThat(widget("n").revisionOf(Field.POSITION)).isEqualTo(moved);
    assertThat(widget("n").revisionOf(Field.SIZE)).as("never set since the add").isEqualTo(added);
  }

  @Test
  void whatOneStepBringsBackTheNextMayChange() {
    long removed = board.does("ana", new Operation.WidgetRemove(List.of(id("n")))).revision();
    long added = 3;
    FoldedOperation undone =
        board.does(
            "ana",
            new Operation.WidgetSetBack(
                List.of(
                    new Operation.SetBack(id("n"), removed, new FieldValue.Alive(true)),
                    new Operation.SetBack(
                        id("n"), added, new FieldValue.Position(new Point(9, 9))))));
    assertThat(undone.outcome()).isEqualTo(Outcome.Applied.FULLY);
    assertThat(bounds("n").x()).isEqualTo(9);
  }

  private long moves(String person, String widget, double x) {
    Operation move =
        new Operation.WidgetMove(List.of(new Operation.Move(id(widget), new Point(x, 0))));
    return board.does(person, move).revision();
  }

  private FoldedOperation undoesPosition(String person, String widget, long standing) {
    return board.does(person, setBack(widget, standing, new FieldValue.Position(new Point(0, 0))));
  }

  private static Operation setBack(String widget, long standing, FieldValue value) {
    return new Operation.WidgetSetBack(List.of(new Operation.SetBack(id(widget), standing, value)));
  }

  private WidgetState widget(String id) {
    return board.state().live(id(id)).orElseThrow();
  }

  private Bounds bounds(String id) {
    return widget(id).widget().bounds();
  }
}
