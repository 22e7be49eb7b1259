package io.streamboard.desktop.board.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.streamboard.desktop.canvas.form.Area;
import io.streamboard.model.geometry.Point;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What things are drawn to. */
class SnappingTest {

  private static final double REACH = 6;
  private static final int CASES = 500;

  private static Snapping near(Area... others) {
    return new Snapping(List.of(others), REACH, Optional.empty());
  }

  private static Area box(double x, double y, double width, double height) {
    return new Area(x, y, x + width, y + height);
  }

  private static Area box(Random random) {
    return box(
        random.nextInt(1_000),
        random.nextInt(1_000),
        random.nextInt(20, 300),
        random.nextInt(20, 300));
  }

  @Test
  void anEdgeIsDrawnToAnEdgeAndALineTellsSo() {
    Snap snap = near(box(100, 100, 100, 80)).box(box(204, 300, 50, 50));
    assertThat(snap.dx()).isEqualTo(-4);
    assertThat(snap.dy()).isZero();
    assertThat(snap.guides()).containsExactly(new Guide(200, 100, 200, 350, false));
  }

  @Test
  void middlesAreDrawnToMiddlesAndNotToEdges() {
    Snap snap = near(box(100, 100, 100, 80)).box(box(123, 300, 50, 50));
    assertThat(snap.dx()).isEqualTo(2);
    assertThat(near(box(100, 100, 100, 80)).box(box(172, 300, 50, 50)).dx()).isZero();
  }

  @Test
  void whatIsBetweenTwoGetsEqualGaps() {
    Snap snap = near(box(0, 0, 100, 100), box(300, 0, 100, 100)).box(box(153, 210, 100, 100));
    assertThat(snap.dx()).as("not in one row").isZero();
    snap = near(box(0, 0, 100, 100), box(307, 0, 100, 100)).box(box(156, 20, 100, 60));
    assertThat(snap.dx()).isEqualTo(-2.5);
    assertThat(snap.guides())
        .filteredOn(Guide::gap)
        .containsExactly(new Guide(100, 50, 153.5, 50, true), new Guide(253.5, 50, 307, 50, true));
  }

  @Test
  void aRowGoesOnWithTheSameGap() {
    Area first = box(0, 0, 100, 100);
    Area second = box(137, 0, 100, 100);
    assertThat(near(first, second).box(box(278, 5, 60, 60)).dx()).isEqualTo(-4);
    assertThat(near(first, second).box(box(-101, 5, 60, 60)).dx()).isEqualTo(4);
    assertThat(near(box(0, 0, 100, 100), box(0, 137, 100, 100)).box(box(21, 278, 33, 60)).dy())
        .isEqualTo(-4);
  }

  @Test
  void nothingGoesFartherThanTheReachAndWhatFitsHasALine() {
    Random random = new Random(4);
    for (int i = 0; i < CASES; i++) {
      Area moved = box(random);
      Snapping snapping =
          new Snapping(
              Stream.generate(() -> box(random)).limit(12).toList(), REACH, Optional.empty());
      Snap snap = snapping.box(moved);
      assertThat(Math.abs(snap.dx())).as("case " + i).isLessThanOrEqualTo(REACH);
      assertThat(Math.abs(snap.dy())).as("case " + i).isLessThanOrEqualTo(REACH);
      if (snap.dx() != 0 || snap.dy() != 0) {
        assertThat(snap.guides()).as("case " + i).isNotEmpty();
      }
      Snap again = snapping.box(moved.moved(snap.dx(), snap.dy()));
      assertThat(Math.abs(again.dx())).as("stays, case " + i).isLessThanOrEqualTo(Math.abs(REACH));
    }
  }

  @Test
  void theGridDrawsByHalfAStepAtMostAndOnlyWhereNothingElseDoes() {
    Random random = new Random(5);
    Snapping grid = new Snapping(List.of(), REACH, Optional.of(20.0));
    for (int i = 0; i < CASES; i++) {
      Area moved = box(random).moved(random.nextDouble(), random.nextDouble());
      Snap snap = grid.box(moved);
      assertThat(Math.abs(snap.dx())).isLessThanOrEqualTo(10);
      assertThat(Math.abs(snap.dy())).isLessThanOrEqualTo(10);
      assertThat(Math.IEEEremainder(moved.left() + snap.dx(), 20)).isCloseTo(0, within(1e-6));
      assertThat(Math.IEEEremainder(moved.top() + snap.dy(), 20)).isCloseTo(0, within(1e-6));
    }
    Snapping both = new Snapping(List.of(box(103, 0, 50, 50)), REACH, Optional.of(20.0));
    assertThat(both.box(box(105, 500, 30, 30)).dx()).isEqualTo(-2);
  }

  @Test
  void aHandleDrawsOnlyTheEdgesThatItMoves() {
    Snapping snapping = near(box(100, 100, 100, 80));
    Snap snap = snapping.edges(box(97, 300, 100, 50), Handle.EAST);
    assertThat(snap.dx()).isEqualTo(3);
    assertThat(snap.dy()).isZero();
    assertThat(snapping.edges(box(97, 300, 60, 50), Handle.EAST).dx()).isZero();
  }

  /** Each of its edges is near to one of the other's, and so is its middle. */
  @ParameterizedTest
  @EnumSource
  void eachHandleDrawsTheEdgesThatItMovesAndNothingElse(Handle handle) {
    Snapping snapping = near(box(100, 100, 100, 80));
    Snap snap = snapping.edges(new Area(98, 98, 203, 183), handle);
    assertThat(snap.dx()).isEqualTo(way(handle.across()));
    assertThat(snap.dy()).isEqualTo(way(handle.down()));
    assertThat(snap.guides())
        .hasSize(Math.abs(handle.across()) + Math.abs(handle.down()))
        .allMatch(guide -> isOn(guide, handle));
  }

  private static double way(int moved) {
    return moved < 0 ? 2 : moved > 0 ? -3 : 0;
  }

  /** A line goes along an edge that the handle moved to it. */
  private static boolean isOn(Guide guide, Handle handle) {
    return guide.fromX() == guide.toX()
        ? guide.fromX() == (handle.across() < 0 ? 100 : 200)
        : guide.fromY() == (handle.down() < 0 ? 100 : 180);
  }

  @Test
  void aPlaceIsDrawnToEdges() {
    Snap snap = near(box(100, 100, 100, 80)).place(new Point(203, 176));
    assertThat(snap.dx()).isEqualTo(-3);
    assertThat(snap.dy()).isEqualTo(4);
  }
}
