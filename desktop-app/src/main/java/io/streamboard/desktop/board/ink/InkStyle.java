package io.streamboard.desktop.board.ink;

import io.streamboard.desktop.canvas.Look;
import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.widget.InkPath;
import io.streamboard.model.widget.Style;
import io.streamboard.model.widget.StyleProperty;
import io.streamboard.model.widget.Widget;
import io.streamboard.model.widget.WidgetKind;
import io.streamboard.model.widget.ZKey;
import java.util.EnumMap;
import java.util.Map;

/** What the pen in hand draws: its nib and its colour. */
public record InkStyle(Nib nib, PenColour colour) {

  public static final InkStyle USUAL = new InkStyle(Nib.MEDIUM, PenColour.INK);

  private static final String SEEN_THROUGH = "0.45";

  InkStyle with(Nib other) {
    return new InkStyle(other, colour);
  }

  InkStyle with(PenColour other) {
    return new InkStyle(nib, other);
  }

  /** The look of a widget that was drawn with it. */
  public Style style() {
    Map<StyleProperty, String> properties = new EnumMap<>(StyleProperty.class);
    properties.put(StyleProperty.STROKE_WIDTH, Integer.toString((int) nib.width()));
    colour.value().ifPresent(value -> properties.put(StyleProperty.STROKE, value));
    if (nib.isEven()) {
      properties.put(StyleProperty.OPACITY, SEEN_THROUGH);
    }
    return new Style(properties);
  }

  /** How what was drawn with it is painted. */
  Look look(boolean dark) {
    return Look.of(
        new Widget(
            new WidgetId("ink"),
            new WidgetKind.Ink(new InkPath("0 0 100")),
            Bounds.of(0, 0, 1, 1),
            ZKey.FIRST,
            style(),
            ""),
        dark);
  }
}
