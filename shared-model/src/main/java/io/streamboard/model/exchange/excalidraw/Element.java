package io.streamboard.model.exchange.excalidraw;

import io.streamboard.model.json.foreign.ForeignObject;
import io.streamboard.model.json.foreign.NumberList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What of an element counts for a board: many of them are held at a time, and the object that it
 * was read from is not.
 *
 * @param angle in radians
 * @param group the outermost of its groups
 * @param nested whether it is in groups within groups
 * @param cropped whether a part of the picture is shown, or the picture mirrored
 * @param own what we wrote there when we made the file: kind, form, alt
 * @param ownStyle properties of our style, by their wire names
 */
record Element(
    String id,
    String type,
    double x,
    double y,
    double width,
    double height,
    double angle,
    Paint paint,
    Optional<String> group,
    boolean nested,
    Optional<String> frame,
    boolean locked,
    boolean linked,
    String text,
    Type letters,
    Optional<String> container,
    NumberList points,
    NumberList pressures,
    Optional<Line> line,
    String fileId,
    boolean cropped,
    Map<String, String> own,
    Map<String, String> ownStyle) {

  /** How outline and area look. */
  record Paint(
      String stroke,
      String background,
      boolean pattern,
      double width,
      String line,
      boolean byHand,
      double opacity,
      boolean round) {}

  /** How text looks. */
  record Type(double size, int family, String align) {}

  /** What only lines and arrows have. */
  record Line(
      Optional<Binding> start,
      Optional<Binding> end,
      String startHead,
      String endHead,
      boolean elbow) {}

  /** What an end is bound to; {@code point} is empty in older files. */
  record Binding(String element, NumberList point) {}

  private static final Line STRAIGHT = new Line(Optional.empty(), Optional.empty(), "", "", false);

  boolean is(String... types) {
    return List.of(types).contains(type);
  }

  Line ends() {
    return line.orElse(STRAIGHT);
  }

  static Element of(ForeignObject in) {
    List<String> groups = in.texts("groupIds");
    Optional<ForeignObject> own = in.object("customData").flatMap(data -> data.object(Names.OWN));
    double width = in.number("width").orElse(0);
    double height = in.number("height").orElse(0);
    return new Element(
        in.textOrEmpty("id"),
        in.textOrEmpty("type"),
        in.number("x").orElse(0) + Math.min(0, width),
        in.number("y").orElse(0) + Math.min(0, height),
        Math.abs(width),
        Math.abs(height),
        in.number("angle", 0),
        paint(in),
        groups.isEmpty() ? Optional.empty() : Optional.of(groups.getLast()),
        groups.size() > 1,
        in.text("frameId"),
        in.flag("locked"),
        !in.textOrEmpty("link").isBlank(),
        words(in),
        new Type(
            in.number("fontSize", 20),
            (int) in.number("fontFamily", 1),
            in.textOrEmpty("textAlign")),
        in.text("containerId"),
        in.numbers("points"),
        in.flag("simulatePressure") ? in.numbers("") : in.numbers("pressures"),
        line(in),
        in.textOrEmpty("fileId"),
        in.has("crop") || mirrored(in.numbers("scale")),
        own.map(ForeignObject::texts).orElse(Map.of()),
        own.flatMap(ours -> ours.object("style")).map(ForeignObject::texts).orElse(Map.of()));
  }

  private static Paint paint(ForeignObject in) {
    return new Paint(
        in.textOrEmpty("strokeColor"),
        in.textOrEmpty("backgroundColor"),
        !in.text("fillStyle").orElse("solid").equals("solid"),
        in.number("strokeWidth", 2),
        in.textOrEmpty("strokeStyle"),
        in.number("roughness", 0) > 0,
        in.number("opacity", 100),
        in.object("roundness").isPresent() || in.textOrEmpty("strokeSharpness").equals("round"));
  }

  /** What was typed counts, and not how it was broken into lines. */
  private static String words(ForeignObject in) {
    String typed = in.textOrEmpty("originalText");
    String shown = typed.isEmpty() ? in.textOrEmpty("text") : typed;
    return switch (in.textOrEmpty("type")) {
      case "frame", "magicframe" -> in.textOrEmpty("name");
      case "iframe", "embeddable" -> in.textOrEmpty("link");
      case "text" -> shown;
      case String other -> "";
    };
  }

  private static Optional<Line> line(ForeignObject in) {
    boolean is = in.textOrEmpty("type").equals("line") || in.textOrEmpty("type").equals("arrow");
    return is
        ? Optional.of(
            new Line(
                binding(in, "startBinding"),
                binding(in, "endBinding"),
                in.textOrEmpty("startArrowhead"),
                in.textOrEmpty("endArrowhead"),
                in.flag("elbowed")))
        : Optional.empty();
  }

  private static Optional<Binding> binding(ForeignObject in, String name) {
    return in.object(name)
        .map(
            binding ->
                new Binding(binding.textOrEmpty("elementId"), binding.numbers("fixedPoint")));
  }

  private static boolean mirrored(NumberList scale) {
    return scale.size() == 2 && (scale.get(0) < 0 || scale.get(1) < 0);
  }
}
