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
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.widget.WidgetKind;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * One person turns a note by its handle, and another sees it turn, through a server of their own.
 */
class TurningTogetherTest extends AnaAndBen {

  private static final WidgetId NOTE = new WidgetId("note");
  private static final Bounds BOX = Bounds.of(100, 100, 100, 80);
  private static final Point MIDDLE = BOX.centre();

  @Override
  void fill(Person by) {
    by.add(NOTE, new WidgetKind.Note(), BOX, "tea");
    by.model().viewport().resize(1_000, 800);
  }

  private Pose pose(Person person) {
    return clients.get(() -> person.model().canvas().item(NOTE).map(Item::pose).orElseThrow());
  }

  private double kept(Person person) {
    return clients.get(
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
    clients.run(
        () -> {
          ana.model().selection().select(List.of(NOTE));
          way[0] = at(0);
          way[1] = at(1);
          way[2] = at(2);
          ana.model().gestures().tool().get().pressed(way[0]);
          ana.model().gestures().tool().get().dragged(way[1]);
        });
    clients.until("a quarter, live", () -> pose(ben).equals(new Pose(BOX, 90)));
    assertThat(kept(ben)).as("until it is let go").isZero();
    clients.run(() -> ana.model().gestures().tool().get().released(way[2]));
    clients.meet(ana, ben);
    assertThat(pose(ben)).isEqualTo(new Pose(BOX, 180));
    assertThat(kept(ben)).isEqualTo(180);

    clients.settled(ben, () -> ben.undo());
    clients.meet(ana, ben);
    assertThat(pose(ana).rotation()).as("Ben has nothing to take back").isEqualTo(180);
    clients.settled(ana, () -> ana.undo());
    clients.meet(ana, ben);
    assertThat(pose(ben)).isEqualTo(Pose.upright(BOX));
  }

  @Test
  void aTurnThatIsGivenUpIsSeenToGoBack() {
    clients.run(
        () -> {
          ana.model().selection().select(List.of(NOTE));
          Pointer from = at(0);
          Pointer to = at(1);
          ana.model().gestures().tool().get().pressed(from);
          ana.model().gestures().tool().get().dragged(to);
        });
    clients.until("a quarter, live", () -> pose(ben).equals(new Pose(BOX, 90)));
    clients.run(() -> ana.model().gestures().tool().get().cancel());
    clients.until("upright again", () -> pose(ben).equals(Pose.upright(BOX)));
    assertThat(kept(ana)).isZero();
  }
}
