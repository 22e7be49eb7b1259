package io.streamboard.desktop.board;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.desktop.ui.Texts;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.widget.StyleProperty;
import io.streamboard.model.widget.Widget;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Of each thing that can be said of a widget: when somebody else has set it after me, my undo
 * leaves it and says so, and that of the other brings back what I did.
 */
class UndoOfFieldsTest extends BoardFixture {

  private void othersStand(
      Consumer<BoardViewModel> mine, Consumer<BoardViewModel> others, Function<Widget, ?> field) {
    WidgetId note = addNote(anas, 100, 100);
    WidgetId second = addNote(anas, 150, 120);
    anas.selection().select(List.of(note, second));
    settle();
    mine.accept(anas);
    Object asIDid = field.apply(widget(bens, note).orElseThrow());
    bens.selection().select(List.of(note, second));
    settle();
    others.accept(bens);
    Object asTheyDid = field.apply(widget(anas, note).orElseThrow());
    assertThat(asTheyDid).isNotEqualTo(asIDid);

    settle();
    anas.undo();
    settle();
    assertThat(field.apply(widget(anas, note).orElseThrow())).isEqualTo(asTheyDid);
    assertThat(field.apply(widget(bens, note).orElseThrow())).isEqualTo(asTheyDid);
    assertThat(toasts.text().get()).isEqualTo(Texts.of("void.superseded"));

    bens.undo();
    assertThat(field.apply(widget(anas, note).orElseThrow())).isEqualTo(asIDid);
  }

  @ParameterizedTest
  @EnumSource(StyleProperty.class)
  void eachLookThatSomebodyElseChoseAfterMeStands(StyleProperty property) {
    othersStand(
        me -> me.actions().restyle(property, "1"),
        other -> other.actions().restyle(property, "0.5"),
        widget -> widget.style().get(property));
  }

  @Test
  void aPlaceStands() {
    othersStand(
        me -> me.actions().nudge(30, 0),
        other -> other.actions().nudge(0, 40),
        widget -> widget.bounds().position());
  }

  @Test
  void aSizeStands() {
    othersStand(
        me -> me.shaping().grow(30, 0),
        other -> other.shaping().grow(0, 40),
        widget -> widget.bounds().size());
  }

  @Test
  void aTurnStands() {
    othersStand(
        me -> me.shaping().turn(15),
        other -> other.shaping().turn(30),
        widget -> widget.style().get(StyleProperty.ROTATION));
  }

  @Test
  void anOrderStands() {
    othersStand(me -> me.actions().lower(), other -> other.actions().raise(), Widget::z);
  }

  @Test
  void aGroupStands() {
    othersStand(
        me -> me.relations().grouping().group(),
        other -> other.relations().grouping().ungroup(),
        Widget::group);
  }
}
