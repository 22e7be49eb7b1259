package io.streamboard.desktop.canvas.form;

import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.widget.InkPath;
import java.util.Arrays;

/**
 * A line drawn by hand, in its box.
 *
 * @param middle the way of the pen
 * @param outline what its changing width covers, to be filled
 * @param width the mean of its widths
 */
public record Stroke(Trace middle, Trace outline, double width) {

  private static final double UNITS = 10_000;
  private static final double PERCENT = 100;

  public static Stroke of(InkPath path, Bounds box, double fullWidth) {
    int[] numbers = path.numbers();
    int count = numbers.length / 3;
    double[] xs = new double[count];
    double[] ys = new double[count];
    double[] halves = new double[count];
    for (int i = 0; i < count; i++) {
      xs[i] = box.x() + numbers[3 * i] / UNITS * box.width();
      ys[i] = box.y() + numbers[3 * i + 1] / UNITS * box.height();
      halves[i] = numbers[3 * i + 2] / PERCENT * fullWidth / 2;
    }
    return along(xs, ys, halves);
  }

  /**
   * A line through these places, at least one.
   *
   * @param halves of its width at each
   */
  public static Stroke along(double[] xs, double[] ys, double[] halves) {
    return new Stroke(
        Trace.drawn(to -> middle(to, xs, ys)),
        Trace.drawn(to -> outline(to, xs, ys, halves)),
        2 * Arrays.stream(halves).average().orElseThrow());
  }

  private static void middle(Trace.Steps to, double[] xs, double[] ys) {
    to.move(xs[0], ys[0]);
    for (int i = 1; i < xs.length; i++) {
      to.line(xs[i], ys[i]);
    }
    if (xs.length == 1) {
      to.line(xs[0], ys[0]);
    }
  }

  /** Along one side, round the end, back along the other, and round the start. */
  private static void outline(Trace.Steps to, double[] xs, double[] ys, double[] halves) {
    int last = xs.length - 1;
    double begin = angle(xs, ys, 0);
    to.move(side(xs, halves, 0, begin, false), side(ys, halves, 0, begin, true));
    for (int i = 0; i <= last; i++) {
      double angle = angle(xs, ys, i);
      to.line(side(xs, halves, i, angle, false), side(ys, halves, i, angle, true));
    }
    cap(to, xs[last], ys[last], halves[last], angle(xs, ys, last) + Math.PI / 2);
    for (int i = last; i >= 0; i--) {
      double angle = angle(xs, ys, i) + Math.PI;
      to.line(side(xs, halves, i, angle, false), side(ys, halves, i, angle, true));
    }
    cap(to, xs[0], ys[0], halves[0], begin - Math.PI / 2);
    to.close();
  }

  private static double side(
      double[] places, double[] halves, int i, double angle, boolean vertical) {
    double across = angle + Math.PI / 2;
    return places[i] + halves[i] * (vertical ? Math.sin(across) : Math.cos(across));
  }

  /** Half a circle, turning to the left. */
  private static void cap(Trace.Steps to, double x, double y, double radius, double from) {
    for (int i = 1; i < 6; i++) {
      double angle = from - Math.PI * i / 6;
      to.line(x + radius * Math.cos(angle), y + radius * Math.sin(angle));
    }
  }

  /** The direction of the pen at a point. */
  private static double angle(double[] xs, double[] ys, int i) {
    int before = Math.max(0, i - 1);
    int after = Math.min(xs.length - 1, i + 1);
    return Math.atan2(ys[after] - ys[before], xs[after] - xs[before]);
  }
}
