package io.streamboard.model.board;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.model.access.AccessPolicy;
import io.streamboard.model.access.Caller;
import io.streamboard.model.access.Principal;
import io.streamboard.model.access.WidgetLevel;
import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.geometry.Point;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.id.WriterId;
import io.streamboard.model.log.LogEntry;
import io.streamboard.model.log.LogRecord;
import io.streamboard.model.operation.FieldValue;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.operation.Outcome;
import io.streamboard.model.operation.VoidReason;
import io.streamboard.model.text.TextDelta;
import io.streamboard.model.widget.End;
import io.streamboard.model.widget.Style;
import io.streamboard.model.widget.StyleProperty;
import io.streamboard.model.widget.ZKey;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Whoever may not see a widget cannot tell it from one that never was, in any state it may be in.
 */
final class HiddenWidgetTest {
  private static final WidgetId NEVER = new WidgetId("never-there");
  private int compared;

  @Test
  @DisplayName("ACL5 an operation on a hidden widget ends as one on an id that was never used")
  void hiddenIsNotFound() {
    for (long seed = 100; seed < 106; seed++) {
      RandomHistory history = new RandomHistory(new BoardId("b"), seed);
      BoardState state = BoardState.absent(new BoardId("b"));
      for (int i = 0; i < 300; i++) {
        state = BoardFold.fold(state, history.next(state)).after();
        if (i % 50 == 49 && state.life() == BoardLife.OPEN) {
          compareAll(state, history.people());
        }
      }
    }
    assertThat(compared).isGreaterThan(1_000);
  }

  private void compareAll(BoardState state, List<Caller> people) {
    for (Caller caller : people) {
      for (WidgetState widget : state.widgets().values()) {
        if (level(state, widget, caller) == WidgetLevel.HIDDEN) {
          compare(state, caller, widget.widget().id());
        }
      }
    }
  }

  private static WidgetLevel level(BoardState state, WidgetState widget, Caller caller) {
    return AccessPolicy.level(
        AccessPolicy.role(state.access(), caller), Holders.accesses(widget, state::find), caller);
  }

  private void compare(BoardState state, Caller caller, WidgetId hidden) {
    List<Operation> onHidden = operations(hidden, state.revision()).toList();
    List<Operation> onNothing = operations(NEVER, state.revision()).toList();
    for (int i = 0; i < onHidden.size(); i++) {
      assertThat(outcome(state, caller, onHidden.get(i)))
          .isEqualTo(outcome(state, caller, onNothing.get(i)))
          .isEqualTo(new Outcome.Void(VoidReason.NOT_FOUND));
      compared++;
    }
  }

  private static Outcome outcome(BoardState state, Caller caller, Operation operation) {
    LogRecord content =
        new LogRecord(
            state.board(),
            new WriterId("fresh"),
            1,
            new Caller(caller.person(), caller.groups(), Long.MAX_VALUE),
            1,
            0,
            Optional.empty(),
            List.of(operation));
    return BoardFold.fold(state, new LogEntry.Readable(content, "0".repeat(64)))
        .operations()
        .getFirst()
        .outcome();
  }

  private static Stream<Operation> operations(WidgetId id, long revision) {
    return Stream.of(
        new Operation.WidgetMove(List.of(new Operation.Move(id, new Point(1, 1)))),
        new Operation.WidgetResize(List.of(new Operation.Resize(id, Bounds.of(1, 1, 5, 5)))),
        new Operation.WidgetRestyle(List.of(id), Style.of(StyleProperty.FILL, "pink")),
        new Operation.WidgetRaise(List.of(new Operation.Raise(id, ZKey.FIRST))),
        new Operation.WidgetRemove(List.of(id)),
        new Operation.WidgetRestore(List.of(id)),
        new Operation.WidgetSetBack(
            List.of(new Operation.SetBack(id, revision, new FieldValue.Alive(true)))),
        new Operation.WidgetSetBack(
            List.of(new Operation.SetBack(id, 1, new FieldValue.Position(new Point(1, 1))))),
        new Operation.TextChange(id, revision, TextDelta.between("", "x")),
        new Operation.WidgetBind(id, true, End.free(new Point(1, 1))),
        new Operation.WidgetHold(List.of(id), Optional.empty()),
        new Operation.WidgetGroup(List.of(id), Optional.empty()),
        new Operation.CommentAdd(id, "c", "words", List.of()),
        new Operation.CommentEdit(id, "c", "words", List.of()),
        new Operation.CommentRemove(id, "c"),
        new Operation.ThreadResolve(List.of(id), true),
        new Operation.WidgetSetBack(
            List.of(new Operation.SetBack(id, 1, new FieldValue.Resolved(true)))),
        new Operation.WidgetSetBack(
            List.of(new Operation.SetBack(id, 1, new FieldValue.Holder(Optional.empty())))),
        new Operation.WidgetLock(List.of(id), ""),
        new Operation.WidgetUnlock(List.of(id)),
        new Operation.WidgetGrant(List.of(id), new Principal.Everyone(), WidgetLevel.VIEW),
        new Operation.WidgetRevoke(List.of(id), new Principal.Everyone()));
  }
}
