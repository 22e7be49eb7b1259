package io.streamboard.desktop.canvas.form;

import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.widget.ShapeForm;

/** The outlines of boxes and shapes. */
public final class Forms {

  private static final double ROUNDED = 12;

  /** How far the control points of a quarter circle are from its ends, for a radius of 1. */
  private static final double QUARTER = 0.5522847498;

  private Forms() {}

  public static Trace of(ShapeForm form, Bounds box) {
    return switch (form) {
      case RECTANGLE -> rectangle(box, 0);
      case ROUNDED -> rectangle(box, ROUNDED);
      case ELLIPSE -> ellipse(box);
      case DIAMOND -> inside(box, 0.5, 0, 1, 0.5, 0.5, 1, 0, 0.5);
      case TRIANGLE -> inside(box, 0.5, 0, 1, 1, 0, 1);
      case STAR -> star(box);
      case BUBBLE -> bubble(box);
      case CYLINDER -> cylinder(box);
    };
  }

  /** The radius of the form's corners, in world units. */
  public static double corner(ShapeForm form) {
    return form == ShapeForm.ROUNDED ? ROUNDED : 0;
  }

  /** Five points, of which the upper, left and right ones touch the box. */
  private static Trace star(Bounds box) {
    double[] corners = new double[20];
    for (int i = 0; i < 10; i++) {
      double radius = i % 2 == 0 ? 0.5 : 0.2;
      double angle = Math.PI * i / 5 - Math.PI / 2;
      corners[2 * i] = 0.5 + radius * Math.cos(angle) / Math.cos(Math.PI / 10);
      corners[2 * i + 1] = 0.5 + radius * (Math.sin(angle) * 1.1056 + 0.1056 * (1 - i % 2));
    }
    return inside(box, corners);
  }

  /** The height of a bubble without its tip. */
  private static final double BODY = 0.82;

  private static Trace bubble(Bounds box) {
    double bottom = box.y() + box.height() * BODY;
    double r = Math.min(ROUNDED, Math.min(box.width(), box.height() * BODY) / 2);
    double c = r * (1 - QUARTER);
    double left = box.x();
    double top = box.y();
    double right = box.right();
    double tip = Math.min(box.width() / 4, 2 * r);
    return Trace.drawn(
        to -> {
          to.move(left + r, top);
          to.line(right - r, top);
          to.curve(right - c, top, right, top + c, right, top + r);
          to.line(right, bottom - r);
          to.curve(right, bottom - c, right - c, bottom, right - r, bottom);
          to.line(left + r + tip, bottom);
          to.line(left + r, box.bottom());
          to.line(left + r, bottom);
          to.curve(left + c, bottom, left, bottom - c, left, bottom - r);
          to.line(left, top + r);
          to.curve(left, top + c, left + c, top, left + r, top);
          to.close();
        });
  }

  private static Trace cylinder(Bounds box) {
    double down = lid(box) / 2;
    double x = box.x() + box.width() / 2;
    double a = box.width() / 2 * QUARTER;
    double d = down * QUARTER;
    double top = box.y() + down;
    double bottom = box.bottom() - down;
    return Trace.drawn(
        to -> {
          to.move(box.x(), top);
          to.curve(box.x(), top - d, x - a, box.y(), x, box.y());
          to.curve(x + a, box.y(), box.right(), top - d, box.right(), top);
          to.line(box.right(), bottom);
          to.curve(box.right(), bottom + d, x + a, box.bottom(), x, box.bottom());
          to.curve(x - a, box.bottom(), box.x(), bottom + d, box.x(), bottom);
          to.close();
        });
  }

  private static double lid(Bounds box) {
    return Math.min(box.height() / 4, box.width() / 3);
  }

  /** The front edge of a cylinder's lid. */
  public static Trace lidOf(Bounds box) {
    double down = lid(box) / 2;
    double x = box.x() + box.width() / 2;
    double a = box.width() / 2 * QUARTER;
    double d = down * QUARTER;
    double top = box.y() + down;
    return Trace.drawn(
        to -> {
          to.move(box.x(), top);
          to.curve(box.x(), top + d, x - a, top + down, x, top + down);
          to.curve(x + a, top + down, box.right(), top + d, box.right(), top);
        });
  }

  /** A polygon whose corners are given as fractions of the box, x and y in turn. */
  private static Trace inside(Bounds box, double... fractions) {
    double[] corners = new double[fractions.length];
    for (int i = 0; i < corners.length; i += 2) {
      corners[i] = box.x() + fractions[i] * box.width();
      corners[i + 1] = box.y() + fractions[i + 1] * box.height();
    }
    return Trace.polygon(corners);
  }

  /** A box with round corners, or, with radius 0, without. */
  public static Trace rectangle(Bounds box, double radius) {
    double left = box.x();
    double top = box.y();
    double right = box.right();
    double bottom = box.bottom();
    double r = Math.min(radius, Math.min(box.width(), box.height()) / 2);
    if (r == 0) {
      return Trace.polygon(left, top, right, top, right, bottom, left, bottom);
    }
    double c = r * (1 - QUARTER);
    return Trace.drawn(
        to -> {
          to.move(left + r, top);
          to.line(right - r, top);
          to.curve(right - c, top, right, top + c, right, top + r);
          to.line(right, bottom - r);
          to.curve(right, bottom - c, right - c, bottom, right - r, bottom);
          to.line(left + r, bottom);
          to.curve(left + c, bottom, left, bottom - c, left, bottom - r);
          to.line(left, top + r);
          to.curve(left, top + c, left + c, top, left + r, top);
          to.close();
        });
  }

  public static Trace ellipse(Bounds box) {
    double x = box.x() + box.width() / 2;
    double y = box.y() + box.height() / 2;
    double across = box.width() / 2;
    double down = box.height() / 2;
    double a = across * QUARTER;
    double d = down * QUARTER;
    return Trace.drawn(
        to -> {
          to.move(x - across, y);
          to.curve(x - across, y - d, x - a, y - down, x, y - down);
          to.curve(x + a, y - down, x + across, y - d, x + across, y);
          to.curve(x + across, y + d, x + a, y + down, x, y + down);
          to.curve(x - a, y + down, x - across, y + d, x - across, y);
          to.close();
        });
  }
}
