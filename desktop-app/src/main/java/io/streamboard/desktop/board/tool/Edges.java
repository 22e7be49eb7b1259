package io.streamboard.desktop.board.tool;

import io.streamboard.desktop.canvas.form.Area;
import java.util.ArrayList;
import java.util.List;

/**
 * Which of its lines something fits to others with, on one axis. Edges fit to edges and middles to
 * middles.
 */
record Edges(boolean start, boolean middle, boolean end) {

  static final Edges ALL = new Edges(true, true, true);

  /** Two lines that are as near as this are one, in world units. */
  private static final double SAME = 0.02;

  /** The way to the nearest line of the others, or one beyond the reach. */
  double nearest(Axis axis, Area moved, Iterable<Area> others, double reach) {
    double nearest = Double.POSITIVE_INFINITY;
    for (Area other : others) {
      for (double way : ways(axis, moved, other)) {
        if (Math.abs(way) <= reach && Math.abs(way) < Math.abs(nearest)) {
          nearest = way;
        }
      }
    }
    return nearest;
  }

  /** From each line of it to each of the other that it can fit to. */
  private double[] ways(Axis axis, Area moved, Area other) {
    double none = Double.POSITIVE_INFINITY;
    return new double[] {
      start ? axis.start(other) - axis.start(moved) : none,
      start ? axis.end(other) - axis.start(moved) : none,
      end ? axis.start(other) - axis.end(moved) : none,
      end ? axis.end(other) - axis.end(moved) : none,
      middle ? axis.middle(other) - axis.middle(moved) : none
    };
  }

  /** The lines that it shares with others where it is now, one for each place. */
  List<Guide> shared(Axis axis, Area now, Iterable<Area> others) {
    List<Guide> guides = new ArrayList<>();
    if (start) {
      shared(axis, axis.start(now), false, now, others, guides);
    }
    if (middle) {
      shared(axis, axis.middle(now), true, now, others, guides);
    }
    if (end && (!start || axis.length(now) > SAME)) {
      shared(axis, axis.end(now), false, now, others, guides);
    }
    return guides;
  }

  private static void shared(
      Axis axis, double at, boolean middles, Area now, Iterable<Area> others, List<Guide> into) {
    Axis along = axis.other();
    double from = along.start(now);
    double to = along.end(now);
    boolean any = false;
    for (Area other : others) {
      boolean shares =
          middles
              ? isSame(axis.middle(other), at)
              : isSame(axis.start(other), at) || isSame(axis.end(other), at);
      if (shares) {
        any = true;
        from = Math.min(from, along.start(other));
        to = Math.max(to, along.end(other));
      }
    }
    if (any) {
      into.add(axis.line(at, from, to));
    }
  }

  private static boolean isSame(double a, double b) {
    return Math.abs(a - b) < SAME;
  }
}
