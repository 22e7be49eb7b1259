package io.streamboard.desktop.canvas;

import io.streamboard.desktop.canvas.form.Area;
import io.streamboard.desktop.canvas.form.Trace;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;

/**
 * What painters draw with, in world units: into a picture, or as nodes of the scene. What was drawn
 * later covers what was drawn before.
 */
interface Pen {

  /** What follows, until {@link #straight}, is turned clockwise about a place. */
  void turn(double degrees, double x, double y);

  /** The end of what is turned. */
  void straight();

  /** A box, faster than as a trace. */
  void fill(Area box, Color colour);

  void fill(Trace trace, Color colour);

  void draw(Trace trace, Color colour, Stroke stroke);

  /**
   * One line of text.
   *
   * @param y of the baseline
   */
  void write(String line, double x, double y, Lettering lettering);

  /** The picture, stretched into the box. */
  void show(Image picture, Area box, double opacity);

  /** How letters look. */
  record Lettering(Letters letters, double size, Color colour) {}

  /** How a line looks. */
  record Stroke(double width, Dashes dashes) {
    static Stroke solid(double width) {
      return new Stroke(width, Dashes.SOLID);
    }
  }

  /** Lengths of dashes and gaps, as multiples of a line's width. */
  enum Dashes {
    SOLID(0, 0),
    DASHED(4, 3),
    DOTTED(0.01, 2.2);

    private final double dash;
    private final double gap;

    Dashes(double dash, double gap) {
      this.dash = dash;
      this.gap = gap;
    }

    boolean solid() {
      return gap == 0;
    }

    double[] of(double width) {
      return new double[] {dash * width, gap * width};
    }
  }
}
