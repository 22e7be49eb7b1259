package io.streamboard.model.widget;

import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.limit.Limits;
import io.streamboard.model.limit.Require;

/**
 * What a person puts on a board and what others see of it. Its rights, lock and history live in the
 * board's state, not here.
 *
 * @param z decides what covers what; equal keys are ordered by id
 * @param text the note's or shape's text; empty, never absent
 */
public record Widget(
    WidgetId id, WidgetKind kind, Bounds bounds, ZKey z, Style style, String text) {
  public Widget {
    Require.text("text", text, Limits.TEXT_POINTS);
  }

  public Widget withBounds(Bounds to) {
    return new Widget(id, kind, to, z, style, text);
  }

  public Widget withZ(ZKey to) {
    return new Widget(id, kind, bounds, to, style, text);
  }

  public Widget withStyle(Style to) {
    return new Widget(id, kind, bounds, z, to, text);
  }

  public Widget withText(String to) {
    return new Widget(id, kind, bounds, z, style, to);
  }
}
