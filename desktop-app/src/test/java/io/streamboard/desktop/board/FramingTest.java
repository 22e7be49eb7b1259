package io.streamboard.desktop.board;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.desktop.board.desk.Edit;
import io.streamboard.desktop.board.tool.AddTool;
import io.streamboard.desktop.canvas.Item;
import io.streamboard.desktop.ui.Clips;
import io.streamboard.desktop.ui.Texts;
import io.streamboard.model.access.Principal;
import io.streamboard.model.access.Role;
import io.streamboard.model.access.WidgetLevel;
import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.geometry.Point;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.widget.InkPath;
import io.streamboard.model.widget.Style;
import io.streamboard.model.widget.Widget;
import io.streamboard.model.widget.WidgetKind;
import io.streamboard.model.widget.ZKey;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Frames: what they hold, and what becomes of it. */
class FramingTest extends BoardFixture {

  private WidgetId addFrame(BoardViewModel model, Bounds bounds) {
    settle();
    model.gestures().use(new AddTool(model.gestures(), new WidgetKind.Frame()));
    drag(model, bounds.x(), bounds.y(), bounds.width(), bounds.height());
    model.writing().stop();
    settle();
    return model.selection().now().iterator().next();
  }

  private Optional<WidgetId> holder(WidgetId widget) {
    return widget(bens, widget).orElseThrow().holder();
  }

  private List<WidgetId> order() {
    settle();
    return bens.canvas().all().stream().map(Item::id).toList();
  }

  @Test
  void aNewFrameHoldsWhatLiesInItAndLiesUnderThat() {
    WidgetId under = addNote(anas, -500, 0);
    WidgetId inside = addNote(anas, 100, 100);
    WidgetId partly = addNote(anas, 380, 100);
    WidgetId frame = addFrame(anas, Bounds.of(50, 50, 400, 300));
    assertThat(holder(inside)).contains(frame);
    assertThat(holder(partly)).isEmpty();
    assertThat(order()).containsExactly(under, frame, inside, partly);
    assertThat(anas.selection().now()).containsExactly(frame);
  }

  @Test
  void addingAFrameIsOneStep() {
    WidgetId inside = addNote(anas, 100, 100);
    WidgetId frame = addFrame(anas, Bounds.of(50, 50, 400, 300));
    anas.undo();
    settle();
    assertThat(widget(bens, frame)).isEmpty();
    assertThat(holder(inside)).isEmpty();
    assertThat(place(bens, inside)).isEqualTo(new Point(100, 100));
    anas.redo();
    assertThat(holder(inside)).contains(frame);
  }

  @Test
  void whatIsDroppedIntoAFrameIsHeldAndWhatIsDraggedOutIsNot() {
    WidgetId frame = addFrame(anas, Bounds.of(0, 0, 400, 300));
    WidgetId note = addNote(anas, 600, 100);
    assertThat(holder(note)).isEmpty();
    drag(anas, 650, 140, -500, 0);
    assertThat(holder(note)).contains(frame);
    assertThat(place(bens, note)).isEqualTo(new Point(100, 100));
    drag(anas, 150, 140, 500, 0);
    assertThat(holder(note)).isEmpty();

    anas.undo();

    settle();
    assertThat(holder(note)).contains(frame);
    assertThat(place(bens, note)).isEqualTo(new Point(100, 100));
  }

  @Test
  void theFrameThatWouldTakeItIsKnownWhileItIsDragged() {
    WidgetId frame = addFrame(anas, Bounds.of(0, 0, 400, 300));
    addNote(anas, 600, 100);
    press(anas, 650, 140);
    anas.gestures().tool().get().dragged(at(200, 140, anas));
    assertThat(anas.relations().drops().aimed()).containsExactly(frame);
    anas.gestures().tool().get().dragged(at(640, 140, anas));
    assertThat(anas.relations().drops().aimed()).isEmpty();
    anas.gestures().tool().get().dragged(at(200, 140, anas));
    anas.gestures().tool().get().cancel();
    assertThat(anas.relations().drops().aimed()).isEmpty();
  }

  @Test
  void whatLayUnderTheFrameIsNotCoveredByItWhenItIsDroppedThere() {
    WidgetId note = addNote(anas, 600, 100);
    WidgetId frame = addFrame(anas, Bounds.of(0, 0, 400, 300));
    anas.selection().select(List.of(note));
    drag(anas, 650, 140, -500, 0);
    assertThat(order()).containsExactly(frame, note);
    anas.undo();
    assertThat(order()).containsExactly(note, frame);
  }

