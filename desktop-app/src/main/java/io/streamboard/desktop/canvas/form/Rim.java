package io.streamboard.desktop.canvas.form;

import java.util.Optional;

/**
 * The outline of a shape that does not fill its box, or of a box that is turned, where lines that
 * are bound to it end. Asked for each line that is tied to what moves, so it costs one walk along
 * the outline or less.
 *
 * @param outline of the upright shape, in world units; empty: the ellipse in the box. A straight
 *     way from the middle of the box to its edge crosses it
 * @param box of the upright shape, in world units
 * @param degrees by which it is seen turned clockwise about the middle of the box
 */
public record Rim(Optional<Trace> outline, Area box, double degrees) {

  /** So near, in world units, a place is on the outline. */
  private static final double ON = 0.01;

  /**
   * How a place lies to the outline.
   *
   * @param inside and not on it
   * @param share of the way to the outline: from inside towards the other place, where that way
   *     leaves the shape for good; from outside towards the middle. 0 on the outline, or where the
   *     other place is inside too
   */
  private record Lie(boolean inside, double share) {}

  /** Where the line to the other end is seen to end, if it is bound at this one. */
  Wire.Tip end(Wire.Tip tip, Wire.Tip other) {
    Lie lie = lie(tip, other);
    double x = lie.inside() ? other.x() : middleX();
    double y = lie.inside() ? other.y() : middleY();
    double share = lie.share();
    return new Wire.Tip(
        tip.x() + (x - tip.x()) * share, tip.y() + (y - tip.y()) * share, tip.box());
  }

  /** Whether the tip lies inside of the outline, and not on it. */
  boolean holds(Wire.Tip tip) {
    return lie(tip, tip).inside();
  }

  private double middleX() {
    return (box.left() + box.right()) / 2;
  }

  private double middleY() {
    return (box.top() + box.bottom()) / 2;
  }

  /** Both places are taken from the middle, and turned back as the shape is upright. */
  private Lie lie(Wire.Tip tip, Wire.Tip other) {
    double turn = Math.toRadians(-degrees);
    double sine = degrees == 0 ? 0 : Math.sin(turn);
    double cosine = degrees == 0 ? 1 : Math.cos(turn);
    double x = (tip.x() - middleX()) * cosine - (tip.y() - middleY()) * sine;
    double y = (tip.x() - middleX()) * sine + (tip.y() - middleY()) * cosine;
    double toX = (other.x() - middleX()) * cosine - (other.y() - middleY()) * sine;
    double toY = (other.x() - middleX()) * sine + (other.y() - middleY()) * cosine;
    return outline
        .map(trace -> traced(trace, x, y, toX, toY))
        .orElseGet(() -> oval(x, y, toX, toY));
  }

  /** On a circle around 0, 0 with the radius 1, as which the ellipse is looked at. */
  private Lie oval(double x, double y, double toX, double toY) {
    double across = box.width() / 2;
    double down = box.height() / 2;
    double fromMiddle = Math.hypot(x / across, y / down);
    if (Math.abs(fromMiddle - 1) * Math.min(across, down) < ON) {
      return new Lie(false, 0);
    }
    if (fromMiddle > 1) {
      return new Lie(false, 1 - 1 / fromMiddle);
    }
    double dx = (toX - x) / across;
    double dy = (toY - y) / down;
    if (Math.hypot(toX / across, toY / down) <= 1) {
      return new Lie(true, 0);
    }
    double square = dx * dx + dy * dy;
    double along = x / across * dx + y / down * dy;
    double root = Math.sqrt(along * along + square * (1 - fromMiddle * fromMiddle));
    return new Lie(true, (root - along) / square);
  }

  private Lie traced(Trace trace, double x, double y, double toX, double toY) {
    Crossings crossings = new Crossings(x, y, toX, toY);
    double middleX = middleX();
    double middleY = middleY();
    trace.walk(
        new Flattened(
            (x1, y1, x2, y2) ->
                crossings.line(x1 - middleX, y1 - middleY, x2 - middleX, y2 - middleY)));
    return crossings.lie();
  }

  /** Finds all in one walk along the outline around the middle, which is 0, 0. */
  private static final class Crossings implements Flattened.Lines {
    private final double x;
    private final double y;
    private final double toX;
    private final double toY;
    private boolean on;
    private double inwards = 1;
    private double outwards;
    private boolean inside;
    private boolean bothInside;

    Crossings(double x, double y, double toX, double toY) {
      this.x = x;
      this.y = y;
      this.toX = toX;
      this.toY = toY;
    }

    @Override
    public void line(double x1, double y1, double x2, double y2) {
      on |= isBeside(x1, x2, x) && isBeside(y1, y2, y) && Trace.distance(x, y, x1, y1, x2, y2) < ON;
      inside ^= Trace.crosses(x, y, x1, y1, x2, y2);
      bothInside ^= Trace.crosses(toX, toY, x1, y1, x2, y2);
      inwards = Math.min(inwards, share(-x, -y, x1, y1, x2, y2, 1));
      outwards = Math.max(outwards, share(toX - x, toY - y, x1, y1, x2, y2, 0));
    }

    /** Spares most lines the distance, which costs more than all the rest. */
    private static boolean isBeside(double one, double other, double place) {
      return Math.min(one, other) - ON < place && place < Math.max(one, other) + ON;
    }

    /** After which share of the way from x, y it crosses the line, or else what is given. */
    private double share(
        double dx, double dy, double x1, double y1, double x2, double y2, double otherwise) {
      double turn = dx * (y2 - y1) - dy * (x2 - x1);
      if (turn == 0) {
        return otherwise;
      }
      double line = ((x1 - x) * dy - (y1 - y) * dx) / turn;
      if (line < -1e-9 || line > 1 + 1e-9) {
        return otherwise;
      }
      double way = ((x1 - x) * (y2 - y1) - (y1 - y) * (x2 - x1)) / turn;
      return way >= 0 && way <= 1 ? way : otherwise;
    }

    Lie lie() {
      if (on) {
        return new Lie(false, 0);
      }
      return inside ? new Lie(true, bothInside ? 0 : outwards) : new Lie(false, inwards);
    }
  }
}
