package io.streamboard.desktop.board;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.desktop.ui.Texts;
import io.streamboard.model.geometry.Point;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.widget.StyleProperty;
import java.util.List;
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
}