  @Test
  void aWidgetThatIsAddedInAFrameIsHeldByIt() {
    WidgetId frame = addFrame(anas, Bounds.of(0, 0, 400, 300));
    assertThat(holder(addNote(anas, 100, 100))).contains(frame);
    assertThat(holder(addNote(bens, 200, 100))).contains(frame);
  }

  @Test
  void inkThatIsDrawnInAFrameIsHeldByIt() {
    WidgetId frame = addFrame(anas, Bounds.of(0, 0, 400, 300));
    WidgetId ink = new WidgetId("ink");
    WidgetKind line = new WidgetKind.Ink(new InkPath("0 0 50 10000 10000 50"));
    Bounds box = Bounds.of(100, 100, 50, 50);
    Widget drawn = new Widget(ink, line, box, new ZKey("zz"), Style.DEFAULT, "");
    anas.desk().submit(List.of(Edit.add(drawn)));
    assertThat(holder(ink)).contains(frame);
    anas.undo();
    assertThat(widget(bens, ink)).isEmpty();
  }

  @Test
  void aMoveOfAFrameAndItsContentTogetherMovesEachOnceAndIsTakenBackAsOne() {
    WidgetId note = addNote(anas, 100, 100);
    WidgetId frame = addFrame(anas, Bounds.of(50, 50, 400, 300));
    anas.selection().selectAll();
    drag(anas, 150, 140, 30, 20);
    assertThat(List.of(place(bens, note), place(bens, frame)))
        .containsExactly(new Point(130, 120), new Point(80, 70));
    assertThat(holder(note)).contains(frame);
    anas.undo();
    assertThat(List.of(place(bens, note), place(bens, frame)))
        .containsExactly(new Point(100, 100), new Point(50, 50));
    assertThat(toasts.text().get()).isEmpty();
  }

  @Test
  void undoOfAMovedFrameTakesAlongWhatSomebodyElsePutIntoItMeanwhile() {
    WidgetId frame = addFrame(anas, Bounds.of(0, 0, 400, 300));
    drag(anas, 0, 60, 1_000, 0);
    WidgetId later = addNote(bens, 1_100, 100);
    assertThat(holder(later)).contains(frame);
    anas.undo();
    assertThat(place(bens, later)).isEqualTo(new Point(100, 100));
  }

  @Test
  void framesLieInFrames() {
    WidgetId outer = addFrame(anas, Bounds.of(0, 0, 900, 700));
    WidgetId inner = addFrame(anas, Bounds.of(50, 50, 400, 300));
    WidgetId note = addNote(anas, 100, 100);
    assertThat(holder(inner)).contains(outer);
    assertThat(holder(note)).contains(inner);
    anas.selection().select(List.of(outer));
    drag(anas, 0, 600, 100, 10);
    assertThat(place(bens, note)).isEqualTo(new Point(200, 110));
    anas.selection().select(List.of(inner));
    drag(anas, 150, 200, 2_000, 0);
    assertThat(holder(inner)).isEmpty();
    assertThat(holder(note)).contains(inner);
  }

  @Test
  void aLargeFrameIsNotTakenByASmallOne() {
    WidgetId small = addFrame(anas, Bounds.of(2_000, 0, 300, 300));
    WidgetId large = addFrame(anas, Bounds.of(0, 0, 900, 700));
    drag(anas, 0, 600, 1_700, -200);
    assertThat(holder(large)).isEmpty();
    assertThat(holder(small)).isEmpty();
  }

  @Test
  void aFrameIsPutAroundTheSelection() {
    WidgetId a = addNote(anas, 0, 0);
    WidgetId b = addNote(anas, 200, 100);
    anas.selection().select(List.of(a, b));
    anas.relations().framing().frameSelection();
    settle();
    WidgetId frame = anas.selection().now().iterator().next();
    assertThat(widget(bens, frame).map(Widget::bounds)).contains(Bounds.of(-32, -32, 364, 244));
    assertThat(List.of(holder(a), holder(b))).containsOnly(Optional.of(frame));

    anas.selection().select(List.of(a));
    anas.relations().framing().frameSelection();
    settle();
    WidgetId inner = anas.selection().now().iterator().next();
    assertThat(holder(a)).contains(inner);
    assertThat(holder(inner)).contains(frame);
  }

  @Test
  void aRemovedFrameTakesItsContentAlongAndBringsItBack() {
    WidgetId note = addNote(anas, 100, 100);
    WidgetId frame = addFrame(anas, Bounds.of(50, 50, 400, 300));
    anas.selection().selectAll();
    anas.actions().delete();
    assertThat(order()).isEmpty();
    assertThat(toasts.text().get()).isEmpty();
    anas.undo();
    assertThat(order()).containsExactly(frame, note);
    assertThat(holder(note)).contains(frame);
  }

