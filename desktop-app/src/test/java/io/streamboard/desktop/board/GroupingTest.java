package io.streamboard.desktop.board;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.desktop.board.tool.Pointer;
import io.streamboard.desktop.ui.Texts;
import io.streamboard.model.geometry.Point;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.widget.GroupMark;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Widgets that are picked together. */
class GroupingTest extends BoardFixture {

  private Optional<GroupMark> mark(WidgetId widget) {
    return widget(bens, widget).orElseThrow().group();
  }

  private void group(WidgetId... widgets) {
    anas.selection().select(List.of(widgets));
    anas.relations().grouping().group();
    settle();
    anas.selection().select(List.of());
  }

  private void click(double x, double y, int clicks) {
    settle();
    for (int click = 1; click <= clicks; click++) {
      Pointer one = at(x, y, anas);
      Pointer counted = new Pointer(one.world(), one.x(), one.y(), one.held(), click);
      anas.gestures().tool().get().pressed(counted);
      anas.gestures().tool().get().released(counted);
    }
  }

  @Test
  void aClickOnOneSelectsAllOfTheGroup() {
    WidgetId a = addNote(anas, 0, 0);
    WidgetId b = addNote(anas, 200, 0);
    WidgetId c = addNote(anas, 400, 0);
    group(a, b);
    assertThat(mark(a)).isPresent().isEqualTo(mark(b));
    assertThat(mark(c)).isEmpty();
    click(50, 40, 1);
    assertThat(anas.selection().now()).containsExactlyInAnyOrder(a, b);
    click(450, 40, 1);
    assertThat(anas.selection().now()).containsExactly(c);
    drag(anas, 50, 40, 0, 100);
    assertThat(List.of(place(bens, a), place(bens, b), place(bens, c)))
        .containsExactly(new Point(0, 100), new Point(200, 100), new Point(400, 0));
  }

  @Test
  void aDoubleClickGoesInsideAndAnotherOneWrites() {
    WidgetId a = addNote(anas, 0, 0);
    WidgetId b = addNote(anas, 200, 0);
    addNote(anas, 400, 0);
    group(a, b);
    click(50, 40, 2);
    assertThat(anas.selection().now()).containsExactly(a);
    assertThat(anas.writing().session()).isEmpty();
    click(250, 40, 1);
    assertThat(anas.selection().now()).containsExactly(b);
    click(250, 40, 2);
    assertThat(anas.writing().session()).isPresent();
    anas.writing().stop();

    click(450, 40, 1);
    click(250, 40, 1);
    assertThat(anas.selection().now()).containsExactlyInAnyOrder(a, b);
  }

  @Test
  void groupingAndUngroupingAreTakenBackEachInOneStep() {
    WidgetId a = addNote(anas, 0, 0);
    WidgetId b = addNote(anas, 200, 0);
    group(a, b);
    click(50, 40, 1);
    anas.relations().grouping().ungroup();
    assertThat(mark(a)).isEmpty();
    anas.undo();
    assertThat(mark(a)).isPresent().isEqualTo(mark(b));
    settle();
    anas.undo();
    assertThat(List.of(mark(a), mark(b))).containsOnly(Optional.empty());
  }

  @Test
  void whatIsGroupedAlreadyBecomesOneGroupOfAll() {
    WidgetId a = addNote(anas, 0, 0);
    WidgetId b = addNote(anas, 200, 0);
    WidgetId c = addNote(anas, 400, 0);
    group(a, b);
    anas.selection().select(List.of(a, b));
    assertThat(anas.relations().grouping().mayGroup().get()).isFalse();
    group(a, b, c);
    assertThat(mark(c)).isPresent().isEqualTo(mark(a)).isEqualTo(mark(b));
    anas.undo();
    assertThat(mark(a)).isPresent().isEqualTo(mark(b));
    assertThat(mark(c)).isEmpty();
  }

  @Test
  void aGroupIsAlignedAsAWhole() {
    WidgetId a = addNote(anas, 100, 0);
    WidgetId b = addNote(anas, 300, 0);
    WidgetId c = addNote(anas, 0, 200);
    group(a, b);
    anas.selection().selectAll();
    anas.actions().align(Arrangement.Edge.LEFT);
    assertThat(List.of(place(bens, a), place(bens, b), place(bens, c)))
        .containsExactly(new Point(0, 0), new Point(200, 0), new Point(0, 200));
  }

  @Test
  void whatSomebodyElseLockedIsNotTakenIntoAGroup() {
    WidgetId a = addNote(anas, 0, 0);
    anas.actions().toggleLock();
    WidgetId b = addNote(anas, 200, 0);
    settle();
    bens.selection().select(List.of(a, b));
    assertThat(bens.relations().grouping().mayGroup().get()).isFalse();
    bens.relations().grouping().group();
    settle();
    assertThat(mark(b)).isEmpty();
    assertThat(handle(benClient).submitted()).isEmpty();
  }

  @Test
  void aGroupThatSomebodyElseMadeMeanwhileIsNotTakenBackByMe() {
    WidgetId a = addNote(anas, 0, 0);
    WidgetId b = addNote(anas, 200, 0);
    group(a, b);
    bens.selection().select(List.of(a, b));
    bens.relations().grouping().ungroup();
    settle();
    bens.selection().select(List.of(a, b));
    bens.relations().grouping().group();
    Optional<GroupMark> bensMark = mark(a);
    anas.undo();
    assertThat(mark(a)).isEqualTo(bensMark);
    assertThat(toasts.text().get()).isEqualTo(Texts.of("void.superseded"));
  }

  @Test
  void copiesOfAGroupAreAGroupOfTheirOwn() {
    WidgetId a = addNote(anas, 0, 0);
    WidgetId b = addNote(anas, 200, 0);
    group(a, b);
    anas.selection().select(List.of(a, b));
    anas.copying().duplicate();
    settle();
    List<Optional<GroupMark>> marks = anas.selection().now().stream().map(this::mark).toList();
    assertThat(marks).hasSize(2).doesNotContain(mark(a), Optional.empty());
    assertThat(marks.getFirst()).isEqualTo(marks.getLast());
  }
}
