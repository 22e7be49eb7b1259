package io.streamboard.desktop.canvas.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which way lines leave what they are bound to. */
class WireTest {

  private static final Area LEFT = new Area(0, 0, 100, 80);
  private static final Area RIGHT = new Area(400, 200, 500, 280);

  private static Wire.Tip on(Area box, double fx, double fy) {
    return new Wire.Tip(
        box.left() + fx * box.width(), box.top() + fy * box.height(), Optional.of(box));
  }

  private static Wire.Tip free(double x, double y) {
    return new Wire.Tip(x, y, Optional.empty());
  }

  private static List<Double> corners(Wire.Tip from, Wire.Tip to) {
    List<Double> corners = new ArrayList<>();
    Wire.between(from, to, Wire.Route.ELBOW)
        .walk(new Flattened((x1, y1, x2, y2) -> corners.addAll(List.of(x2, y2))));
    return corners;
  }

  @Test
  void anEndInsideIsLeftWhereTheStraightWayLeavesTheBox() {
    Trace line = Wire.between(on(LEFT, 0.5, 0.5), free(450, 40), Wire.Route.STRAIGHT);
    assertThat(line.spot(0).x()).isEqualTo(100);
    assertThat(line.spot(0).y()).isEqualTo(40);
  }

  @Test
  void anEndOnAnEdgeStaysThereAlsoWhenTheOtherEndLiesBehind() {
    Trace line = Wire.between(on(LEFT, 1, 0.5), free(-450, 40), Wire.Route.STRAIGHT);
    assertThat(line.spot(0).x()).isEqualTo(100);
  }

  @Test
  void cornersLieBetweenSidesThatFaceEachOther() {
    assertThat(corners(on(LEFT, 1, 0.5), on(RIGHT, 0, 0.5)))
        .containsExactly(250.0, 40.0, 250.0, 240.0, 400.0, 240.0);
  }

  @Test
  void sidesThatFaceAwayAreLeftOutwards() {
    assertThat(corners(on(LEFT, 0, 0.5), on(RIGHT, 1, 0.5)))
        .containsExactly(-24.0, 40.0, -24.0, 140.0, 524.0, 140.0, 524.0, 240.0, 500.0, 240.0);
  }

  @Test
  void twoEqualSidesAreJoinedBeyondBoth() {
    assertThat(corners(on(LEFT, 1, 0.5), on(RIGHT, 1, 0.5)))
        .containsExactly(524.0, 40.0, 524.0, 240.0, 500.0, 240.0);
    assertThat(corners(on(LEFT, 0.5, 0), on(RIGHT, 0.5, 0)))
        .containsExactly(50.0, -24.0, 450.0, -24.0, 450.0, 200.0);
  }

  @Test
  void oneCornerIsEnoughFromASideDownOntoATop() {
    assertThat(corners(on(LEFT, 1, 0.5), on(RIGHT, 0.5, 0)))
        .containsExactly(450.0, 40.0, 450.0, 200.0);
  }

  @Test
  void aSideThatFacesAwayIsLeftBeforeTheLineTurns() {
    assertThat(corners(on(LEFT, 0, 0.5), on(RIGHT, 0.5, 0)))
        .containsExactly(-24.0, 40.0, -24.0, 176.0, 450.0, 176.0, 450.0, 200.0);
  }

  @Test
  void aCurveLeavesItsSideOutwards() {
    Trace line = Wire.between(on(LEFT, 0, 0.5), on(RIGHT, 1, 0.5), Wire.Route.CURVE);
    assertThat(line.spot(0.05).x()).isLessThan(0);
    assertThat(line.spot(0.95).x()).isGreaterThan(500);
  }
}
