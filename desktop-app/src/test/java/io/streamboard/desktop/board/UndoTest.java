package io.streamboard.desktop.board;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.desktop.board.desk.Edit;
import io.streamboard.desktop.board.talk.Words;
import io.streamboard.desktop.ui.Clips;
import io.streamboard.desktop.ui.Texts;
import io.streamboard.model.board.Lock;
import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.geometry.Point;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.id.WriterId;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.text.TextDelta;
import io.streamboard.model.widget.Style;
import io.streamboard.model.widget.StyleProperty;
import io.streamboard.model.widget.Widget;
import io.streamboard.model.widget.WidgetKind;
import io.streamboard.model.widget.ZKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class UndoTest extends BoardFixture {

  @Test
  void severalMovesAreTakenBackOneByOneAndDoneAgain() {
    WidgetId note = addNote(anas, 100, 100);
    drag(anas, 150, 140, 200, 0);
    drag(anas, 350, 140, 0, 300);

    settle();
    anas.undo();
    assertThat(place(anas, note)).isEqualTo(new Point(300, 100));
    settle();
    anas.undo();
    assertThat(place(anas, note)).isEqualTo(new Point(100, 100));
    settle();
    anas.redo();
    settle();
    anas.redo();
    assertThat(place(bens, note)).isEqualTo(new Point(300, 400));
  }

  @Test
  void aMoveThatSomebodyElseMovedOnStays() {
    WidgetId note = addNote(anas, 100, 100);
    drag(anas, 150, 140, 200, 0);
    drag(bens, 350, 140, 0, 300);

    settle();
    anas.undo();

    assertThat(place(anas, note)).isEqualTo(new Point(300, 400));
    settle();
    assertThat(toasts.text().get()).isEqualTo(Texts.of("void.superseded"));
  }

  @Test
  void whatSomebodyElseDidToAnotherFieldStays() {
    WidgetId note = addNote(anas, 100, 100);
    drag(anas, 150, 140, 200, 0);
    bens.selection().select(List.of(note));
    bens.actions().restyle(StyleProperty.FILL, "teal");

    settle();
    anas.undo();

    assertThat(place(anas, note)).isEqualTo(new Point(100, 100));
    assertThat(widget(anas, note).orElseThrow().style().get(StyleProperty.FILL)).contains("teal");
  }

  @Test
  void undoOfAnOldStepIsNotFooledByAValueThatSomebodyElsePutBetween() {
    WidgetId note = addNote(anas, 100, 100);
    drag(anas, 150, 140, 200, 0);
    drag(bens, 350, 140, 0, 300);
    drag(anas, 350, 440, 50, 0);

    settle();
    anas.undo();
    assertThat(place(anas, note)).isEqualTo(new Point(300, 400));
    settle();
    anas.undo();
    assertThat(place(anas, note)).isEqualTo(new Point(300, 400));
  }

  @Test
  void aDeletedNoteComesBackWithItsText() {
    WidgetId note = addNote(anas, 100, 100);
    settle();
    anas.writing().edit(note);
    settle();
    anas.writing().wrote("Milk");
    settle();
    anas.writing().stop();
    settle();
    anas.actions().delete();
    assertThat(widget(bens, note)).isEmpty();

    settle();
    anas.undo();

    assertThat(text(bens, note)).isEqualTo("Milk");
  }

  @Test
  void anAddedNoteIsTakenAwayAndBroughtBack() {
    WidgetId note = addNote(anas, 100, 100);
    settle();
    anas.undo();
    assertThat(widget(anas, note)).isEmpty();
    settle();
    anas.redo();
    assertThat(widget(anas, note)).isPresent();
  }

  @Test
  void writingIsTakenBackWithoutTheOthersWriting() {
    WidgetId note = addNote(anas, 100, 100);
    settle();
    bens.writing().edit(note);
    settle();
    bens.writing().wrote("buy ");
    settle();
    bens.writing().stop();
    settle();
    anas.writing().edit(note);
    settle();
    anas.writing().wrote("buy milk");
    settle();
    bens.writing().edit(note);
    settle();
    bens.writing().wrote("please buy milk");
    settle();
    bens.writing().wrote("please buy milk now");
    settle();
    anas.writing().stop();

    settle();
    anas.undo();
    assertThat(text(anas, note)).isEqualTo("please buy  now");
    settle();
    anas.redo();
    assertThat(text(bens, note)).isEqualTo("please buy milk now");
  }

  @Test
  void anUndoNeverTakesALetterThatSomebodyElseTypedAtTheSamePlace() {
    WidgetId note = addNote(anas, 100, 100);
    write(bens, note, "tea");
    anaClient.offline();
    write(anas, note, "tea now");
    write(bens, note, "tea soon");
    anaClient.online();
    settle();
    assertThat(text(anas, note)).isEqualTo("tea soon now");
    anas.undo();
    settle();
    assertThat(text(bens, note)).isEqualTo("tea soon");
    anas.redo();
    settle();
    assertThat(text(bens, note)).isEqualTo("tea soon now");
  }

  private void write(BoardViewModel model, WidgetId note, String text) {
    settle();
    model.writing().edit(note);
    model.writing().wrote(text);
    model.writing().stop();
    settle();
  }

  @Test
  void twoWritingsInOneTextAreTakenBackInTurn() {
    WidgetId note = addNote(anas, 100, 100);
    settle();
    anas.writing().edit(note);
    settle();
    anas.writing().wrote("one two");
    settle();
    anas.writing().stop();
    settle();
    anas.writing().edit(note);
    settle();
    anas.writing().wrote("three");
    settle();
    anas.writing().stop();

    settle();
    anas.undo();
    assertThat(text(anas, note)).isEqualTo("one two");
    settle();
    anas.undo();
    assertThat(text(anas, note)).isEmpty();
    settle();
    anas.redo();
    settle();
    anas.redo();
    assertThat(text(anas, note)).isEqualTo("three");
  }

  @Test
  void anUndoWithoutConnectionIsDoneOnceTheStepIsConfirmed() {
    WidgetId note = addNote(anas, 100, 100);
    anaClient.offline();
    drag(anas, 150, 140, 200, 0);
    settle();
    anas.undo();
    assertThat(place(anas, note)).isEqualTo(new Point(300, 100));
    settle();
    assertThat(toasts.text().get()).isEqualTo(Texts.of("undo.waiting"));

    anaClient.online();

    assertThat(place(anas, note)).isEqualTo(new Point(100, 100));
  }

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

  @Test
  void anUndoThatStillWaitsDoesNotTakeBackWhatWasDoneAfterIt() {
    WidgetId note = addNote(anas, 100, 100);
    anaClient.offline();
    drag(anas, 150, 140, 200, 0);
    anas.undo();
    WidgetId second = addNote(anas, 600, 100);
    assertThat(toasts.text().get()).isEqualTo(Texts.of("undo.forgotten"));
    write(anas, second, "an hour of work");

    anaClient.online();
    settle();

    assertThat(text(bens, second)).isEqualTo("an hour of work");
    assertThat(place(bens, note)).isEqualTo(new Point(300, 100));
  }

  @Test
  void manyAreDuplicatedByOneLookAtTheBoardAndTakenBackByFewOperations() {
    for (int i = 0; i < 250; i++) {
      server.submit(board, ana, new WriterId("fill"), new Operation.WidgetAdd(note("n" + i, i)));
    }
    settle();
    anas.selection().selectAll();
    settle();
    anas.copying().duplicate();
    settle();
    assertThat(anas.canvas().size()).isEqualTo(500);
    int before = handle(anaClient).submitted().size();

    anas.undo();
    settle();
    assertThat(anas.canvas().size()).isEqualTo(250);
    assertThat(handle(anaClient).submitted()).hasSize(before + 2);
    anas.redo();
    settle();
    assertThat(anas.canvas().size()).isEqualTo(500);
    assertThat(handle(anaClient).submitted()).hasSize(before + 4);
  }

  @Test
  void whatIsSubmittedAtOnceIsLookedAtOnce() {
    List<Collection<WidgetId>> looks = new ArrayList<>();
    Submitting submitting = new Submitting(new History(new NoBoard()), looks::add);
    submitting.attach(handle(anaClient));

    submitting.submit(IntStream.range(0, 3).mapToObj(i -> Edit.add(note("n" + i, i))).toList());

    assertThat(looks).hasSize(1);
    assertThat(looks.getFirst())
        .containsExactly(new WidgetId("n0"), new WidgetId("n1"), new WidgetId("n2"));
  }

  private static Widget note(String id, int place) {
    return new Widget(
        new WidgetId(id),
        new WidgetKind.Note(),
        Bounds.of(place * 10, 0, 100, 80),
        ZKey.FIRST,
        Style.DEFAULT,
        id);
  }

  /** Nothing is taken back on it. */
  private static final class NoBoard implements History.Board {

    @Override
    public void catchUp() {}

    @Override
    public long submit(Operation operation) {
      return 0;
    }

    @Override
    public Optional<TextDelta> write(WidgetId widget, TextDelta edit) {
      return Optional.empty();
    }

    @Override
    public Map<WidgetId, Optional<String>> lock(Map<WidgetId, Optional<String>> to) {
      return Map.of();
    }

    @Override
    public void superseded() {}

    @Override
    public void forgotten() {}
  }

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

  private Optional<String> reason(WidgetId widget) {
    settle();
    return anas.canvas().item(widget).orElseThrow().view().lock().map(Lock::reason);
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

  @Test
  void aWritingOfVeryManyStepsIsTakenBack() {
    WidgetId note = addNote(anas, 100, 100);
    anas.writing().edit(note);
    anas.writing().wrote("a".repeat(2_000));
    anas.writing().stop();
    settle();
    anas.writing().edit(note);
    StringBuilder now = new StringBuilder("a".repeat(2_000));
    for (int i = 0; i < 1_999; i += 3) {
      now.setCharAt(i, 'b');
      anas.writing().wrote(now.toString());
    }
    anas.writing().stop();
    settle();

    anas.undo();

    assertThat(text(bens, note)).isEqualTo("a".repeat(2_000));
  }

  private boolean isLocked(WidgetId widget) {
    settle();
    return anas.canvas().item(widget).orElseThrow().isLocked();
  }
}
