package io.streamboard.desktop.board.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.streamboard.desktop.canvas.Camera;
import io.streamboard.desktop.canvas.Pose;
import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.geometry.Point;
import io.streamboard.model.geometry.Size;
import java.util.List;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Resizing by a handle, for boxes of all kinds from seeded generators. */
class HandleTest {

  /** Places are kept in thousandths, and a box is placed by its corner and not by its middle. */
  private static final Offset<Double> EXACT = within(0.01);

  private static final Size LEAST = new Size(16, 16);
  private static final int CASES = 500;

  private static Pose pose(Random random) {
    return new Pose(
        Bounds.of(
            random.nextDouble(-5_000, 5_000),
            random.nextDouble(-5_000, 5_000),
            random.nextDouble(20, 900),
            random.nextDouble(20, 900)),
        random.nextInt(360));
  }

  private static Handle handle(Random random) {
    return List.of(Handle.values()).get(random.nextInt(8));
  }

  private static void assertSame(Point a, Point b, String what) {
    assertThat(a.x()).as(what).isCloseTo(b.x(), EXACT);
    assertThat(a.y()).as(what).isCloseTo(b.y(), EXACT);
  }

  @Test
  void theOppositePlaceStaysHoweverItIsTurned() {
    Random random = new Random(9);
    for (int i = 0; i < CASES; i++) {
      Pose start = pose(random);
      Handle handle = handle(random);
      Handle.Manner manner = new Handle.Manner(random.nextBoolean(), false, LEAST);
      Pose to =
          handle.moved(
              start, random.nextDouble(-2_000, 2_000), random.nextDouble(-2_000, 2_000), manner);
      assertSame(
          to.point(-handle.across(), -handle.down()),
          start.point(-handle.across(), -handle.down()),
          i + " " + handle + " of " + start);
    }
  }

  @Test
  void theMiddleStaysWithAlt() {
    Random random = new Random(10);
    for (int i = 0; i < CASES; i++) {
      Pose start = pose(random);
      Handle handle = handle(random);
      Handle.Manner manner = new Handle.Manner(random.nextBoolean(), true, LEAST);
      Pose to =
          handle.moved(
              start, random.nextDouble(-2_000, 2_000), random.nextDouble(-2_000, 2_000), manner);
      assertSame(to.bounds().centre(), start.bounds().centre(), i + " " + handle + " of " + start);
    }
  }

  @Test
  void theRatioIsKeptAndNothingBecomesTooSmall() {
    Random random = new Random(11);
    for (int i = 0; i < CASES; i++) {
      Pose start = pose(random);
      Pose to =
          handle(random)
              .moved(
                  start,
                  random.nextDouble(-2_000, 2_000),
                  random.nextDouble(-2_000, 2_000),
                  new Handle.Manner(true, random.nextBoolean(), LEAST));
      assertThat(to.bounds().width() / to.bounds().height())
          .as(i + " " + start)
          .isCloseTo(start.bounds().width() / start.bounds().height(), within(0.01));
      assertThat(Math.min(to.bounds().width(), to.bounds().height())).isGreaterThanOrEqualTo(15.99);
    }
  }

  @Test
  void aCornerFollowsThePointerAlongTheAxesOfWhatIsTurned() {
    Pose start = new Pose(Bounds.of(0, 0, 100, 60), 90);
    Pose to = Handle.SOUTH_EAST.moved(start, -20, 40, new Handle.Manner(false, false, LEAST));
    assertThat(to.bounds().size()).isEqualTo(new Size(140, 80));
    assertSame(to.point(1, 1), start.point(1, 1).plus(-20, 40), "the corner");
  }

  @Test
  void handlesAreFoundWhereTheyAreShownAtEveryZoomAndTurn() {
    Random random = new Random(12);
    for (int i = 0; i < CASES; i++) {
      Camera camera =
          new Camera(random.nextInt(2_000), random.nextInt(2_000), random.nextDouble(0.05, 4));
      Handles handles = new Handles(pose(random), camera, true, true);
      for (Handle handle : handles.shown()) {
        Spot spot = handles.spot(handle);
        Spot found = handles.spot(handles.at(spot.x(), spot.y()).orElseThrow());
        assertThat(found.distance(spot.x(), spot.y())).isLessThan(0.01);
      }
      Spot knob = handles.knob().orElseThrow();
      assertThat(handles.isKnob(knob.x(), knob.y())).isTrue();
      assertThat(knob.distance(handles.stalk().x(), handles.stalk().y()))
          .isCloseTo(26, within(0.1));
    }
  }

  @Test
  void whatIsSmallCanStillBeTakenInItsMiddle() {
    Handles handles = new Handles(Pose.upright(Bounds.of(0, 0, 12, 12)), Camera.START, true, true);
    assertThat(handles.at(6, 6)).isEmpty();
    assertThat(handles.shown()).hasSize(4);
  }

  @Test
  void thePointerShowsTheWayAlsoOfWhatIsTurned() {
    assertThat(Handle.EAST.aim(0)).isEqualTo(Aim.EAST_WEST);
    assertThat(Handle.EAST.aim(90)).isEqualTo(Aim.NORTH_SOUTH);
    assertThat(Handle.NORTH_WEST.aim(0)).isEqualTo(Aim.SOUTH_EAST);
    assertThat(Handle.NORTH_WEST.aim(45)).isEqualTo(Aim.NORTH_SOUTH);
    assertThat(Handle.NORTH_EAST.aim(359)).isEqualTo(Aim.SOUTH_WEST);
  }

  @Test
  void anglesAreOfOneTurn() {
    assertThat(Turns.within(-15)).isEqualTo(345);
    assertThat(Turns.within(720)).isZero();
    assertThat(Turns.within(359.999)).isZero();
    assertThat(Turns.within(12.345)).isEqualTo(12.35, within(0.011));
  }
}
