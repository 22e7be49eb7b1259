package io.streamboard.desktop.canvas.form;

import java.util.Arrays;
import java.util.function.Consumer;

/**
 * A way along lines and curves, for filling, for drawing and for hit tests. Immutable; its places
 * are in the units in which it was built.
 */
public final class Trace {

  /** Takes the steps of a trace in their order. */
  public interface Steps {

    void move(double x, double y);

    void line(double x, double y);

    /** A cubic curve: two control points and the end. */
    void curve(double x1, double y1, double x2, double y2, double x, double y);

    /** Back to the last place that was moved to. */
    void close();
  }

  private static final byte MOVE = 0;
  private static final byte LINE = 1;
  private static final byte CURVE = 2;
  private static final byte CLOSE = 3;

  private final byte[] kinds;
  private final double[] places;

  private Trace(byte[] kinds, double[] places) {
    this.kinds = kinds;
    this.places = places;
  }

  /** Takes the steps that the drawing makes; at least one, and a move first. */
  public static Trace drawn(Consumer<Steps> drawing) {
    Builder builder = new Builder();
    drawing.accept(builder);
    return builder.build();
  }

  /** From place to place, x and y in turn, and back to the first. */
  public static Trace polygon(double... xy) {
    return drawn(
        steps -> {
          chain(steps, xy);
          steps.close();
        });
  }

  /** From place to place, x and y in turn. */
  public static Trace line(double... xy) {
    return drawn(steps -> chain(steps, xy));
  }

  private static void chain(Steps steps, double... xy) {
    steps.move(xy[0], xy[1]);
    for (int i = 2; i < xy.length; i += 2) {
      steps.line(xy[i], xy[i + 1]);
    }
  }

  public void walk(Steps to) {
    int at = 0;
    for (byte kind : kinds) {
      switch (kind) {
        case MOVE -> to.move(places[at], places[at + 1]);
        case LINE -> to.line(places[at], places[at + 1]);
        case CURVE ->
            to.curve(
                places[at],
                places[at + 1],
                places[at + 2],
                places[at + 3],
                places[at + 4],
                places[at + 5]);
        default -> to.close();
      }
      at += length(kind);
    }
  }

  private static int length(byte kind) {
    return switch (kind) {
      case MOVE, LINE -> 2;
      case CURVE -> 6;
      default -> 0;
    };
  }

  /** A box that holds all of it, control points of curves included. */
  public Area area() {
    double left = Double.POSITIVE_INFINITY;
    double top = Double.POSITIVE_INFINITY;
    double right = Double.NEGATIVE_INFINITY;
    double bottom = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < places.length; i += 2) {
      left = Math.min(left, places[i]);
      right = Math.max(right, places[i]);
      top = Math.min(top, places[i + 1]);
      bottom = Math.max(bottom, places[i + 1]);
    }
    return new Area(left, top, right, bottom);
  }

  /** Whether the place lies inside, by the even-odd rule. */
  public boolean contains(double x, double y) {
    boolean[] inside = {false};
    walk(new Flattened((x1, y1, x2, y2) -> inside[0] ^= crosses(x, y, x1, y1, x2, y2)));
    return inside[0];
  }

  /** How far the place is from the nearest of its lines. */
  public double distance(double x, double y) {
    double[] least = {Double.POSITIVE_INFINITY};
    walk(
        new Flattened(
            (x1, y1, x2, y2) -> least[0] = Math.min(least[0], distance(x, y, x1, y1, x2, y2))));
    return least[0];
  }

  /** The place at this share of the whole length, and the direction there. */
  public Spot spot(double share) {
    double[] length = {0};
    walk(new Flattened((x1, y1, x2, y2) -> length[0] += Math.hypot(x2 - x1, y2 - y1)));
    double[] rest = {length[0] * Math.clamp(share, 0, 1)};
    Spot[] found = {new Spot(places[0], places[1], 0)};
    walk(
        new Flattened(
            (x1, y1, x2, y2) -> {
              double here = Math.hypot(x2 - x1, y2 - y1);
              if (rest[0] >= 0 && here > 0) {
                double part = Math.min(1, rest[0] / here);
                double angle = Math.atan2(y2 - y1, x2 - x1);
                found[0] = new Spot(x1 + (x2 - x1) * part, y1 + (y2 - y1) * part, angle);
              }
              rest[0] -= here;
            }));
    return found[0];
  }

  /** Whether a ray to the right from the place crosses the line. */
  static boolean crosses(double x, double y, double x1, double y1, double x2, double y2) {
    return (y1 > y) != (y2 > y) && x < (x2 - x1) * (y - y1) / (y2 - y1) + x1;
  }

  /** From a place to the nearest point of a line between two others. */
  static double distance(double x, double y, double x1, double y1, double x2, double y2) {
    double dx = x2 - x1;
    double dy = y2 - y1;
    double square = dx * dx + dy * dy;
    double part = square == 0 ? 0 : Math.clamp(((x - x1) * dx + (y - y1) * dy) / square, 0.0, 1.0);
    return Math.hypot(x - x1 - part * dx, y - y1 - part * dy);
  }

  /** Collects the steps of a trace. */
  private static final class Builder implements Steps {
    private byte[] kinds = new byte[8];
    private double[] places = new double[24];
    private int steps;
    private int used;

    @Override
    public void move(double x, double y) {
      add(MOVE, x, y);
    }

    @Override
    public void line(double x, double y) {
      add(LINE, x, y);
    }

    @Override
    public void curve(double x1, double y1, double x2, double y2, double x, double y) {
      add(CURVE, x1, y1, x2, y2, x, y);
    }

    @Override
    public void close() {
      add(CLOSE);
    }

    private void add(byte kind, double... at) {
      if (steps == kinds.length) {
        kinds = Arrays.copyOf(kinds, 2 * steps);
      }
      if (used + at.length > places.length) {
        places = Arrays.copyOf(places, 2 * places.length);
      }
      kinds[steps++] = kind;
      System.arraycopy(at, 0, places, used, at.length);
      used += at.length;
    }

    private Trace build() {
      return new Trace(Arrays.copyOf(kinds, steps), Arrays.copyOf(places, used));
    }
  }
}
