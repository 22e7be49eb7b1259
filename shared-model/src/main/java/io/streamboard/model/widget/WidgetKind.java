package io.streamboard.model.widget;

/**
 * What a widget is, with the data that only this kind has. A new kind is a new record here and a
 * type name in the codec.
 */
public sealed interface WidgetKind {
  /** A sticky note. */
  record Note() implements WidgetKind {}

  /** A geometric shape with a text inside. */
  record Shape(ShapeForm form) implements WidgetKind {}

  /** Text without a box. */
  record FreeText() implements WidgetKind {}
}
