package io.streamboard.desktop.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.streamboard.desktop.board.tool.Handles;
import io.streamboard.desktop.board.tool.Held;
import io.streamboard.desktop.board.tool.Spot;
import io.streamboard.desktop.board.tool.Turns;
import io.streamboard.desktop.canvas.Item;
import io.streamboard.desktop.canvas.Pose;
import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.geometry.Point;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.operation.Operation;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Turning what is selected by its handle and by keys. */
class TurningTest extends BoardFixture {

  private static final Held SHIFT = new Held(true, false, false);

  /** Takes the handle that turns and goes around the middle by so many degrees. */
  private void turn(double degrees, Held held) {
    settle();
    Handles handles = anas.gestures().handles().orElseThrow();
    Point middle = Turns.middle(anas.gestures().turnable().values());
    Spot knob = handles.knob().orElseThrow();
    Point from = handles.camera().world(knob.x(), knob.y());
    Point to = around(middle, from, degrees);
    Point halfWay = around(middle, from, degrees / 2);
    anas.gestures().tool().get().pressed(at(from.x(), from.y(), anas, held));
    anas.gestures().tool().get().dragged(at(halfWay.x(), halfWay.y(), anas, held));
    anas.gestures().tool().get().released(at(to.x(), to.y(), anas, held));
    settle();
  }

  private static Point around(Point middle, Point from, double degrees) {
    return Pose.upright(Bounds.of(from.x(), from.y(), 1, 1).at(from.plus(-0.5, -0.5)))
        .turned(middle, degrees)
        .bounds()
        .centre();
  }

  private Pose pose(BoardViewModel model, WidgetId widget) {
    settle();
    return model.canvas().item(widget).map(Item::pose).orElseThrow();
  }

  @Test
  void aTurnIsSeenByTheOtherAndIsOneStep() {
    WidgetId note = addNote(anas, 100, 100);
    turn(40, Held.NONE);
    assertThat(pose(bens, note)).isEqualTo(new Pose(Bounds.of(100, 100, 100, 80), 40));
    anas.undo();
    assertThat(pose(bens, note).rotation()).isZero();
    anas.redo();
    assertThat(pose(bens, note).rotation()).isEqualTo(40);
  }

  @Test
  void theOtherSeesATurnWhileItIsTurnedAndThatItIsTakenBack() {
    WidgetId left = addNote(anas, 100, 100);
    WidgetId right = addNote(anas, 300, 100);
    anas.selection().select(List.of(left, right));
    Handles handles = anas.gestures().handles().orElseThrow();
    Point middle = Turns.middle(anas.gestures().turnable().values());
    Spot knob = handles.knob().orElseThrow();
    Point from = handles.camera().world(knob.x(), knob.y());
    Point to = around(middle, from, 90);
    anas.gestures().tool().get().pressed(at(from.x(), from.y(), anas));
    anas.gestures().tool().get().dragged(at(to.x(), to.y(), anas));
    assertThat(pose(bens, left)).isEqualTo(new Pose(Bounds.of(200, 0, 100, 80), 90));
    assertThat(pose(bens, right)).isEqualTo(new Pose(Bounds.of(200, 200, 100, 80), 90));
    assertThat(widget(bens, left).orElseThrow().bounds().x()).isEqualTo(100);
    anas.gestures().tool().get().cancel();
    fx.drain();
    fx.passTime();
    assertThat(pose(bens, left)).isEqualTo(Pose.upright(Bounds.of(100, 100, 100, 80)));
  }

  @Test
  void theOtherSeesAResizeOfWhatIsTurnedWhileItIsResized() {
    WidgetId note = addNote(anas, 100, 100);
    turn(90, Held.NONE);
    Handles handles = anas.gestures().handles().orElseThrow();
    Point corner = handles.pose().point(1, 1);
    press(anas, corner.x(), corner.y());
    anas.gestures().tool().get().dragged(at(corner.x() - 20, corner.y() + 50, anas));
    Pose mine = pose(anas, note);
    assertThat(mine.bounds().width()).isEqualTo(150, within(0.01));
    assertThat(pose(bens, note)).isEqualTo(mine);
  }

  @Test
  void withShiftItTurnsInSteps() {
    WidgetId note = addNote(anas, 100, 100);
    turn(38, SHIFT);
    assertThat(pose(anas, note).rotation()).isEqualTo(45);
    turn(-21, SHIFT);
    assertThat(pose(anas, note).rotation()).isEqualTo(30);
  }

