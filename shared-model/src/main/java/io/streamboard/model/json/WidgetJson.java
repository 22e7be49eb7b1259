package io.streamboard.model.json;

import io.streamboard.model.id.WidgetId;
import io.streamboard.model.widget.ShapeForm;
import io.streamboard.model.widget.Style;
import io.streamboard.model.widget.StyleProperty;
import io.streamboard.model.widget.Widget;
import io.streamboard.model.widget.WidgetKind;
import io.streamboard.model.widget.ZKey;
import io.streamboard.model.wire.ErrorCode;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Widgets and their style. Members are written in alphabetical order, so that a widget looks the
 * same in a message and in the canonical form.
 */
final class WidgetJson {
  static final Names<StyleProperty> PROPERTIES =
      Names.of("style", StyleProperty.values(), StyleProperty::wireName);
  private static final Names<ShapeForm> FORMS = Names.of("form", ShapeForm.values());

  private WidgetJson() {}

  static void write(Output out, Widget widget) {
    out.object();
    writeIdentity(out, widget);
    writeContent(out, widget);
    writePlace(out, widget);
    out.end();
  }

  /**
   * {@code form} to {@code kind} in alphabetical order; a view puts members of its own between
   * these three groups.
   */
  static void writeIdentity(Output out, Widget widget) {
    form(widget).ifPresent(form -> out.put("form", FORMS.of(form)));
    out.units("height", widget.bounds().height());
    out.put("id", widget.id().value());
    out.put("kind", kind(widget.kind()));
  }

  /** {@code style} and {@code text}. */
  static void writeContent(Output out, Widget widget) {
    write(out, "style", widget.style());
    out.put("text", widget.text());
  }

  /** {@code width} to {@code z}. */
  static void writePlace(Output out, Widget widget) {
    out.units("width", widget.bounds().width());
    GeometryJson.write(out, widget.bounds().position());
    out.put("z", widget.z().value());
  }

  static Widget read(Members in) {
    return new Widget(
        new WidgetId(in.string("id")),
        readKind(in),
        GeometryJson.bounds(in),
        new ZKey(in.string("z")),
        in.optionalMembers("style").map(WidgetJson::readStyle).orElse(Style.DEFAULT),
        in.optionalString("text").orElse(""));
  }

  static void write(Output out, String name, Style style) {
    out.object(name);
    Map<String, String> sorted = new TreeMap<>();
    style.properties().forEach((property, value) -> sorted.put(PROPERTIES.of(property), value));
    sorted.forEach(out::put);
    out.end();
  }

  /** Properties of a newer version are ignored, as every unknown member. */
  static Style readStyle(Members in) {
    Map<StyleProperty, String> properties = new EnumMap<>(StyleProperty.class);
    for (StyleProperty property : StyleProperty.values()) {
      in.optionalString(property.wireName()).ifPresent(value -> properties.put(property, value));
    }
    return new Style(properties);
  }

  private static Optional<ShapeForm> form(Widget widget) {
    return widget.kind() instanceof WidgetKind.Shape shape
        ? Optional.of(shape.form())
        : Optional.empty();
  }

  private static String kind(WidgetKind kind) {
    return switch (kind) {
      case WidgetKind.Note note -> "note";
      case WidgetKind.Shape shape -> "shape";
      case WidgetKind.FreeText text -> "text";
    };
  }

  /** Whether this version has the widget's kind; a shape's form is part of it. */
  static boolean knowsKind(Members in) {
    return switch (in.string("kind")) {
      case "note", "text" -> true;
      case "shape" -> FORMS.knows(in.string("form"));
      case String newer -> false;
    };
  }

  private static WidgetKind readKind(Members in) {
    return switch (in.string("kind")) {
      case "note" -> new WidgetKind.Note();
      case "shape" -> new WidgetKind.Shape(FORMS.parse(in.string("form")));
      case "text" -> new WidgetKind.FreeText();
      case String unknown ->
          throw new MalformedException(ErrorCode.UNKNOWN_TYPE, "kind: not known here");
    };
  }
}
