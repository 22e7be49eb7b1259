package io.streamboard.model.board;

import static io.streamboard.model.board.BoardScript.id;
import static io.streamboard.model.board.BoardScript.note;
import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.geometry.Point;
import io.streamboard.model.limit.Limits;
import io.streamboard.model.operation.Field;
import io.streamboard.model.operation.FieldValue;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.operation.Outcome;
import io.streamboard.model.operation.VoidReason;
import io.streamboard.model.widget.Style;
import io.streamboard.model.widget.Widget;
import io.streamboard.model.widget.WidgetKind;
import io.streamboard.model.widget.ZKey;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("SUB18 what undo may not set back")
final class SetBackRefusalsTest {
  private static final Outcome INVALID = new Outcome.Void(VoidReason.INVALID);
  private static final Outcome SUPERSEDED = new Outcome.Void(VoidReason.SUPERSEDED);
  private static final Point AT_THE_EDGE = new Point(Limits.COORDINATE, 0);

  private final BoardScript board = new BoardScript("b");

  @BeforeEach
  void aFrameWithANoteAThreadAndANoteApart() {
    does(new Operation.BoardCreate("Plans"));
    does(new Operation.WidgetAdd(widget("frame", new WidgetKind.Frame(), Optional.empty())));
    does(new Operation.WidgetAdd(widget("held", new WidgetKind.Note(), Optional.of("frame"))));
    does(
        new Operation.WidgetAdd(
            widget("talk", new WidgetKind.Thread(List.of(), false), Optional.of("held"))));
    does(new Operation.WidgetAdd(note("apart", "")));
  }

  private static Widget widget(String id, WidgetKind kind, Optional<String> holder) {
    double x = holder.isPresent() ? 10 : 0;
    return new Widget(id(id), kind, Bounds.of(x, 0, 100, 80), ZKey.FIRST, Style.DEFAULT, "")
        .withHolder(holder.map(BoardScript::id));
  }

  @Test
  void aPlaceFromWhichSomethingHeldWouldLeaveTheBoard() {
    assertThat(setsBack(step("frame", new FieldValue.Position(AT_THE_EDGE)))).isEqualTo(INVALID);
  }

  @Test
  void aHolderThatHoldsNothing() {
    assertThat(setsBack(step("held", new FieldValue.Holder(Optional.of(id("apart"))))))
        .isEqualTo(INVALID);
  }

  @Test
  void thatSomethingIsResolvedThatNobodyCanResolve() {
    assertThat(setsBack(step("apart", new FieldValue.Resolved(true)))).isEqualTo(INVALID);
  }

  @Test
  void thatAThreadIsResolvedWhichSomebodyHasOpenedAgain() {
    long open = alive("talk").revisionOf(Field.RESOLVED);
    does(new Operation.ThreadResolve(List.of(id("talk")), true));
    assertThat(setsBack(new Operation.SetBack(id("talk"), open, new FieldValue.Resolved(false))))
        .isEqualTo(SUPERSEDED);
  }

  @Test
  void theRemovalOfWhatIsThere() {
    assertThat(setsBack(step("apart", new FieldValue.Alive(true)))).isEqualTo(INVALID);
  }

  @Test
  void anotherFieldOfWhatCameBackWithItsHolder() {
    long removed = does(new Operation.WidgetRemove(List.of(id("frame")))).revision();
    assertThat(
            setsBack(
                new Operation.SetBack(id("frame"), removed, new FieldValue.Alive(true)),
                new Operation.SetBack(id("held"), 0, new FieldValue.Position(new Point(9, 9)))))
        .isEqualTo(new Outcome.Applied(Map.of(id("held"), VoidReason.SUPERSEDED)));
    assertThat(alive("held").widget().bounds().x()).isEqualTo(10);
  }

  private FoldedOperation does(Operation operation) {
    return board.does("ana", operation);
  }

  private Outcome setsBack(Operation.SetBack... steps) {
    return does(new Operation.WidgetSetBack(List.of(steps))).outcome();
  }

  /** A step against the revision that has set the field last. */
  private Operation.SetBack step(String widget, FieldValue value) {
    return new Operation.SetBack(id(widget), alive(widget).revisionOf(value.field()), value);
  }

  private WidgetState alive(String widget) {
    return board.state().live(id(widget)).orElseThrow();
  }
}