  @Test
  void aDissolvedFrameLeavesItsContentWhereItLiesItself() {
    WidgetId outer = addFrame(anas, Bounds.of(0, 0, 900, 700));
    WidgetId inner = addFrame(anas, Bounds.of(50, 50, 400, 300));
    WidgetId note = addNote(anas, 100, 100);
    anas.selection().select(List.of(inner));
    anas.relations().framing().dissolve();
    assertThat(widget(bens, inner)).isEmpty();
    assertThat(holder(note)).contains(outer);
    anas.undo();
    assertThat(holder(note)).contains(inner);

    anas.selection().select(List.of(outer, inner));
    anas.relations().framing().dissolve();
    assertThat(order()).containsExactly(note);
    assertThat(holder(note)).isEmpty();
  }

  @Test
  void aFrameWithSomethingThatSomebodyElseLockedIsNotDissolved() {
    WidgetId note = addNote(anas, 100, 100);
    anas.actions().toggleLock();
    WidgetId frame = addFrame(anas, Bounds.of(50, 50, 400, 300));
    settle();
    bens.selection().select(List.of(frame));
    bens.relations().framing().dissolve();
    assertThat(order()).containsExactly(frame, note);
    assertThat(toasts.text().get()).isEqualTo(Texts.of("void.locked"));
  }

  @Test
  void whatIMayNotChangeHoldsNothingForMe() {
    WidgetId frame = addFrame(anas, Bounds.of(0, 0, 400, 300));
    anas.selection().select(List.of(frame));
    anas.actions().toggleLock();
    WidgetId note = addNote(bens, 600, 100);
    drag(bens, 650, 140, -500, 0);
    assertThat(holder(note)).isEmpty();
    assertThat(place(anas, note)).isEqualTo(new Point(100, 100));
  }

  @Test
  void whoMaySeeAFrameSeesWhatIsInIt() {
    WidgetId note = addNote(anas, 100, 100);
    WidgetId frame = addFrame(anas, Bounds.of(50, 50, 400, 300));
    Principal.Person toBen = new Principal.Person(ben);
    anas.submit(new Operation.WidgetGrant(List.of(frame), toBen, WidgetLevel.HIDDEN), () -> {});
    assertThat(order()).isEmpty();
    anas.selection().select(List.of(note));
    drag(anas, 150, 140, 2_000, 0);
    assertThat(order()).containsExactly(note);
  }

  @Test
  void copiesOfAFrameHoldCopiesOfItsContent() {
    addNote(anas, 100, 100);
    WidgetId frame = addFrame(anas, Bounds.of(50, 50, 400, 300));
    anas.selection().select(List.of(frame));
    anas.copying().duplicate();
    settle();
    assertThat(anas.selection().now()).hasSize(1).doesNotContain(frame);
    WidgetId copy = anas.selection().now().iterator().next();
    assertThat(bens.canvas().below(copy)).hasSize(1);
    WidgetId held = bens.canvas().below(copy).getFirst();
    assertThat(place(bens, held)).isEqualTo(new Point(124, 124));
    anas.undo();
    assertThat(order()).hasSize(2);
    assertThat(toasts.text().get()).isEmpty();
  }

  @Test
  void aPastedFrameHoldsWhatWasCopiedInIt() {
    WidgetId note = addNote(anas, 100, 100);
    WidgetId frame = addFrame(anas, Bounds.of(50, 50, 400, 300));
    anas.selection().select(List.of(frame));
    Clips.Clip copied = anas.copying().copied();
    anas.actions().delete();
    settle();
    bens.pasting().paste(copied);
    settle();
    WidgetId pasted = bens.selection().now().iterator().next();
    assertThat(pasted).isNotEqualTo(frame);
    assertThat(bens.canvas().below(pasted)).hasSize(1).doesNotContain(note);
  }

  @Test
  void aCopyOfWhatAFrameHoldsIsHeldByItToo() {
    WidgetId note = addNote(anas, 100, 100);
    WidgetId frame = addFrame(anas, Bounds.of(50, 50, 400, 300));
    anas.selection().select(List.of(note));
    anas.copying().duplicate();
    settle();
    assertThat(holder(anas.selection().now().iterator().next())).contains(frame);
  }

  @Test
  void whoMayOnlyViewAddsNoFrame() {
    benIs(Role.VIEWER);
    settle();
    bens.gestures().add(new WidgetKind.Frame(), Bounds.of(0, 0, 400, 300));
    assertThat(toasts.text().get()).isEqualTo(Texts.of("void.not-allowed"));
    assertThat(order()).isEmpty();
  }
}
