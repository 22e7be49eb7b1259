package io.streamboard.desktop.board;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.widget.WidgetKind;
import org.junit.jupiter.api.Test;

/** Free texts without letters, which nobody can see: none stays, and no undo brings one back. */
class EmptyTextTest extends BoardFixture {

  private WidgetId addText(BoardViewModel model) {
    model.gestures().add(new WidgetKind.FreeText(), Bounds.of(0, 0, 200, 40));
    return model.selection().now().iterator().next();
  }

  private WidgetId addText(BoardViewModel model, String written) {
    WidgetId text = addText(model);
    model.writing().wrote(written);
    model.writing().stop();
    settle();
    return text;
  }

  private void empty(BoardViewModel model, WidgetId text) {
    model.writing().edit(text);
    model.writing().wrote("");
  }

  @Test
  void aNewTextThatStaysEmptyLeavesNeitherAWidgetNorAStep() {
    addText(anas);
    settle();
    anas.writing().stop();
    settle();
    assertThat(bens.canvas().size()).isZero();
    assertThat(anas.status().canUndo().get()).isFalse();
    anas.undo();
    settle();
    assertThat(bens.canvas().size()).isZero();
  }

  @Test
  void soDoesOneThatIsLeftBeforeTheServerHasIt() {
    WidgetId note = addNote(anas, 300, 300);
    addText(anas);
    anas.writing().stop();
    settle();
    assertThat(bens.canvas().size()).isEqualTo(1);
    anas.undo();
    settle();
    assertThat(widget(bens, note)).isEmpty();
    assertThat(anas.status().canUndo().get()).isFalse();
  }

  @Test
  void soDoesOneWhoseLettersWereAllTakenAwayAgain() {
    addText(anas);
    anas.writing().wrote("Hello");
    settle();
    anas.writing().wrote("");
    anas.writing().stop();
    settle();
    assertThat(bens.canvas().size()).isZero();
    assertThat(anas.status().canUndo().get()).isFalse();
  }

  @Test
  void undoOfTheFirstWritingTakesTheTextAwayAndRedoBringsBothBack() {
    WidgetId text = addText(anas, "Hello");
    anas.undo();
    settle();
    assertThat(bens.canvas().size()).isZero();
    assertThat(anas.status().canUndo().get()).isFalse();
    anas.redo();
    settle();
    assertThat(text(bens, text)).isEqualTo("Hello");
    assertThat(anas.status().canRedo().get()).isFalse();
    anas.undo();
    settle();
    assertThat(bens.canvas().size()).isZero();
  }

  @Test
  void aTextThatIsEmptiedGoesAndComesBackWithItsLetters() {
    WidgetId text = addText(anas, "Hello");
    empty(anas, text);
    anas.writing().stop();
    settle();
    assertThat(widget(bens, text)).isEmpty();
    anas.undo();
    settle();
    assertThat(text(bens, text)).isEqualTo("Hello");
    anas.redo();
    settle();
    assertThat(widget(bens, text)).isEmpty();
  }

  @Test
  void noEmptyTextGoesWhileSomebodyElseWritesInIt() {
    WidgetId text = addText(anas, "Hello");
    bens.writing().edit(text);
    settle();
    empty(anas, text);
    anas.writing().stop();
    settle();
    assertThat(text(bens, text)).isEmpty();
    bens.writing().wrote("Ben");
    bens.writing().stop();
    settle();
    assertThat(text(anas, text)).isEqualTo("Ben");
  }

  @Test
  void theLastWhoLeavesItTakesItAway() {
    WidgetId text = addText(anas);
    settle();
    bens.writing().edit(text);
    settle();
    anas.writing().stop();
    settle();
    assertThat(widget(bens, text)).isPresent();
    bens.writing().stop();
    settle();
    assertThat(widget(anas, text)).isEmpty();
  }

  @Test
  void whatOthersHaveWrittenCountsAlsoBeforeItIsShown() {
    WidgetId text = addText(anas, "Hello");
    empty(anas, text);
    settle();
    bens.writing().edit(text);
    bens.writing().wrote("Ben");
    bens.writing().stop();
    anas.writing().stop();
    settle();
    assertThat(text(anas, text)).isEqualTo("Ben");
    assertThat(text(bens, text)).isEqualTo("Ben");
  }

  @Test
  void undoStopsAtAnEmptyTextInWhichSomebodyElseWrites() {
    WidgetId text = addText(anas, "Hello");
    bens.writing().edit(text);
    settle();
    anas.undo();
    settle();
    assertThat(text(bens, text)).isEmpty();
    assertThat(anas.status().canUndo().get()).isTrue();
  }
}
