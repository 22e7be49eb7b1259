package io.streamboard.desktop.board;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.desktop.canvas.Item;
import io.streamboard.desktop.ui.Clips;
import io.streamboard.model.access.Principal;
import io.streamboard.model.access.WidgetLevel;
import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.geometry.Point;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.limit.Limits;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.widget.Widget;
import io.streamboard.model.widget.WidgetKind;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Putting widgets in order, copying them and finding them. */
class ArrangingTest extends BoardFixture {

  private List<Point> places(List<WidgetId> ids) {
    return ids.stream().map(id -> place(bens, id)).toList();
  }

  private List<WidgetId> order(BoardViewModel model) {
    settle();
    return model.canvas().all().stream().map(Item::id).toList();
  }

  @Test
  void whatIsAlignedComesBackInOneStepAndWithoutTheOthersWork() {
    WidgetId a = addNote(anas, 0, 0);
    WidgetId b = addNote(anas, 130, 50);
    WidgetId c = addNote(anas, 300, 200);
    anas.selection().selectAll();
    anas.actions().align(Arrangement.Edge.LEFT);
    assertThat(places(List.of(a, b, c)))
        .containsExactly(new Point(0, 0), new Point(0, 50), new Point(0, 200));
    bens.selection().select(List.of(b));
    bens.actions().nudge(0, 7);
    settle();
    anas.undo();
    assertThat(places(List.of(a, b, c)))
        .containsExactly(new Point(0, 0), new Point(0, 57), new Point(300, 200));
  }

  @Test
  void whatSomebodyElseLockedStaysWhereItIs() {
    WidgetId a = addNote(anas, 0, 0);
    anas.actions().toggleLock();
    WidgetId b = addNote(anas, 130, 50);
    WidgetId c = addNote(anas, 300, 200);
    settle();
    bens.selection().selectAll();
    assertThat(bens.selection().mayChange().get()).isFalse();
    assertThat(bens.selection().mayAlign().get()).isTrue();
    assertThat(bens.selection().mayDistribute().get()).isFalse();
    bens.actions().align(Arrangement.Edge.TOP);
    assertThat(places(List.of(a, b, c)))
        .containsExactly(new Point(0, 0), new Point(130, 50), new Point(300, 50));
  }

  @Test
  void distributingLeavesTheFirstAndTheLastAndEqualGaps() {
    WidgetId a = addNote(anas, 0, 0);
    WidgetId b = addNote(anas, 130, 0);
    WidgetId c = addNote(anas, 150, 0);
    WidgetId d = addNote(anas, 500, 0);
    anas.selection().selectAll();
    anas.actions().distribute(true);
    assertThat(places(List.of(a, b, c, d)).stream().map(Point::x))
        .containsExactly(0.0, 166.667, 333.333, 500.0);
  }

  @Test
  void tidyMakesAGridInTheOrderOfReading() {
    WidgetId a = addNote(anas, 10, 20);
    WidgetId b = addNote(anas, 160, 31);
    WidgetId c = addNote(anas, 37, 160);
    WidgetId d = addNote(anas, 390, 155);
    anas.selection().selectAll();
    anas.actions().tidy();
    assertThat(places(List.of(a, b, c, d)))
        .containsExactly(
            new Point(10, 20), new Point(134, 20), new Point(10, 124), new Point(134, 124));
  }

  @Test
  void oneForwardPassesWhatItTouchesAndNothingMore() {
    WidgetId a = addNote(anas, 0, 0);
    WidgetId apart = addNote(anas, 1_000, 1_000);
    WidgetId b = addNote(anas, 20, 0);
    WidgetId c = addNote(anas, 40, 0);
    anas.selection().select(List.of(a));
    anas.actions().forward();
    assertThat(order(bens)).containsExactly(apart, b, a, c);
    anas.actions().forward();
    assertThat(order(bens)).containsExactly(apart, b, c, a);
    anas.actions().forward();
    assertThat(order(bens)).containsExactly(apart, b, c, a);
    anas.actions().backward();
    assertThat(order(bens)).containsExactly(apart, b, a, c);
    anas.undo();
    assertThat(order(bens)).containsExactly(apart, b, c, a);
  }

  @Test
  void invertingSelectsTheOthers() {
    WidgetId a = addNote(anas, 0, 0);
    WidgetId b = addNote(anas, 200, 0);
    anas.selection().select(List.of(a));
    anas.selection().invert();
    assertThat(anas.selection().now()).containsExactly(b);
  }

