package io.streamboard.desktop.board;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.desktop.board.style.Manner;
import io.streamboard.desktop.board.style.Styling;
import io.streamboard.model.access.Role;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.widget.StyleProperty;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How what is selected looks, alone and together with others. */
class StylingTest extends BoardFixture {

  private Styling anasStyling() {
    return anas.styling();
  }

  private Optional<String> weight(WidgetId note) {
    return widget(bens, note).orElseThrow().style().get(StyleProperty.TEXT_WEIGHT);
  }

  @Test
  void aLookIsGivenToAllOfTheSelectedInOneStep() {
    WidgetId one = addNote(anas, 0, 0);
    WidgetId two = addNote(anas, 200, 0);
    settle();
    anas.selection().select(List.of(one, two));
    anasStyling().choose(Manner.WEIGHT, "bold");
    settle();
    assertThat(weight(one)).contains("bold");
    assertThat(weight(two)).contains("bold");
    anas.undo();
    settle();
    assertThat(weight(one)).isEmpty();
    assertThat(weight(two)).isEmpty();
  }

  @Test
  void whatLooksDifferentlyIsMixedAndBecomesOneByAToggle() {
    WidgetId one = addNote(anas, 0, 0);
    WidgetId two = addNote(anas, 200, 0);
    settle();
    anas.selection().select(List.of(one));
    anasStyling().choose(Manner.WEIGHT, "bold");
    settle();
    anas.selection().select(List.of(one, two));
    assertThat(anasStyling().isMixed(Manner.WEIGHT).get()).isTrue();
    assertThat(anasStyling().is(Manner.WEIGHT, "bold").get()).isFalse();
    anasStyling().toggle(Manner.WEIGHT, "bold", "normal");
    settle();
    assertThat(anasStyling().isMixed(Manner.WEIGHT).get()).isFalse();
    assertThat(anasStyling().is(Manner.WEIGHT, "bold").get()).isTrue();
    anasStyling().toggle(Manner.WEIGHT, "bold", "normal");
    settle();
    assertThat(weight(one)).contains("normal");
    anas.undo();
    anas.undo();
    settle();
    assertThat(weight(one)).contains("bold");
    assertThat(weight(two)).isEmpty();
  }

  @Test
  void aLookThatSomebodyElseChoseSinceIsNotTakenBack() {
    WidgetId note = addNote(anas, 0, 0);
    settle();
    anas.selection().select(List.of(note));
    bens.selection().select(List.of(note));
    anasStyling().choose(Manner.FILL, "green");
    settle();
    bens.styling().choose(Manner.FILL, "blue");
    settle();
    assertThat(anasStyling().common(Manner.FILL)).contains("blue");
    anas.undo();
    settle();
    assertThat(widget(bens, note).orElseThrow().style().get(StyleProperty.FILL)).contains("blue");
  }

  @Test
  void whoMayNotChangeTheSelectionIsOfferedNoLook() {
    WidgetId note = addNote(anas, 0, 0);
    settle();
    bens.selection().select(List.of(note));
    assertThat(bens.styling().may(Manner.FILL).get()).isTrue();
    benIs(Role.VIEWER);
    settle();
    assertThat(bens.styling().may(Manner.FILL).get()).isFalse();
  }
}
