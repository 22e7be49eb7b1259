package io.streamboard.desktop.canvas.form;

import java.util.Optional;

/**
 * The line of a connector between two ends: which way it leaves them, and how it goes from one to
 * the other.
 */
public final class Wire {

  /** The way of a line. */
  public enum Route {
    STRAIGHT,
    ELBOW,
    CURVE
  }

  /**
   * An end of a line, in world units. On an edge of its box the line leaves the box there; inside
   * of it, where the straight way to the other end does. With a rim the line ends at that: from
   * outside of it on the way to the middle, from inside where the straight way to the other end
   * leaves it.
   *
   * @param box of what it is bound to, if it is
   * @param rim of what it is bound to, if that does not fill its box or is turned
   */
  public record Tip(double x, double y, Optional<Area> box, Optional<Rim> rim) {

    /** Free, or bound to what fills its box. */
    public Tip(double x, double y, Optional<Area> box) {
      this(x, y, box, Optional.empty());
    }
  }

  /** So near, in world units, an end is on an edge. */
  private static final double EDGE = 0.01;

  private static final double LEAST_BOW = 30;

  /** How far a line with corners goes straight out before it turns back. */
  private static final double STUB = 24;

  private Wire() {}

  public static Trace between(Tip start, Tip end, Route route) {
    Tip from = seen(start, end);
    Tip to = seen(end, start);
    return switch (route) {
      case STRAIGHT -> Trace.line(from.x(), from.y(), to.x(), to.y());
      case ELBOW -> elbow(from, to, way(start, end, to), way(end, start, from));
      case CURVE -> curve(from, to, way(start, end, to), way(end, start, from));
    };
  }

  private static Tip seen(Tip tip, Tip other) {
    return tip.rim().map(rim -> rim.end(tip, other)).orElseGet(() -> outside(tip, other));
  }

  /**
   * Which way the line leaves an end. That depends on the side of the box also where a rim lies
   * inside: between a rim and a corner of the box the other end may be behind the shape.
   */
  private static Way way(Tip tip, Tip other, Tip seenOther) {
    boolean beside = tip.rim().filter(rim -> !rim.holds(tip)).isPresent();
    return Way.out(beside ? tip : outside(tip, other), seenOther);
  }

  /** Where the straight line to the other end leaves the box in which this end lies. */
  private static Tip outside(Tip tip, Tip other) {
    if (tip.box().isEmpty()
        || inset(tip) < EDGE
        || tip.box().get().contains(other.x(), other.y())) {
      return tip;
    }
    Area box = tip.box().get();
    double dx = other.x() - tip.x();
    double dy = other.y() - tip.y();
    double across = dx > 0 ? (box.right() - tip.x()) / dx : (box.left() - tip.x()) / dx;
    double down = dy > 0 ? (box.bottom() - tip.y()) / dy : (box.top() - tip.y()) / dy;
    double share = Math.min(dx == 0 ? 1 : across, dy == 0 ? 1 : down);
    double part = Math.clamp(share, 0, 1);
    return new Tip(tip.x() + dx * part, tip.y() + dy * part, tip.box());
  }

  /** How far inside of its box a bound end lies. */
  private static double inset(Tip tip) {
    return Math.min(toSide(tip), toTop(tip));
  }

  private static double toSide(Tip tip) {
    Area box = tip.box().orElseThrow();
    return Math.min(tip.x() - box.left(), box.right() - tip.x());
  }

  private static double toTop(Tip tip) {
    Area box = tip.box().orElseThrow();
    return Math.min(tip.y() - box.top(), box.bottom() - tip.y());
  }

  /** A direction along an axis: 1 to the right or down, -1 to the left or up. */
  private record Way(boolean level, double sign) {

    /** Out of the nearest edge of the box, or from a free end towards the other one. */
    static Way out(Tip tip, Tip other) {
      double dx = other.x() - tip.x();
      double dy = other.y() - tip.y();
      if (tip.box().isEmpty()) {
        boolean level = Math.abs(dx) >= Math.abs(dy);
        return new Way(level, sign(level ? dx : dy));
      }
      Area box = tip.box().get();
      return toSide(tip) <= toTop(tip)
          ? new Way(true, tip.x() * 2 < box.left() + box.right() ? -1 : 1)
          : new Way(false, tip.y() * 2 < box.top() + box.bottom() ? -1 : 1);
    }

