package io.streamboard.model.exchange.svg;

import io.streamboard.model.exchange.Geometry;
import io.streamboard.model.exchange.Look;
import io.streamboard.model.exchange.Scene;
import io.streamboard.model.geometry.Point;
import io.streamboard.model.widget.End;
import io.streamboard.model.widget.Widget;
import java.util.Optional;

/** Paints lines, their heads and their labels. Confined to one call. */
final class LineSvg {
  private static final double HEAD = 10;
  private static final double HALF_HEAD = 4;

  private final SvgText out;
  private final Scene scene;

  LineSvg(SvgText out, Scene scene) {
    this.out = out;
    this.scene = scene;
  }

  /** The attributes of an outline. */
  void stroke(Look look, Optional<String> colour) {
    out.put("stroke", colour.orElse("none"));
    if (colour.isPresent()) {
      double width = look.strokeWidth();
      out.put("stroke-width", width);
      switch (look.strokeLine()) {
        case "dashed" -> out.put("stroke-dasharray", Outlines.join(4 * width, 3 * width));
        case "dotted" -> out.put("stroke-dasharray", Outlines.join(width, 2 * width));
        case String solid -> {}
      }
    }
  }

  void connector(Widget widget, Look look, End from, End to) {
    Point first = Geometry.shown(from, scene::widget);
    Point last = Geometry.shown(to, scene::widget);
    double dx = last.x() - first.x();
    double dy = last.y() - first.y();
    boolean straight = look.route().equals("straight");
    out.tag("path").put("d", way(look.route(), first, last)).put("fill", "none");
    stroke(look, look.stroke());
    out.empty();
    double angle = straight ? Math.atan2(dy, dx) : dx < 0 ? Math.PI : 0;
    head(look, look.endHead(), last, angle);
    head(look, look.startHead(), first, angle + Math.PI);
    if (!widget.text().isEmpty()) {
      double x = first.x() + dx * look.labelAt();
      double y = first.y() + dy * look.labelAt();
      int line = 0;
      for (String each : widget.text().split("\n", -1)) {
        text(look, x, y - HALF_HEAD + line * look.textSize(), each);
        line++;
      }
    }
  }

  void text(Look look, double x, double y, String words) {
    out.tag("text").put("x", x).put("y", y).put("font-size", look.textSize());
    out.put("fill", look.textColour());
    switch (look.align()) {
      case "center" -> out.put("text-anchor", "middle");
      case "right" -> out.put("text-anchor", "end");
      case String left -> {}
    }
    if (look.bold()) {
      out.put("font-weight", "bold");
    }
    if (look.italic()) {
      out.put("font-style", "italic");
    }
    out.open().content(words).close("text");
  }

  private static String way(String route, Point first, Point last) {
    double middle = (first.x() + last.x()) / 2;
    String start = "M" + Outlines.join(first.x(), first.y());
    String end = Outlines.join(last.x(), last.y());
    return switch (route) {
      case "elbow" ->
          start
              + "L"
              + Outlines.join(middle, first.y())
              + "L"
              + Outlines.join(middle, last.y())
              + "L"
              + end;
      case "curve" ->
          start
              + "C"
              + Outlines.join(middle, first.y())
              + " "
              + Outlines.join(middle, last.y())
              + " "
              + end;
      case String straight -> start + "L" + end;
    };
  }

  private void head(Look look, String head, Point at, double angle) {
    double size = HEAD + look.strokeWidth();
    double half = HALF_HEAD + look.strokeWidth();
    String tip = Outlines.join(at.x(), at.y());
    String left = corner(at, angle, -size, half);
    String right = corner(at, angle, -size, -half);
    String colour = look.stroke().orElse("none");
    switch (head) {
      case "arrow" -> {
        out.tag("path").put("d", "M" + left + "L" + tip + "L" + right).put("fill", "none");
        out.put("stroke", colour).put("stroke-width", look.strokeWidth()).empty();
      }
      case "triangle" ->
          out.tag("path")
              .put("d", "M" + left + "L" + tip + "L" + right + "Z")
              .put("fill", colour)
              .empty();
      case "dot" ->
          out.tag("circle")
              .put("cx", at.x())
              .put("cy", at.y())
              .put("r", half)
              .put("fill", colour)
              .empty();
      case String none -> {}
    }
  }

  private static String corner(Point at, double angle, double along, double across) {
    return Outlines.join(
        at.x() + along * Math.cos(angle) - across * Math.sin(angle),
        at.y() + along * Math.sin(angle) + across * Math.cos(angle));
  }
}
