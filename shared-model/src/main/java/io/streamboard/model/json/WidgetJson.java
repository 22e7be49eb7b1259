package io.streamboard.model.json;

import io.streamboard.model.id.WidgetId;
import io.streamboard.model.widget.GroupMark;
import io.streamboard.model.widget.Style;
import io.streamboard.model.widget.StyleProperty;
import io.streamboard.model.widget.Widget;
import io.streamboard.model.widget.ZKey;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * Widgets and their style. Members are written in alphabetical order, so that a widget looks the
 * same in a message and in the canonical form.
 */
final class WidgetJson {
  static final Names<StyleProperty> PROPERTIES =
      Names.of("style", StyleProperty.values(), StyleProperty::wireName);

  private WidgetJson() {}

  static void write(Output out, Widget widget) {
    out.object();
    writeIdentity(out, widget);
    writeContent(out, widget);
    writePlace(out, widget);
    out.end();
  }

  /**
   * {@code blob} to {@code kind} in alphabetical order; a view puts members of its own between
   * these three groups.
   */
  static void writeIdentity(Output out, Widget widget) {
    KindJson.writeFirst(out, widget.kind());
    widget.group().ifPresent(group -> out.put("group", group.value()));
    out.units("height", widget.bounds().height());
    widget.holder().ifPresent(holder -> out.put("holder", holder.value()));
    out.put("id", widget.id().value());
    KindJson.writeName(out, widget.kind());
  }

  /** {@code natural} to {@code text}. */
  static void writeContent(Output out, Widget widget) {
    KindJson.writeMiddle(out, widget.kind());
    write(out, "style", widget.style());
    out.put("text", widget.text());
  }

  /** {@code to} to {@code z}. */
  static void writePlace(Output out, Widget widget) {
    KindJson.writeLast(out, widget.kind());
    out.units("width", widget.bounds().width());
    GeometryJson.write(out, widget.bounds().position());
    out.put("z", widget.z().value());
  }

  static Widget read(Members in) {
    return new Widget(
        new WidgetId(in.string("id")),
        KindJson.read(in),
        GeometryJson.bounds(in),
        new ZKey(in.string("z")),
        in.optionalMembers("style").map(WidgetJson::readStyle).orElse(Style.DEFAULT),
        in.optionalString("text").orElse(""),
        in.optionalString("holder").map(WidgetId::new),
        in.optionalString("group").map(GroupMark::new));
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
}
