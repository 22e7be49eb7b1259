package io.streamboard.desktop.board;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.desktop.board.style.Manner;
import io.streamboard.desktop.canvas.Item;
import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.widget.WidgetKind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;

/** Texts that choose their size, and boxes that grow with their text. */
@ExtendWith(ApplicationExtension.class)
class TextSizeTest extends BoardFixture {

  private Item written(WidgetId note, String text) {
    settle();
    anas.writing().edit(note);
    anas.writing().wrote(text);
    anas.writing().stop();
    settle();
    return anas.canvas().item(note).orElseThrow();
  }

  @Test
  void aNoteIsWrittenAsLargeAsItsTextFits() {
    WidgetId note = addNote(anas, 0, 0);
    double few = written(note, "tea").textSize();
    double more = written(note, "tea, and then some more of it").textSize();
    double many = written(note, "tea and more ".repeat(40)).textSize();
    assertThat(few).isGreaterThan(more);
    assertThat(more).isGreaterThan(many);
    assertThat(many).isEqualTo(8);
  }

  @Test
  void aWordIsMadeSmallerBeforeItIsBroken() {
    WidgetId note = addNote(anas, 0, 0);
    double shorter = written(note, "responsible").textSize();
    assertThat(written(note, "responsibilities").textSize()).isLessThan(shorter);
  }

  @Test
  void aSizeThatSomebodyChoseStaysUntilItIsLeftToTheNoteAgain() {
    WidgetId note = addNote(anas, 0, 0);
    double fitting = written(note, "tea").textSize();
    anas.selection().select(List.of(note));
    anas.styling().choose(Manner.TEXT_SIZE, "12");
    assertThat(anas.canvas().item(note).orElseThrow().textSize()).isEqualTo(12);
    anas.styling().choose(Manner.TEXT_SIZE, "auto");
    assertThat(anas.canvas().item(note).orElseThrow().textSize()).isEqualTo(fitting);
  }

  @Test
  void freeTextGetsTheBoxThatItNeedsForEverybodyAndLosesItWithAnUndo() {
    settle();
    anas.gestures().add(new WidgetKind.FreeText(), Bounds.of(0, 0, 100, 24));
    WidgetId text = anas.selection().now().iterator().next();
    anas.writing().stop();
    settle();
    anas.gestures().add(new WidgetKind.FreeText(), Bounds.of(0, 0, 100, 24));
    WidgetId other = anas.selection().now().iterator().next();
    anas.writing().wrote("a text that is wider than its box");
    anas.writing().stop();
    settle();
    Bounds grown = widget(bens, other).orElseThrow().bounds();
    assertThat(grown.width()).isBetween(150d, 480d);
    assertThat(widget(bens, text)).isEmpty();

    Bounds tall = written(other, "one\ntwo\nthree").bounds();
    assertThat(tall.height()).isGreaterThan(2.5 * grown.height());
    anas.undo();
    settle();
    assertThat(widget(bens, other).orElseThrow().bounds().height()).isEqualTo(grown.height());
  }
}
