package io.streamboard.desktop.canvas;

import io.streamboard.desktop.canvas.form.Forms;
import io.streamboard.desktop.canvas.form.Trace;
import io.streamboard.model.geometry.Bounds;

/**
 * What is drawn in the box of an image that has no picture.
 *
 * @param box of the sign, in world units
 */
record PictureSign(Bounds box) {

  static final double LINE = 1.5;

  private static final double MOST = 48;
  private static final double PART = 0.4;

  /**
   * In the middle, or, where a text stands there, in the corner.
   *
   * @param image the box of the image
   */
  static PictureSign in(Bounds image, boolean aside) {
    double side = Math.min(MOST, PART * Math.min(image.width(), image.height()));
    double width = aside ? side / 2 : side;
    double height = width * 0.75;
    return aside
        ? new PictureSign(Bounds.of(image.x() + width / 2, image.y() + width / 2, width, height))
        : new PictureSign(
            Bounds.of(
                image.centre().x() - width / 2, image.centre().y() - height / 2, width, height));
  }

  Trace frame() {
    return Forms.rectangle(box, 2);
  }

  /** A picture as it is drawn on buttons. */
  Trace hills() {
    return Trace.line(
        x(0), y(0.9), x(0.3), y(0.45), x(0.5), y(0.7), x(0.7), y(0.35), x(1), y(0.85));
  }

  /** From top to bottom through it. */
  Trace crack() {
    return Trace.line(x(0.6), y(0), x(0.4), y(0.35), x(0.6), y(0.6), x(0.4), y(1));
  }

  private double x(double part) {
    return box.x() + part * box.width();
  }

  private double y(double part) {
    return box.y() + part * box.height();
  }
}
