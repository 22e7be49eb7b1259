package io.streamboard.model.exchange.excalidraw;

import io.streamboard.model.exchange.Look;
import io.streamboard.model.json.foreign.ForeignWriter;
import io.streamboard.model.widget.ShapeForm;
import io.streamboard.model.widget.StyleProperty;
import io.streamboard.model.widget.Widget;
import io.streamboard.model.widget.WidgetKind;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What only we understand, written beside, so that it comes back with the file. */
final class OwnData {
  private static final Set<StyleProperty> NOWHERE =
      EnumSet.of(
          StyleProperty.TEXT_WEIGHT,
          StyleProperty.TEXT_SLANT,
          StyleProperty.TEXT_LIST,
          StyleProperty.LABEL_AT);
  private static final Set<StyleProperty> COLOURS =
      EnumSet.of(StyleProperty.FILL, StyleProperty.STROKE, StyleProperty.TEXT_COLOUR);
  static final Set<StyleProperty> LETTERS =
      EnumSet.of(StyleProperty.TEXT_COLOUR, StyleProperty.TEXT_SIZE, StyleProperty.TEXT_ALIGN);
  private static final Set<StyleProperty> OUTLINE =
      EnumSet.of(StyleProperty.STROKE, StyleProperty.STROKE_WIDTH, StyleProperty.STROKE_LINE);
  private static final Set<StyleProperty> OF_FRAMES =
      EnumSet.of(
          StyleProperty.FILL,
          StyleProperty.STROKE,
          StyleProperty.STROKE_WIDTH,
          StyleProperty.STROKE_LINE,
          StyleProperty.ROTATION);

  private OwnData() {}

  static void write(ForeignWriter out, Widget widget) {
    out.object("customData").object(Names.OWN);
    switch (widget.kind()) {
      case WidgetKind.Note note -> out.put("kind", "note");
      case WidgetKind.Shape(ShapeForm form) when ExcalidrawForms.OURS_ONLY.contains(form) ->
          out.put("form", form.name().toLowerCase(Locale.ROOT));
      case WidgetKind.Image image -> out.put("alt", widget.text());
      case WidgetKind other -> {}
    }
    out.object("style");
    style(widget).forEach((property, value) -> out.put(property.wireName(), value));
    out.end().end().end();
  }

  private static Map<StyleProperty, String> style(Widget widget) {
    Map<StyleProperty, String> own = new EnumMap<>(StyleProperty.class);
    widget
        .style()
        .properties()
        .forEach(
            (property, value) -> {
              if (isOwn(widget, property, value)) {
                own.put(property, value);
              }
            });
    return own;
  }

  private static boolean isOwn(Widget widget, StyleProperty property, String value) {
    boolean unwritten =
        LETTERS.contains(property)
            && !(widget.kind() instanceof WidgetKind.FreeText)
            && (widget.text().isEmpty() || !LabelWriter.labels(widget.kind()));
    boolean curve = property == StyleProperty.ROUTE && Look.of(widget).route().equals("curve");
    boolean frame = widget.kind() instanceof WidgetKind.Frame && OF_FRAMES.contains(property);
    return NOWHERE.contains(property)
        || (COLOURS.contains(property) && !value.startsWith("#"))
        || (property == StyleProperty.FILL && !painted(widget.kind()))
        || (OUTLINE.contains(property) && widget.kind() instanceof WidgetKind.FreeText)
        || unwritten
        || curve
        || frame;
  }

  /** Whether their element shows the area. */
  static boolean painted(WidgetKind kind) {
    return kind instanceof WidgetKind.Note || kind instanceof WidgetKind.Shape;
  }
}
