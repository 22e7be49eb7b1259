package io.streamboard.desktop.board;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.desktop.board.tool.Held;
import io.streamboard.desktop.board.tool.LassoTool;
import io.streamboard.desktop.board.tool.SelectTool;
import io.streamboard.model.id.WidgetId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Selecting by a line around widgets. */
class LassoTest extends BoardFixture {

  private void draw(Held held, double... places) {
    settle();
    anas.gestures().use(new LassoTool(anas.gestures()));
    anas.gestures().tool().get().pressed(at(places[0], places[1], anas, held));
    for (int i = 2; i < places.length; i += 2) {
      anas.gestures().tool().get().dragged(at(places[i], places[i + 1], anas, held));
    }
    anas.gestures()
        .tool()
        .get()
        .released(at(places[places.length - 2], places[places.length - 1], anas, held));
    settle();
  }

  @Test
  void whatLiesInTheLineAsAWholeIsSelected() {
    WidgetId inside = addNote(anas, 100, 100);
    addNote(anas, 300, 100);
    addNote(anas, 60, 300);
    draw(Held.NONE, 80, 80, 330, 80, 330, 130, 220, 330, 80, 330);
    assertThat(anas.selection().now()).containsExactly(inside);
    assertThat(anas.gestures().tool().get()).isInstanceOf(SelectTool.class);
    assertThat(anas.gestures().lasso()).isEmpty();
  }

  @Test
  void withShiftItIsSelectedBesides() {
    WidgetId first = addNote(anas, 0, 0);
    WidgetId second = addNote(anas, 300, 0);
    anas.selection().select(List.of(first));
    draw(new Held(true, false, false), 280, -20, 420, -20, 420, 100, 280, 100);
    assertThat(anas.selection().now()).containsExactlyInAnyOrder(first, second);
  }

  @Test
  void whatIsTurnedCountsAsItIsSeen() {
    WidgetId note = addNote(anas, 100, 100);
    anas.shaping().turn(90);
    draw(Held.NONE, 105, 85, 195, 85, 195, 195, 105, 195);
    assertThat(anas.selection().now()).containsExactly(note);
  }

  @Test
  void escapeGivesUpTheLineAndThenTheTool() {
    addNote(anas, 0, 0);
    anas.gestures().use(new LassoTool(anas.gestures()));
    anas.gestures().tool().get().pressed(at(200, 200, anas));
    anas.gestures().tool().get().dragged(at(300, 200, anas));
    assertThat(anas.gestures().lasso()).hasSize(2);
    anas.gestures().tool().get().cancel();
    assertThat(anas.gestures().lasso()).isEmpty();
    assertThat(anas.gestures().tool().get()).isInstanceOf(LassoTool.class);
    anas.gestures().tool().get().cancel();
    assertThat(anas.gestures().tool().get()).isInstanceOf(SelectTool.class);
  }
}
