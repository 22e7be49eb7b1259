package io.streamboard.server.simulation;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.streamboard.model.access.Principal;
import io.streamboard.model.access.WidgetAccess;
import io.streamboard.model.access.WidgetLevel;
import io.streamboard.model.board.BoardScript;
import io.streamboard.model.board.BoardState;
import io.streamboard.model.board.Folded;
import io.streamboard.model.board.Lock;
import io.streamboard.model.board.WidgetState;
import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.text.TextHistory;
import io.streamboard.model.widget.Widget;
import io.streamboard.model.widget.ZKey;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Good records pass; one part that an operation is not about, changed by hand, is found. */
final class ScopeCheckTest {
  private static final WidgetId NOTE = BoardScript.id("n1");

  private final BoardScript board = new BoardScript("b");

  @Test
  void whatTheFoldDoesPasses() {
    for (Operation operation :
        List.of(
            new Operation.BoardCreate("Plans"),
            new Operation.WidgetAdd(BoardScript.note("n1", "milk")),
            new Operation.BoardRename("Other plans"),
            new Operation.WidgetGrant(List.of(NOTE), new Principal.Everyone(), WidgetLevel.HIDDEN),
            new Operation.WidgetLock(List.of(NOTE), "mine"),
            new Operation.WidgetResize(
                List.of(new Operation.Resize(NOTE, Bounds.of(1, 2, 30, 40)))),
            new Operation.WidgetRaise(List.of(new Operation.Raise(NOTE, new ZKey("W")))),
            new Operation.WidgetRemove(List.of(NOTE)),
            new Operation.WidgetRestore(List.of(NOTE)),
            new Operation.WidgetUnlock(List.of(NOTE)),
            new Operation.BoardDelete())) {
      Folded folded = board.record("ana", List.of(operation));
      assertThatCode(() -> look(folded)).as("%s", operation).doesNotThrowAnyException();
    }
  }

  @Test
  void whatComesBackAsAnotherIsFound() {
    board.does("ana", new Operation.BoardCreate("Plans"));
    board.does("ana", new Operation.WidgetAdd(BoardScript.note("n1", "milk")));
    board.does(
        "ana",
        new Operation.WidgetGrant(List.of(NOTE), new Principal.Everyone(), WidgetLevel.HIDDEN));
    board.does("ana", new Operation.WidgetRemove(List.of(NOTE)));
    Folded back = board.record("ana", List.of(new Operation.WidgetRestore(List.of(NOTE))));
    WidgetState is = back.after().live(NOTE).orElseThrow();
    Widget note = is.widget();
    Lock lock = new Lock(new PersonId("ben"), "mine");
    for (WidgetState other :
        List.of(
            changed(is, note, is.author(), WidgetAccess.INHERITED, is.lock()),
            changed(is, note, is.author(), is.access(), Optional.of(lock)),
            changed(is, note, new PersonId("ben"), is.access(), is.lock()),
            changed(is, note.withText("mi"), is.author(), is.access(), is.lock()),
            changed(is, note.withZ(new ZKey("W")), is.author(), is.access(), is.lock()))) {
      Folded planted = new Folded(back.before(), with(back.after(), other), back.operations());
      assertThatThrownBy(() -> look(planted))
          .isInstanceOf(AssertionError.class)
          .hasMessageContaining("WidgetRestore, is not about");
    }
  }

  private static void look(Folded folded) {
    Findings findings = new Findings();
    new ScopeCheck(findings).check(folded);
    findings.verify();
  }

  private static WidgetState changed(
      WidgetState of, Widget widget, PersonId author, WidgetAccess access, Optional<Lock> lock) {
    TextHistory history = of.history();
    return new WidgetState(
        widget, author, access, lock, of.revisions(), history, of.removedAt(), of.addedAt());
  }

  private static BoardState with(BoardState state, WidgetState widget) {
    return new BoardState(
        state.board(),
        state.revision(),
        state.chain(),
        state.level(),
        state.life(),
        state.title(),
        state.latestTime(),
        state.access(),
        state.widgets().plus(widget.widget().id(), widget),
        state.tombstones(),
        state.liveWidgets(),
        state.textPoints(),
        state.writers(),
        state.barriers());
  }
}
