package io.streamboard.desktop.board.tool;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.model.geometry.Point;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What lies in a line that was drawn around it. */
class LoopTest {

  private static final int CASES = 300;

  private static List<Point> circle(double radius, int places) {
    return IntStream.range(0, places)
        .mapToDouble(i -> 2 * Math.PI * i / places)
        .mapToObj(turn -> new Point(radius * Math.cos(turn), radius * Math.sin(turn)))
        .toList();
  }

  @Test
  void aCircleHoldsWhatIsNearerThanItsRadius() {
    Random random = new Random(6);
    Loop loop = new Loop(circle(100, 360));
    for (int i = 0; i < CASES; i++) {
      Point at = new Point(random.nextDouble(-150, 150), random.nextDouble(-150, 150));
      double far = Math.hypot(at.x(), at.y());
      if (Math.abs(far - 100) > 1) {
        assertThat(loop.holds(List.of(at))).as(at.toString()).isEqualTo(far < 100);
      }
    }
  }

  @Test
  void whatReachesOutOfItIsNotHeld() {
    Loop loop = new Loop(circle(100, 90));
    assertThat(loop.holds(List.of(new Point(0, 0), new Point(50, 50)))).isTrue();
    assertThat(loop.holds(List.of(new Point(0, 0), new Point(120, 0)))).isFalse();
  }

  @Test
  void theNotchOfAHornIsOutside() {
    Loop loop =
        new Loop(
            List.of(
                new Point(0, 0),
                new Point(100, 0),
                new Point(100, 100),
                new Point(50, 20),
                new Point(0, 100)));
    assertThat(loop.holds(List.of(new Point(50, 80)))).isFalse();
    assertThat(loop.holds(List.of(new Point(10, 50)))).isTrue();
  }
}
