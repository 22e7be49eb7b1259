package io.streamboard.desktop.board.ink;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.desktop.canvas.form.Stroke;
import io.streamboard.model.geometry.Point;
import io.streamboard.model.limit.Limits;
import io.streamboard.model.widget.InkPath;
import io.streamboard.model.widget.Widget;
import io.streamboard.model.widget.WidgetKind;
import io.streamboard.model.widget.ZKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is stored is what was drawn, within the limits of a board. */
class StrokesTest {

  private int ids;

  private List<Widget> widgets(List<InkPoint> points) {
    return Strokes.of(points, InkStyle.USUAL.style(), () -> "id-" + ++ids, Optional.of(ZKey.FIRST));
  }

  private static InkPath path(Widget widget) {
    return ((WidgetKind.Ink) widget.kind()).path();
  }

  private static InkPoint end(Widget widget, boolean last) {
    int[] numbers = path(widget).numbers();
    int at = last ? numbers.length - 3 : 0;
    return new InkPoint(
        widget.bounds().x() + numbers[at] / 10_000.0 * widget.bounds().width(),
        widget.bounds().y() + numbers[at + 1] / 10_000.0 * widget.bounds().height(),
        numbers[at + 2] / 100.0);
  }

  @Test
  void aDotIsAWidgetOfOnePoint() {
    List<Widget> dot = widgets(List.of(new InkPoint(10, 20, 1)));
    assertThat(dot).hasSize(1);
    assertThat(path(dot.getFirst()).size()).isEqualTo(1);
    assertThat(dot.getFirst().bounds().position()).isEqualTo(new Point(10, 20));
    assertThat(dot.getFirst().z()).isGreaterThan(ZKey.FIRST);
  }

  @Test
  void aLineOfManyPointsBecomesAGroupOfPiecesThatMeet() {
    List<InkPoint> points = new ArrayList<>();
    for (int i = 0; i < 9_000; i++) {
      points.add(new InkPoint(i, i % 2 == 0 ? 0 : 40, 0.5));
    }
    List<Widget> pieces = widgets(points);
    assertThat(pieces).hasSize(5);
    assertThat(pieces).allMatch(piece -> path(piece).size() <= Strokes.MOST_POINTS);
    assertThat(pieces.stream().map(Widget::group).distinct()).hasSize(1);
    assertThat(pieces.getFirst().group()).isPresent();
    assertThat(pieces.stream().map(Widget::z)).isSorted().doesNotHaveDuplicates();
    for (int i = 1; i < pieces.size(); i++) {
      InkPoint before = end(pieces.get(i - 1), true);
      assertThat(end(pieces.get(i), false).distance(before)).isLessThan(0.5);
    }
  }

  @Test
  void aLineLongerThanAWidgetMayBeIsCutToo() {
    List<InkPoint> points = new ArrayList<>();
    for (int i = 0; i <= 25; i++) {
      points.add(new InkPoint(i * 10_000.0, 0, 1));
    }
    List<Widget> pieces = widgets(points);
    assertThat(pieces).hasSize(3);
    assertThat(pieces).allMatch(piece -> piece.bounds().width() <= Limits.SIZE_MAX);
    assertThat(pieces.getLast().bounds().right()).isEqualTo(250_000);
  }

  @Test
  void whatLiesBeyondTheBoardEndsAtItsEdge() {
    List<Widget> pieces =
        widgets(List.of(new InkPoint(0, 0, 1), new InkPoint(9e9, 0, 1), new InkPoint(9e9, 9, 1)));
    assertThat(pieces.getLast().bounds().right()).isLessThanOrEqualTo(Limits.COORDINATE);
  }

  /** Of any scribble the stored line is nowhere further from the drawn one than can be seen. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void theStoredLineLiesWhereItWasDrawn(long seed) {
    Random random = new Random(seed);
    double zoom = Math.pow(2, random.nextInt(-3, 4));
    InkTrack track = new InkTrack(Nib.MEDIUM, zoom, new Point(100, 100), 0);
    List<InkPoint> drawn = new ArrayList<>(track.now());
    double angle = 0;
    Point at = new Point(100, 100);
    for (int i = 1; i < 2_000; i++) {
      angle += random.nextGaussian() * 0.4;
      double far = random.nextDouble() * 12 / zoom;
      at = new Point(at.x() + far * Math.cos(angle), at.y() + far * Math.sin(angle));
      track.move(at, i * 16L);
      drawn.add(track.now().getLast());
    }
    List<Widget> widgets = widgets(track.done());
    assertThat(widgets).hasSize(1);
    Widget stored = widgets.getFirst();
    assertThat(path(stored).size()).isLessThan(drawn.size());
    InkPoint last = end(stored, true);
    assertThat(new InkPoint(at.x(), at.y(), 1).distance(last) * zoom).isLessThan(1.5);
    Stroke line = Stroke.of(path(stored), stored.bounds(), Nib.MEDIUM.width());
    List<InkPoint> full = track.now();
    assertThat(full)
        .allSatisfy(
            point -> assertThat(line.middle().distance(point.x(), point.y()) * zoom).isLessThan(1));
  }

  @Test
  void aFastLineIsThinnerThanASlowOne() {
    InkTrack slow = new InkTrack(Nib.MEDIUM, 1, new Point(0, 0), 0);
    InkTrack fast = new InkTrack(Nib.MEDIUM, 1, new Point(0, 0), 0);
    InkTrack marker = new InkTrack(Nib.MARKER, 1, new Point(0, 0), 0);
    for (int i = 1; i <= 40; i++) {
      slow.move(new Point(i * 2, 0), i * 16L);
      fast.move(new Point(i * 80, 0), i * 16L);
      marker.move(new Point(i * 80, 0), i * 16L);
    }
    assertThat(slow.done().getLast().width()).isEqualTo(1);
    assertThat(fast.done().getLast().width()).isBetween(0.3, 0.5);
    assertThat(marker.done().getLast().width()).isEqualTo(1);
  }

  @Test
  void aShakingHandDrawsASmootherLine() {
    InkTrack track = new InkTrack(Nib.MEDIUM, 1, new Point(0, 0), 0);
    for (int i = 1; i <= 100; i++) {
      track.move(new Point(i * 4, i % 2 == 0 ? 2 : -2), i * 16L);
    }
    assertThat(track.now().subList(10, 90)).allMatch(point -> Math.abs(point.y()) < 1.5);
  }

  @Test
  void aStraightLineNeedsTwoPoints() {
    InkTrack track = new InkTrack(Nib.MARKER, 1, new Point(0, 0), 0);
    for (int i = 1; i <= 200; i++) {
      track.move(new Point(i * 5, i * 3), i * 16L);
    }
    assertThat(track.done()).hasSizeLessThan(5);
  }
}