    private static double sign(double of) {
      return of < 0 ? -1 : 1;
    }

    double along(Tip tip) {
      return level ? tip.x() : tip.y();
    }

    /** Whether one who goes this way comes nearer to the tip. */
    boolean leadsTo(Tip from, Tip to) {
      return (along(to) - along(from)) * sign >= 0;
    }

    Tip stub(Tip tip) {
      return new Tip(
          tip.x() + (level ? sign * STUB : 0), tip.y() + (level ? 0 : sign * STUB), tip.box());
    }
  }

  private static Trace elbow(Tip from, Tip to, Way out, Way in) {
    if (out.level() == in.level()) {
      return out.level() ? levels(from, to, out, in) : uprights(from, to, out, in);
    }
    if (out.leadsTo(from, to) && in.leadsTo(to, from)) {
      return out.level()
          ? Trace.line(from.x(), from.y(), to.x(), from.y(), to.x(), to.y())
          : Trace.line(from.x(), from.y(), from.x(), to.y(), to.x(), to.y());
    }
    Tip a = out.stub(from);
    Tip b = in.stub(to);
    return out.level() ? line(from, a, a.x(), b.y(), b, to) : line(from, a, b.x(), a.y(), b, to);
  }

  private static Trace line(Tip from, Tip a, double x, double y, Tip b, Tip to) {
    return Trace.line(from.x(), from.y(), a.x(), a.y(), x, y, b.x(), b.y(), to.x(), to.y());
  }

  /** Both ends are left to the side. */
  private static Trace levels(Tip from, Tip to, Way out, Way in) {
    double x = (from.x() + to.x()) / 2;
    if (out.sign() == in.sign()) {
      x = out.sign() > 0 ? Math.max(from.x(), to.x()) + STUB : Math.min(from.x(), to.x()) - STUB;
    } else if (!out.leadsTo(from, to)) {
      double y = (from.y() + to.y()) / 2;
      Tip a = out.stub(from);
      Tip b = in.stub(to);
      return Trace.line(
          from.x(), from.y(), a.x(), a.y(), a.x(), y, b.x(), y, b.x(), b.y(), to.x(), to.y());
    }
    return Trace.line(from.x(), from.y(), x, from.y(), x, to.y(), to.x(), to.y());
  }

  /** Both ends are left up or down. */
  private static Trace uprights(Tip from, Tip to, Way out, Way in) {
    double y = (from.y() + to.y()) / 2;
    if (out.sign() == in.sign()) {
      y = out.sign() > 0 ? Math.max(from.y(), to.y()) + STUB : Math.min(from.y(), to.y()) - STUB;
    } else if (!out.leadsTo(from, to)) {
      double x = (from.x() + to.x()) / 2;
      Tip a = out.stub(from);
      Tip b = in.stub(to);
      return Trace.line(
          from.x(), from.y(), a.x(), a.y(), x, a.y(), x, b.y(), b.x(), b.y(), to.x(), to.y());
    }
    return Trace.line(from.x(), from.y(), from.x(), y, to.x(), y, to.x(), to.y());
  }

  private static Trace curve(Tip from, Tip to, Way out, Way in) {
    double bow = Math.max(LEAST_BOW, Math.hypot(to.x() - from.x(), to.y() - from.y()) * 0.4);
    double x1 = from.x() + (out.level() ? out.sign() * bow : 0);
    double y1 = from.y() + (out.level() ? 0 : out.sign() * bow);
    double x2 = to.x() + (in.level() ? in.sign() * bow : 0);
    double y2 = to.y() + (in.level() ? 0 : in.sign() * bow);
    return Trace.drawn(
        steps -> {
          steps.move(from.x(), from.y());
          steps.curve(x1, y1, x2, y2, to.x(), to.y());
        });
  }
}
