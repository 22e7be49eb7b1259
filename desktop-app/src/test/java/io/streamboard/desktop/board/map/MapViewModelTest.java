package io.streamboard.desktop.board.map;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.desktop.canvas.CanvasModel;
import io.streamboard.desktop.canvas.form.Area;
import io.streamboard.model.access.WidgetLevel;
import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.geometry.Point;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.view.WidgetView;
import io.streamboard.model.widget.Style;
import io.streamboard.model.widget.Widget;
import io.streamboard.model.widget.WidgetKind;
import io.streamboard.model.widget.ZKey;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MapViewModelTest {

  private static final int SIDE = 50;
  private static final double APART = 200;

  private final CanvasModel canvas = new CanvasModel();
  private final Window window = new Window();
  private final MapViewModel map = new MapViewModel(canvas, window, () -> {});

  /** A window that shows 100 by 80 world units. */
  private static final class Window implements Sight {

    private Point middle = new Point(0, 0);

    @Override
    public Bounds seen() {
      return Bounds.of(middle.x() - 50, middle.y() - 40, 100, 80);
    }

    @Override
    public void centre(Point at) {
      middle = at;
    }
  }

  MapViewModelTest() {
    for (int i = 0; i < SIDE * SIDE; i++) {
      int row = i / SIDE;
      put(i, i % SIDE * APART, row * APART);
    }
  }

  private void put(int number, double x, double y) {
    Widget note =
        new Widget(
            new WidgetId("w" + number),
            new WidgetKind.Note(),
            Bounds.of(x, y, 100, 100),
            ZKey.FIRST,
            Style.DEFAULT,
            "");
    canvas.put(
        new WidgetView(note, new PersonId("p"), WidgetLevel.EDIT, Optional.empty(), 0),
        Optional.empty());
  }

  private MapViewModel.Work work() {
    return map.work().orElseThrow();
  }

  @Test
  void allOfTheBoardIsOnTheMapWithRoomAroundIt() {
    map.toggle();
    Area world = work().world();
    assertThat(world.contains(Area.of(canvas.extent().orElseThrow()).grown(500))).isTrue();
    assertThat(map.in(world)).hasSize(SIDE * SIDE);
    assertThat(map.work()).as("nothing has changed since").isEmpty();
  }

  @Test
  void aChangeSoilsWhereTheWidgetWasAndIsAndNoMore() {
    map.toggle();
    MapViewModel.Work all = work();
    put(7, 7 * APART + 50, 30);
    MapViewModel.Work work = work();
    assertThat(work.world()).isEqualTo(all.world());
    assertThat(work.soiled()).isEqualTo(new Area(7 * APART, 0, 7 * APART + 150, 130));
    assertThat(map.in(work.soiled())).hasSize(1);
  }

  @Test
  void whatLeavesTheMapMakesItBeginAnewWithRoomForMore() {
    map.toggle();
    Area before = work().world();
    put(0, before.right() + 1_000, 0);
    Area after = work().world();
    assertThat(after.contains(Area.of(canvas.extent().orElseThrow()))).isTrue();
    put(0, before.right() + 1_100, 0);
    assertThat(work().world()).as("there is room").isEqualTo(after);
  }

  @Test
  void aClosedMapHearsOfNothingAndAnOpenedOneShowsWhatIsThereThen() {
    map.toggle();
    Area before = work().world();
    map.toggle();
    put(0, before.right() + 100_000, 0);
    assertThat(map.world()).as("untouched").contains(before);
    map.toggle();
    assertThat(work().world().contains(Area.of(canvas.extent().orElseThrow()))).isTrue();
  }

  @Test
  void anEmptyBoardHasAMapOfWhatIsSeen() {
    canvas.clear();
    map.toggle();
    assertThat(work().world().contains(Area.of(window.seen()))).isTrue();
  }

  @Test
  void arrowsMoveTheViewByAQuarterOfWhatIsSeen() {
    map.step(1, 0);
    map.step(0, -1);
    assertThat(window.middle).isEqualTo(new Point(25, -20));
  }

  @Test
  void aPlaceOnTheMapIsTheSamePlaceOfTheBoard() {
    Plan plan = Plan.of(new Area(-1_000, 0, 3_000, 1_000), 200, 136);
    assertThat(plan.world(100, 68)).isEqualTo(new Point(1_000, 500));
    assertThat(plan.pixels(new Area(-1_000, 0, 3_000, 1_000))).isEqualTo(new Area(-1, 42, 201, 94));
  }
}
