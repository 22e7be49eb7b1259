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
   * An end of a line.
   *
   * @param box of what it is bound to, if it is
   */
  public record Tip(double x, double y, Optional<Area> box) {}

  private static final double LEAST_BOW = 30;

  private Wire() {}

  public static Trace between(Tip start, Tip end, Route route) {
    Tip from = outside(start, end);
    Tip to = outside(end, start);
    return switch (route) {
      case STRAIGHT -> Trace.line(from.x(), from.y(), to.x(), to.y());
      case ELBOW -> elbow(from, to);
      case CURVE -> curve(from, to);
    };
  }

  /** Where the straight line to the other end leaves the box in which this end lies. */
  private static Tip outside(Tip tip, Tip other) {
    if (tip.box().isEmpty() || tip.box().get().contains(other.x(), other.y())) {
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

  /** Whether the line leaves this end to the left or right rather than up or down. */
  private static boolean isLevel(Tip tip, Tip other) {
    if (tip.box().isEmpty()) {
      return Math.abs(other.x() - tip.x()) >= Math.abs(other.y() - tip.y());
    }
    Area box = tip.box().get();
    double side = Math.min(tip.x() - box.left(), box.right() - tip.x());
    double edge = Math.min(tip.y() - box.top(), box.bottom() - tip.y());
    return side <= edge;
  }

  private static Trace elbow(Tip from, Tip to) {
    boolean out = isLevel(from, to);
    boolean in = isLevel(to, from);
    double x = (from.x() + to.x()) / 2;
    double y = (from.y() + to.y()) / 2;
    if (out && in) {
      return Trace.line(from.x(), from.y(), x, from.y(), x, to.y(), to.x(), to.y());
    }
    if (!out && !in) {
      return Trace.line(from.x(), from.y(), from.x(), y, to.x(), y, to.x(), to.y());
    }
    return out
        ? Trace.line(from.x(), from.y(), to.x(), from.y(), to.x(), to.y())
        : Trace.line(from.x(), from.y(), from.x(), to.y(), to.x(), to.y());
  }

  private static Trace curve(Tip from, Tip to) {
    double bow = Math.max(LEAST_BOW, Math.hypot(to.x() - from.x(), to.y() - from.y()) * 0.4);
    boolean out = isLevel(from, to);
    boolean in = isLevel(to, from);
    double x1 = from.x() + (out ? Math.copySign(bow, to.x() - from.x()) : 0);
    double y1 = from.y() + (out ? 0 : Math.copySign(bow, to.y() - from.y()));
    double x2 = to.x() + (in ? Math.copySign(bow, from.x() - to.x()) : 0);
    double y2 = to.y() + (in ? 0 : Math.copySign(bow, from.y() - to.y()));
    return Trace.drawn(
        steps -> {
          steps.move(from.x(), from.y());
          steps.curve(x1, y1, x2, y2, to.x(), to.y());
        });
  }
}
