package io.streamboard.desktop.board;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.desktop.ui.Texts;
import io.streamboard.model.board.Lock;
import io.streamboard.model.geometry.Point;
import io.streamboard.model.id.WidgetId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Locks are taken back as all else is, and only one's own. */
class UndoOfLocksTest extends BoardFixture {

  @Test
  void aLockIsTakenBackAndDoneAgain() {
    WidgetId note = addNote(bens, 100, 100);
    WidgetId locked = addNote(bens, 300, 100);
    bens.actions().toggleLock();
    settle();
    bens.selection().select(List.of(note, locked));
    bens.actions().toggleLock();
    assertThat(List.of(isLocked(note), isLocked(locked))).containsExactly(true, true);

    bens.undo();
    assertThat(List.of(isLocked(note), isLocked(locked))).containsExactly(false, true);
    bens.undo();
    assertThat(List.of(isLocked(note), isLocked(locked))).containsExactly(false, false);
    bens.redo();
    bens.redo();
    assertThat(List.of(isLocked(note), isLocked(locked))).containsExactly(true, true);
  }

  @Test
  void aReasonIsTakenBackAndSaidAgain() {
    WidgetId note = addNote(bens, 100, 100);
    bens.locks().lock("final");
    settle();
    bens.locks().lock("as agreed");
    assertThat(reason(note)).contains("as agreed");

    bens.undo();
    assertThat(reason(note)).contains("final");
    bens.undo();
    assertThat(reason(note)).isEmpty();
    bens.redo();
    bens.redo();
    assertThat(reason(note)).contains("as agreed");
    bens.selection().select(List.of(note));
    bens.locks().toggle();
    assertThat(reason(note)).isEmpty();
    bens.undo();
    assertThat(reason(note)).contains("as agreed");
  }

  @Test
  void somebodyElsesLockIsNeitherTakenBackNorTakenOver() {
    WidgetId note = addNote(anas, 100, 100);
    anas.locks().lock("mine");
    settle();
    anas.locks().toggle();
    settle();
    bens.selection().select(List.of(note));
    bens.locks().lock("not yet");
    settle();

    anas.undo();
    assertThat(reason(note)).contains("not yet");
    anas.locks().lock("now mine");
    assertThat(reason(note)).contains("not yet");
  }

  @Test
  void whoIsStoppedByALockIsToldWhoHasLockedItAndWhy() {
    WidgetId note = addNote(anas, 100, 100);
    anas.locks().lock("as agreed");
    settle();
    bens.beside().names().learn(Map.of(ana, "Ana"));
    bens.selection().select(List.of(note));
    assertThat(bens.selection().mayChange().get()).isFalse();

    bens.arrow(10, 0);
    settle();

    assertThat(toasts.text().get()).isEqualTo("Locked by Ana: as agreed");
    assertThat(place(anas, note)).isEqualTo(new Point(100, 100));
    toasts.show("");
    anas.arrow(10, 0);
    assertThat(toasts.text().get()).isEmpty();
  }

  @Test
  void aLockThatSomebodyElseOpenedIsNotTakenBackAgain() {
    WidgetId note = addNote(bens, 100, 100);
    bens.actions().toggleLock();
    settle();
    anas.selection().select(List.of(note));
    anas.actions().toggleLock();
    settle();

    bens.undo();

    assertThat(isLocked(note)).isFalse();
    assertThat(toasts.text().get()).isEqualTo(Texts.of("void.superseded"));
  }

  private Optional<String> reason(WidgetId widget) {
    settle();
    return anas.canvas().item(widget).orElseThrow().view().lock().map(Lock::reason);
  }

  private boolean isLocked(WidgetId widget) {
    settle();
    return anas.canvas().item(widget).orElseThrow().isLocked();
  }
}
