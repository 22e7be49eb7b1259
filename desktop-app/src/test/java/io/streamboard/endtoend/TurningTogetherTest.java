package io.streamboard.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.desktop.board.BoardViewModel;
import io.streamboard.desktop.board.tool.Handles;
import io.streamboard.desktop.board.tool.Held;
import io.streamboard.desktop.board.tool.Pointer;
import io.streamboard.desktop.board.tool.Spot;
import io.streamboard.desktop.canvas.Item;
import io.streamboard.desktop.canvas.Pose;
import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.geometry.Point;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.widget.WidgetKind;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * One person turns a note by its handle, and another sees it turn, through a server of their own.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TurningTogetherTest {

  private static final WidgetId NOTE = new WidgetId("note");
  private static final Bounds BOX = Bounds.of(100, 100, 100, 80);
  private static final Point MIDDLE = BOX.centre();

  private TwoClients both;
  private Person ana;
  private Person ben;

  @BeforeAll
  void start(@TempDir Path folder) {
    both = new TwoClients(folder);
  }

  @AfterAll
  void stop() {
    both.close();
  }

  @BeforeEach
  void open() {
    BoardId board = both.board();
    ana = both.open(both.ana(), board);
    both.settled(
        ana,
        () -> {
          ana.grant(both.ben().me());
          ana.add(NOTE, new WidgetKind.Note(), BOX, "tea");
        });
    ben = both.open(both.ben(), board);
    both.run(() -> ana.model().viewport().resize(1_000, 800));
    both.until("the note", () -> ben.has(NOTE));
  }

  @AfterEach
  void leave() {
    both.run(() -> ana.leave());
    both.run(() -> ben.leave());
  }

  private Pose pose(Person person) {
    return both.get(() -> person.model().canvas().item(NOTE).map(Item::pose).orElseThrow());
  }

  private double kept(Person person) {
    return both.get(
        () -> Pose.of(Optional.ofNullable(person.sees().get(NOTE)).orElseThrow()).rotation());
  }

  /** Where the handle goes that has turned by so many quarters. */
  private Pointer at(int quarters) {
    BoardViewModel model = ana.model();
    Handles handles = model.gestures().handles().orElseThrow();
    Spot knob = handles.knob().orElseThrow();
    double up = MIDDLE.y() - handles.camera().world(knob.x(), knob.y()).y();
    Point place =
        switch (quarters) {
          case 0 -> MIDDLE.plus(0, -up);
          case 1 -> MIDDLE.plus(up, 0);
          default -> MIDDLE.plus(0, up);
        };
    return new Pointer(
        place,
        handles.camera().screenX(place.x()),
        handles.camera().screenY(place.y()),
        Held.NONE,
        1);
  }

  @Test
  void aTurnIsSeenWhileItGoesOnAndTakenBackByWhoMadeItOnly() {
    Pointer[] way = new Pointer[3];
    both.run(
        () -> {
          ana.model().selection().select(List.of(NOTE));
          way[0] = at(0);
          way[1] = at(1);
          way[2] = at(2);
          ana.model().gestures().tool().get().pressed(way[0]);
          ana.model().gestures().tool().get().dragged(way[1]);
        });
    both.until("a quarter, live", () -> pose(ben).equals(new Pose(BOX, 90)));
    assertThat(kept(ben)).as("until it is let go").isZero();
    both.run(() -> ana.model().gestures().tool().get().released(way[2]));
    both.meet(ana, ben);
    assertThat(pose(ben)).isEqualTo(new Pose(BOX, 180));
    assertThat(kept(ben)).isEqualTo(180);

    both.settled(ben, () -> ben.undo());
    both.meet(ana, ben);
    assertThat(pose(ana).rotation()).as("Ben has nothing to take back").isEqualTo(180);
    both.settled(ana, () -> ana.undo());
    both.meet(ana, ben);
    assertThat(pose(ben)).isEqualTo(Pose.upright(BOX));
  }

  @Test
  void aTurnThatIsGivenUpIsSeenToGoBack() {
    both.run(
        () -> {
          ana.model().selection().select(List.of(NOTE));
          Pointer from = at(0);
          Pointer to = at(1);
          ana.model().gestures().tool().get().pressed(from);
          ana.model().gestures().tool().get().dragged(to);
        });
    both.until("a quarter, live", () -> pose(ben).equals(new Pose(BOX, 90)));
    both.run(() -> ana.model().gestures().tool().get().cancel());
    both.until("upright again", () -> pose(ben).equals(Pose.upright(BOX)));
    assertThat(kept(ana)).isZero();
  }
}
