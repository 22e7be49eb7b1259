package io.streamboard.desktop.board;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.desktop.board.talk.Words;
import io.streamboard.desktop.ui.Clips;
import io.streamboard.desktop.ui.Texts;
import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.geometry.Point;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.id.WriterId;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.widget.WidgetKind;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A step of mine that is taken back takes nobody's work along. */
class UndoBesideOthersTest extends BoardFixture {

  private void othersWorkStays(WidgetId widget) {
    anas.undo();
    settle();
    assertThat(widget(bens, widget)).isPresent();
    assertThat(toasts.text().get()).isEqualTo(Texts.of("void.superseded"));
  }

  @Test
  void aNoteOfMineInWhichSomebodyElseWroteStays() {
    WidgetId note = addNote(anas, 100, 100);
    write(bens, note, "an hour of work");
    othersWorkStays(note);
  }

  @Test
  void whatIPastedAndSomebodyElseChangedStays() {
    settle();
    anas.pasting().paste(new Clips.Clip(Optional.empty(), "pasted"));
    settle();
    WidgetId note = anas.selection().now().iterator().next();
    write(bens, note, "pasted and changed");
    othersWorkStays(note);
  }

  @Test
  void aFrameOfMineInWhichSomebodyElsePutSomethingStays() {
    settle();
    anas.gestures().add(new WidgetKind.Frame(), Bounds.of(0, 0, 800, 800));
    anas.writing().stop();
    settle();
    WidgetId others = addNote(bens, 100, 100);
    assertThat(widget(bens, others).orElseThrow().holder()).isPresent();
    othersWorkStays(others);
  }

  @Test
  void aThreadOfMineInWhichSomebodyElseAnsweredStays() {
    settle();
    anas.beside().talk().beginAt(new Point(50, 50));
    anas.beside().talk().say(new Words("Why?", List.of()));
    settle();
    WidgetId thread = anas.beside().talk().shown().orElseThrow().id();
    server.submit(
        board,
        ben,
        new WriterId("other"),
        new Operation.CommentAdd(thread, "answer", "Because", List.of()));
    settle();
    othersWorkStays(thread);
  }

  @Test
  void aRemovalIsNotDoneAgainAfterSomebodyElseWrote() {
    WidgetId note = addNote(anas, 100, 100);
    anas.actions().delete();
    settle();
    anas.undo();
    settle();
    write(bens, note, "an hour of work");
    anas.redo();
    settle();
    assertThat(text(bens, note)).isEqualTo("an hour of work");
    assertThat(toasts.text().get()).isEqualTo(Texts.of("void.superseded"));
  }

  @Test
  void aRemovalOfAFrameWithOthersThingsIsDoneAgainWhenNobodyDidAnythingSince() {
    settle();
    anas.gestures().add(new WidgetKind.Frame(), Bounds.of(0, 0, 800, 800));
    anas.writing().stop();
    settle();
    WidgetId frame = anas.selection().now().iterator().next();
    WidgetId others = addNote(bens, 100, 100);
    anas.selection().select(List.of(frame));
    anas.actions().delete();
    settle();
    anas.undo();
    settle();
    assertThat(widget(anas, others)).isPresent();
    anas.redo();
    settle();
    assertThat(widget(anas, frame)).isEmpty();
  }
}
