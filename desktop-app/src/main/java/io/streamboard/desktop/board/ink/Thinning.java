package io.streamboard.desktop.board.ink;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

/** Leaves out the points of a line that can be told from the others. Pure. */
final class Thinning {

  private record Part(int from, int to) {}

  private Thinning() {}

  /**
   * The first and the last point, and of the others those without which the line would be further
   * from where it was than the tolerance, in world units.
   */
  static List<InkPoint> thin(List<InkPoint> points, double tolerance, double nib) {
    BitSet kept = new BitSet(points.size());
    kept.set(0);
    kept.set(points.size() - 1);
    Deque<Part> parts = new ArrayDeque<>();
    parts.push(new Part(0, points.size() - 1));
    while (!parts.isEmpty()) {
      Part part = parts.pop();
      int farthest = farthest(points, part, tolerance, nib);
      if (farthest > part.from()) {
        kept.set(farthest);
        parts.push(new Part(part.from(), farthest));
        parts.push(new Part(farthest, part.to()));
      }
    }
    List<InkPoint> left = new ArrayList<>(kept.cardinality());
    kept.stream().forEach(i -> left.add(points.get(i)));
    return left;
  }

  /** The point farthest from the line between the ends; the first where all are near enough. */
  private static int farthest(List<InkPoint> points, Part part, double tolerance, double nib) {
    int farthest = part.from();
    double most = tolerance;
    for (int i = part.from() + 1; i < part.to(); i++) {
      double away = points.get(i).away(points.get(part.from()), points.get(part.to()), nib);
      if (away > most) {
        most = away;
        farthest = i;
      }
    }
    return farthest;
  }
}
