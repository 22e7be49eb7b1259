package io.streamboard.model.exchange.svg;

import io.streamboard.model.exchange.Decimal;
import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.widget.ShapeForm;

/** The outlines of shapes as paths. */
final class Outlines {
  private static final int STAR_CORNERS = 10;
  private static final double STAR_WAIST = 0.4;

  private Outlines() {}

  static String path(ShapeForm form, Bounds box) {
    return switch (form) {
      case RECTANGLE -> polygon(box, 0, 0, 1, 0, 1, 1, 0, 1);
      case ROUNDED -> rounded(box, Math.min(box.width(), box.height()) * 0.16);
      case ELLIPSE -> ellipse(box);
      case DIAMOND -> polygon(box, 0.5, 0, 1, 0.5, 0.5, 1, 0, 0.5);
      case TRIANGLE -> polygon(box, 0.5, 0, 1, 1, 0, 1);
      case STAR -> polygon(box, star());
      case BUBBLE -> polygon(box, 0, 0, 1, 0, 1, 0.8, 0.4, 0.8, 0.15, 1, 0.2, 0.8, 0, 0.8);
      case CYLINDER -> cylinder(box);
    };
  }

  static String rounded(Bounds box, double radius) {
    String arc = "a" + join(radius, radius) + " 0 0 1 ";
    return "M"
        + join(box.x() + radius, box.y())
        + "H"
        + Decimal.text(box.right() - radius)
        + arc
        + join(radius, radius)
        + "V"
        + Decimal.text(box.bottom() - radius)
        + arc
        + join(-radius, radius)
        + "H"
        + Decimal.text(box.x() + radius)
        + arc
        + join(-radius, -radius)
        + "V"
        + Decimal.text(box.y() + radius)
        + arc
        + join(radius, -radius)
        + "Z";
  }

  private static String ellipse(Bounds box) {
    String half = "A" + join(box.width() / 2, box.height() / 2) + " 0 0 1 ";
    return "M"
        + join(box.x(), box.centre().y())
        + half
        + join(box.right(), box.centre().y())
        + half
        + join(box.x(), box.centre().y())
        + "Z";
  }

  private static String cylinder(Bounds box) {
    double lid = box.height() * 0.12;
    String arc = "A" + join(box.width() / 2, lid) + " 0 0 ";
    return "M"
        + join(box.x(), box.y() + lid)
        + arc
        + "1 "
        + join(box.right(), box.y() + lid)
        + "V"
        + Decimal.text(box.bottom() - lid)
        + arc
        + "1 "
        + join(box.x(), box.bottom() - lid)
        + "Z"
        + "M"
        + join(box.x(), box.y() + lid)
        + arc
        + "0 "
        + join(box.right(), box.y() + lid);
  }

  private static double[] star() {
    double[] corners = new double[2 * STAR_CORNERS];
    for (int i = 0; i < STAR_CORNERS; i++) {
      double reach = i % 2 == 0 ? 0.5 : 0.5 * STAR_WAIST;
      double angle = 2 * Math.PI * i / STAR_CORNERS - Math.PI / 2;
      corners[2 * i] = 0.5 + reach * Math.cos(angle);
      corners[2 * i + 1] = 0.5 + reach * Math.sin(angle);
    }
    return corners;
  }

  private static String polygon(Bounds box, double... fractions) {
    StringBuilder path = new StringBuilder("M");
    for (int i = 0; i < fractions.length; i += 2) {
      path.append(i == 0 ? "" : "L");
      path.append(
          join(box.x() + fractions[i] * box.width(), box.y() + fractions[i + 1] * box.height()));
    }
    return path.append('Z').toString();
  }

  static String join(double x, double y) {
    return Decimal.text(x) + " " + Decimal.text(y);
  }
}