  @Test
  void aDuplicateIsAWidgetOfItsOwnAndOneStep() {
    addNote(anas, 0, 0);
    addNote(anas, 200, 0);
    anas.selection().selectAll();
    Set<WidgetId> before = anas.selection().now();
    anas.copying().duplicate();
    settle();
    assertThat(bens.canvas().size()).isEqualTo(4);
    assertThat(anas.selection().now()).hasSize(2).doesNotContainAnyElementsOf(before);
    assertThat(anas.selection().items().stream().map(item -> item.bounds().position()))
        .containsExactly(new Point(24, 24), new Point(224, 24));
    anas.undo();
    settle();
    assertThat(bens.canvas().size()).isEqualTo(2);
  }

  @Test
  void whatIsCopiedHereIsPastedInAnotherWindowAndCanBeTakenBackThere() {
    WidgetId a = addNote(anas, 0, 0);
    anas.writing().edit(a);
    anas.writing().wrote("Milk");
    anas.writing().stop();
    addNote(anas, 300, 0);
    anas.selection().selectAll();
    Clips.Clip clip = anas.copying().copied();
    assertThat(clip.text()).isEqualTo("Milk");
    settle();
    bens.pointAt(Optional.of(new Point(1_000, 1_000)));
    bens.pasting().paste(clip);
    settle();
    assertThat(anas.canvas().size()).isEqualTo(4);
    assertThat(bens.selection().items().stream().map(Item::bounds))
        .containsExactly(Bounds.of(800, 960, 100, 80), Bounds.of(1_100, 960, 100, 80));
    bens.pasting().paste(clip);
    assertThat(bens.selection().items().getFirst().bounds())
        .isEqualTo(Bounds.of(824, 984, 100, 80));
    bens.undo();
    bens.undo();
    settle();
    assertThat(anas.canvas().size()).isEqualTo(2);
  }

  @Test
  void aTextOfSeveralLinesBecomesOneNote() {
    anas.pointAt(Optional.of(new Point(0, 0)));
    anas.pasting().paste(new Clips.Clip(Optional.empty(), "First\r\nsecond\r\nthird\n"));
    settle();
    assertThat(bens.canvas().size()).isEqualTo(1);
    Widget note = bens.canvas().all().getFirst().widget();
    assertThat(note.kind()).isEqualTo(new WidgetKind.Note());
    assertThat(note.text()).isEqualTo("First\nsecond\nthird");
  }

  @Test
  void whatIsNoClipOfOursOrTooLongIsToldAndNotPasted() {
    anas.pasting().paste(new Clips.Clip(Optional.of("{\"format\":\"other\"}"), ""));
    anas.pasting()
        .paste(new Clips.Clip(Optional.of("no JSON"), "x".repeat(Limits.TEXT_POINTS + 1)));
    settle();
    assertThat(bens.canvas().size()).isZero();
    assertThat(toasts.text().get()).isNotEmpty();
  }

  @Test
  void findingWalksInReadingOrderAndSeesOnlyWhatISee() {
    WidgetId low = written(0, 500, "apple");
    WidgetId right = written(300, 0, "Green APPLE");
    WidgetId left = written(0, 0, "an apple a day");
    written(600, 0, "pear");
    settle();
    bens.finding().start();
    bens.finding().search("Apple");
    assertThat(bens.finding().found().get().widgets()).containsExactly(left, right, low);
    bens.finding().step(true);
    assertThat(bens.selection().now()).containsExactly(left);
    bens.finding().step(false);
    assertThat(bens.selection().now()).containsExactly(low);
    anas.submit(
        new Operation.WidgetGrant(List.of(right), new Principal.Person(ben), WidgetLevel.HIDDEN),
        () -> {});
    settle();
    assertThat(bens.finding().found().get())
        .isEqualTo(new Finding.Found("Apple", List.of(left, low), 2));
    bens.finding().close();
    assertThat(bens.finding().found().get().widgets()).isEmpty();
  }

  private WidgetId written(double x, double y, String text) {
    WidgetId id = addNote(anas, x, y);
    anas.writing().edit(id);
    anas.writing().wrote(text);
    anas.writing().stop();
    settle();
    return id;
  }
}