  @Test
  void manyTurnAboutTheirCommonMiddleAsOneStep() {
    WidgetId left = addNote(anas, 100, 100);
    WidgetId right = addNote(anas, 300, 100);
    anas.selection().select(List.of(left, right));
    turn(90, Held.NONE);
    assertThat(pose(bens, left)).isEqualTo(new Pose(Bounds.of(200, 0, 100, 80), 90));
    assertThat(pose(bens, right)).isEqualTo(new Pose(Bounds.of(200, 200, 100, 80), 90));
    List<Operation> submitted = handle(anaClient).submitted();
    assertThat(submitted.subList(submitted.size() - 2, submitted.size()))
        .hasExactlyElementsOfTypes(Operation.WidgetMove.class, Operation.WidgetRestyle.class);
    assertThat(handle(anaClient).dropped())
        .as("only the last ends the drag")
        .containsExactly(submitted.getLast());
    anas.undo();
    assertThat(pose(bens, left)).isEqualTo(Pose.upright(Bounds.of(100, 100, 100, 80)));
    assertThat(pose(bens, right)).isEqualTo(Pose.upright(Bounds.of(300, 100, 100, 80)));
    anas.redo();
    assertThat(pose(bens, right)).isEqualTo(new Pose(Bounds.of(200, 200, 100, 80), 90));
  }

  @Test
  void turnedThereAndBackEverythingIsWhereItWas() {
    Random random = new Random(3);
    List<WidgetId> notes =
        List.of(addNote(anas, 0, 0), addNote(anas, 250, 30), addNote(anas, 90, 310));
    List<Pose> before = notes.stream().map(note -> pose(anas, note)).toList();
    anas.selection().select(notes);
    for (int i = 0; i < 20; i++) {
      int degrees = random.nextInt(1, 180);
      turn(degrees, Held.NONE);
      assertThat(pose(bens, notes.getFirst()).rotation()).isEqualTo(degrees);
      turn(-degrees, Held.NONE);
    }
    for (int i = 0; i < notes.size(); i++) {
      Pose now = pose(bens, notes.get(i));
      assertThat(now.rotation()).isZero();
      assertThat(now.bounds().x()).isEqualTo(before.get(i).bounds().x(), within(0.1));
      assertThat(now.bounds().y()).isEqualTo(before.get(i).bounds().y(), within(0.1));
    }
  }

  @Test
  void escapeLeavesEverythingAsItWas() {
    WidgetId note = addNote(anas, 100, 100);
    Handles handles = anas.gestures().handles().orElseThrow();
    Spot knob = handles.knob().orElseThrow();
    Point from = handles.camera().world(knob.x(), knob.y());
    anas.gestures().tool().get().pressed(at(from.x(), from.y(), anas));
    anas.gestures().tool().get().dragged(at(from.x() + 300, from.y() + 50, anas));
    assertThat(pose(anas, note).rotation()).isNotZero();
    anas.gestures().tool().get().cancel();
    anas.gestures().tool().get().released(at(from.x() + 300, from.y() + 50, anas));
    assertThat(pose(anas, note).rotation()).isZero();
    assertThat(handle(anaClient).submitted()).hasSize(1);
  }

  @Test
  void whatIsTurnedIsHitAndBandedAsItIsSeen() {
    WidgetId note = addNote(anas, 100, 100);
    turn(90, Held.NONE);
    settle();
    assertThat(anas.canvas().hit(new Point(150, 95)).map(Item::id)).contains(note);
    assertThat(anas.canvas().hit(new Point(105, 140))).isEmpty();
    assertThat(anas.canvas().inside(Bounds.of(105, 85, 90, 110))).hasSize(1);
    assertThat(anas.canvas().inside(Bounds.of(95, 95, 110, 90))).isEmpty();
  }

  @Test
  void oneTurnedWidgetIsResizedAlongItsOwnAxes() {
    WidgetId note = addNote(anas, 100, 100);
    turn(90, Held.NONE);
    Handles handles = anas.gestures().handles().orElseThrow();
    Point corner = handles.pose().point(1, 1);
    Point opposite = handles.pose().point(-1, -1);
    drag(anas, corner.x(), corner.y(), -20, 50);
    Pose now = pose(bens, note);
    assertThat(now.bounds().width()).isEqualTo(150, within(0.01));
    assertThat(now.bounds().height()).isEqualTo(100, within(0.01));
    assertThat(now.point(-1, -1).x()).isEqualTo(opposite.x(), within(0.01));
    assertThat(now.point(-1, -1).y()).isEqualTo(opposite.y(), within(0.01));
  }
}
