package io.streamboard.desktop.ui;

import java.time.Duration;
import java.util.List;

/**
 * The measures of the one look, by name, for what is built in code; {@code streamboard.css} has the
 * same in its rules, which a test holds, and names the colours. What lies higher is told apart by
 * its surface and its edge, {@code -sb-page}, {@code -sb-surface}, {@code -color-bg-default} with a
 * border, and never by a shadow: a shadow over moving widgets costs up to five times the frame.
 *
 * @param space between what belongs together, up to between parts of a screen, in pixels
 * @param type sizes of text in pixels
 * @param radius of corners in pixels
 * @param motion how long things take that end by themselves
 */
public record Tokens(Space space, Type type, Radius radius, Motion motion) {

  public static final Tokens NOW =
      new Tokens(
          new Space(4, 8, 12, 16, 24, 32),
          new Type(12, 14, 18, 24),
          new Radius(4, 8, 12),
          new Motion(Duration.ofMillis(400), Duration.ofSeconds(4)));

  /** In steps of 4. */
  public record Space(double xs, double s, double m, double l, double xl, double xxl) {}

  public record Type(double small, double body, double heading, double title) {

    public List<Double> scale() {
      return List.of(small, body, heading, title);
    }
  }

  /** Of controls, of what floats over the board, of cards. */
  public record Radius(double control, double floating, double card) {

    public List<Double> scale() {
      return List.of(control, floating, card);
    }
  }

  /**
   * Nothing moves by itself; these are waits.
   *
   * @param hint until a tooltip is shown
   * @param toast until a line about what happened goes
   */
  public record Motion(Duration hint, Duration toast) {}
}
