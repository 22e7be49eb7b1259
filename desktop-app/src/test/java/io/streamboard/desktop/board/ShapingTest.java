package io.streamboard.desktop.board;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.desktop.board.tool.Held;
import io.streamboard.desktop.canvas.Item;
import io.streamboard.desktop.canvas.Pose;
import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.geometry.Point;
import io.streamboard.model.id.WidgetId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Turning and resizing by keys, and what snaps while a pointer drags. */
class ShapingTest extends BoardFixture {

  private static final Held CTRL = new Held(false, false, true);

  private Pose pose(WidgetId widget) {
    settle();
    return bens.canvas().item(widget).map(Item::pose).orElseThrow();
  }

  private void drag(Held held, double x, double y, double dx, double dy) {
    settle();
    anas.gestures().tool().get().pressed(at(x, y, anas, held));
    anas.gestures().tool().get().dragged(at(x + dx, y + dy, anas, held));
    settle();
  }

  @Test
  void stepsAllTheWayAroundChangeNothing() {
    List<WidgetId> notes = List.of(addNote(anas, 0, 0), addNote(anas, 213, 77));
    anas.selection().select(notes);
    for (int i = 0; i < 24; i++) {
      anas.shaping().turn(15);
    }
    assertThat(pose(notes.getFirst()).rotation()).isZero();
    assertThat(pose(notes.getFirst()).bounds().position().x()).isBetween(-0.1, 0.1);
    assertThat(pose(notes.getLast()).bounds().position().x()).isBetween(212.9, 213.1);
  }

  @Test
  void straightenedEachStandsWhereItIs() {
    List<WidgetId> notes = List.of(addNote(anas, 0, 0), addNote(anas, 300, 0));
    anas.selection().select(notes);
    anas.shaping().turn(90);
    Point before = pose(notes.getFirst()).bounds().position();
    anas.shaping().straighten();
    assertThat(pose(notes.getFirst()))
        .isEqualTo(Pose.upright(Bounds.of(before.x(), before.y(), 100, 80)));
    anas.undo();
    assertThat(pose(notes.getFirst()).rotation()).isEqualTo(90);
  }

  @Test
  void keysResizeDownToTheLeastAndUndoTakesItBack() {
    WidgetId note = addNote(anas, 0, 0);
    anas.shaping().grow(10, 0);
    assertThat(pose(note).bounds()).isEqualTo(Bounds.of(0, 0, 110, 80));
    anas.shaping().grow(0, -1_000);
    assertThat(pose(note).bounds()).isEqualTo(Bounds.of(0, 0, 110, 16));
    anas.undo();
    assertThat(pose(note).bounds()).isEqualTo(Bounds.of(0, 0, 110, 80));
  }

  @Test
  void whatSomebodyElseLockedIsNeitherTurnedNorResized() {
    WidgetId note = addNote(anas, 0, 0);
    anas.actions().toggleLock();
    settle();
    bens.selection().select(List.of(note));
    bens.shaping().turn(15);
    bens.shaping().grow(10, 10);
    assertThat(handle(benClient).submitted()).isEmpty();
  }

  @Test
  void aDragSnapsToWhatIsNearUnlessCtrlIsHeld() {
    anas.gestures().snaps().toWidgets().set(true);
    WidgetId still = addNote(anas, 0, 0);
    WidgetId moved = addNote(anas, 300, 300);
    drag(Held.NONE, 350, 340, -196, -100);
    assertThat(anas.gestures().guides()).isNotEmpty();
    assertThat(pose(moved).bounds().x()).isEqualTo(100);
    anas.gestures().tool().get().dragged(at(154, 240, anas, CTRL));
    assertThat(anas.gestures().guides()).isEmpty();
    assertThat(pose(moved).bounds().x()).isEqualTo(104);
    anas.gestures().tool().get().released(at(154, 240, anas));
    assertThat(pose(moved).bounds().x()).isEqualTo(100);
    assertThat(anas.gestures().guides()).isEmpty();
    assertThat(pose(still).bounds().x()).isZero();
  }

  @Test
  void aHandleSnapsWithTheOppositeCornerFixed() {
    anas.gestures().snaps().toWidgets().set(true);
    addNote(anas, 0, 0);
    WidgetId resized = addNote(anas, 20, 200);
    drag(Held.NONE, 120, 280, -17, 30);
    assertThat(pose(resized).bounds()).isEqualTo(Bounds.of(20, 200, 80, 110));
    anas.gestures().tool().get().cancel();
    assertThat(anas.canvas().item(resized).map(Item::bounds)).contains(Bounds.of(20, 200, 100, 80));
    assertThat(anas.gestures().guides()).isEmpty();
  }

  @Test
  void theGridDrawsWhatIsMovedAndAdded() {
    anas.gestures().snaps().toGrid().set(true);
    WidgetId note = addNote(anas, 3, 7);
    drag(Held.NONE, 50, 40, 90, 0);
    assertThat(pose(note).bounds().position()).isEqualTo(new Point(100, 0));
  }

  @Test
  void whatIsWantedIsRemembered() {
    List<String> told = new ArrayList<>();
    Snaps snaps = new Snaps(Optional.empty());
    snaps.remember(told::add);
    snaps.toGrid().set(true);
    snaps.toWidgets().set(false);
    assertThat(told).containsExactly("widgets,grid", "grid");
    Snaps again = new Snaps(Optional.of(told.getLast()));
    assertThat(again.toGrid().get()).isTrue();
    assertThat(again.toWidgets().get()).isFalse();
    assertThat(again.gridShown().get()).isFalse();
  }
}
