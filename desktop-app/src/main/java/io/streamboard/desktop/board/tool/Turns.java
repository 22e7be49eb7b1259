package io.streamboard.desktop.board.tool;

import io.streamboard.desktop.canvas.Pose;
import io.streamboard.model.geometry.Point;
import java.util.Collection;

/** Angles in degrees, clockwise, as boards have them. */
public final class Turns {

  /** What the keys turn by, and the pointer while Shift is held. */
  public static final double STEP = 15;

  private static final double FULL = 360;

  /** Angles are kept in hundredths of a degree. */
  private static final double PARTS = 100;

  private Turns() {}

  /** The same direction as an angle from 0 up to, and not with, 360. */
  public static double within(double degrees) {
    double rounded = Math.rint(degrees * PARTS) / PARTS;
    double turn = rounded - FULL * Math.floor(rounded / FULL);
    return Math.rint(turn * PARTS) / PARTS % FULL + 0.0;
  }

  /** The nearest multiple of a step. */
  static double stepped(double degrees, double step) {
    return Math.rint(degrees / step) * step;
  }

  /**
   * What many turn about: the mean of their middles, which stays where it is, so that turning there
   * and back changes nothing.
   */
  public static Point middle(Collection<Pose> poses) {
    double x = 0;
    double y = 0;
    for (Pose pose : poses) {
      x += pose.bounds().centre().x() / poses.size();
      y += pose.bounds().centre().y() / poses.size();
    }
    return new Point(x, y);
  }

  static Pose whole(Pose pose) {
    return pose.turnedTo(within(pose.rotation()));
  }
}
