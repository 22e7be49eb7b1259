package io.streamboard.desktop.board.ink;

import io.streamboard.model.geometry.Point;
import java.util.ArrayList;
import java.util.List;

/**
 * The way of the pen while it is drawn. A hand shakes: the line follows the pointer, and is where
 * the pointer is at the end. It gets thinner where it goes fast. What lies far behind is thinned
 * out at once, so that a long stroke costs no more to show than a short one.
 */
final class InkTrack {

  /** Which share of the way to the pointer the line goes with each of its moves. */
  private static final double FOLLOWING = 0.55;

  /** Of the width, likewise. */
  private static final double THINNING = 0.2;

  /** Pixels per millisecond up to which a line has its full width, and from which its least. */
  private static final double SLOW = 0.25;

  private static final double FAST = 3;
  private static final double LEAST = 0.35;

  /** Moves by less are none, in pixels. */
  private static final double STILL = 0.75;

  /** How far a line may be from where it was drawn, in pixels. */
  private static final double TOLERANCE = 0.3;

  private static final int BEHIND = 256;

  private final Nib nib;
  private final double zoom;
  private final List<InkPoint> settled = new ArrayList<>();
  private final List<InkPoint> fresh = new ArrayList<>();
  private Point pointer;
  private long millis;

  /**
   * Begins where the pen is put down.
   *
   * @param zoom pixels per world unit, for the whole stroke
   * @param millis of a clock that only grows
   */
  InkTrack(Nib nib, double zoom, Point at, long millis) {
    this.nib = nib;
    this.zoom = zoom;
    this.pointer = at;
    this.millis = millis;
    fresh.add(new InkPoint(at.x(), at.y(), 1));
  }

  /** The pointer has come here. */
  void move(Point to, long now) {
    double pixels = Math.hypot(to.x() - pointer.x(), to.y() - pointer.y()) * zoom;
    if (pixels < STILL) {
      return;
    }
    double speed = pixels / Math.max(1, now - millis);
    InkPoint last = fresh.getLast();
    double width = last.width() + THINNING * (width(speed) - last.width());
    fresh.add(
        new InkPoint(
            last.x() + FOLLOWING * (to.x() - last.x()),
            last.y() + FOLLOWING * (to.y() - last.y()),
            nib.isEven() ? 1 : width));
    pointer = to;
    millis = now;
    if (fresh.size() > BEHIND) {
      settle();
    }
  }

  private static double width(double speed) {
    return 1 - (1 - LEAST) * Math.clamp((speed - SLOW) / (FAST - SLOW), 0.0, 1.0);
  }

  private void settle() {
    List<InkPoint> thinned = thinned(fresh);
    InkPoint last = thinned.getLast();
    settled.addAll(thinned.subList(0, thinned.size() - 1));
    fresh.clear();
    fresh.add(last);
  }

  private List<InkPoint> thinned(List<InkPoint> points) {
    return Thinning.thin(points, TOLERANCE / zoom, nib.width());
  }

  /** The line as it is now, up to the pointer. */
  List<InkPoint> now() {
    List<InkPoint> all = new ArrayList<>(settled);
    all.addAll(fresh);
    tip(all);
    return all;
  }

  /** The whole line, with as few points as it takes. */
  List<InkPoint> done() {
    List<InkPoint> rest = new ArrayList<>(fresh);
    tip(rest);
    List<InkPoint> all = new ArrayList<>(settled);
    all.addAll(thinned(rest));
    return all;
  }

  private void tip(List<InkPoint> points) {
    InkPoint last = points.getLast();
    InkPoint tip = new InkPoint(pointer.x(), pointer.y(), last.width());
    if (tip.distance(last) * zoom >= STILL) {
      points.add(tip);
    }
  }
}
