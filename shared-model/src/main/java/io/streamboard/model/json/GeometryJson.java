package io.streamboard.model.json;

import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.geometry.Point;
import io.streamboard.model.geometry.Size;

/**
 * Points, sizes and bounds as members of the object they belong to: {@code x}, {@code y}, {@code
 * width}, {@code height}.
 */
final class GeometryJson {
  private GeometryJson() {}

  static void write(Output out, Point point) {
    out.units("x", point.x()).units("y", point.y());
  }

  static void write(Output out, Size size) {
    out.units("width", size.width()).units("height", size.height());
  }

  static void write(Output out, Bounds bounds) {
    write(out, bounds.position());
    write(out, bounds.size());
  }

  static Point point(Members in) {
    return new Point(in.number("x"), in.number("y"));
  }

  static Size size(Members in) {
    return new Size(in.number("width"), in.number("height"));
  }

  static Bounds bounds(Members in) {
    return new Bounds(point(in), size(in));
  }
}
