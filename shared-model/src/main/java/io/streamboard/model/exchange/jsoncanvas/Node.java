package io.streamboard.model.exchange.jsoncanvas;

import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.json.foreign.ForeignObject;
import io.streamboard.model.limit.Limits;
import java.util.Optional;

/**
 * A node of a file.
 *
 * @param words the text of a text, the path of a file, the address of a link, the label of a group
 * @param subpath of a file, empty where it has none
 * @param background whether a group has a picture
 */
record Node(
    String id,
    String type,
    double x,
    double y,
    double width,
    double height,
    String colour,
    String words,
    String subpath,
    boolean background) {

  static Node of(ForeignObject in) {
    String type = in.textOrEmpty("type");
    return new Node(
        in.textOrEmpty("id"),
        type,
        in.number("x").orElse(Double.NaN),
        in.number("y").orElse(Double.NaN),
        in.number("width").orElse(Double.NaN),
        in.number("height").orElse(Double.NaN),
        in.textOrEmpty("color"),
        in.textOrEmpty(words(type)),
        in.textOrEmpty("subpath"),
        in.has("background"));
  }

  private static String words(String type) {
    return switch (type) {
      case "file" -> "file";
      case "link" -> "url";
      case "group" -> "label";
      case String other -> "text";
    };
  }

  boolean isGroup() {
    return type.equals("group");
  }

  boolean placed() {
    return Double.isFinite(width)
        && Double.isFinite(height)
        && Math.abs(x) <= Limits.COORDINATE
        && Math.abs(y) <= Limits.COORDINATE;
  }

  boolean resized() {
    return width != sized(width) || height != sized(height);
  }

  Bounds box() {
    return Bounds.of(x, y, sized(width), sized(height));
  }

  private static double sized(double length) {
    return Math.clamp(length, Limits.SIZE_MIN, Limits.SIZE_MAX);
  }

  Optional<String> preset() {
    return CanvasColours.imported(colour);
  }
}
