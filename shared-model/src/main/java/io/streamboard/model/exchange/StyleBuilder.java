package io.streamboard.model.exchange;

import io.streamboard.model.widget.Style;
import io.streamboard.model.widget.StyleProperty;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Puts a style together. Confined to one call. */
public final class StyleBuilder {
  private final Map<StyleProperty, String> properties = new EnumMap<>(StyleProperty.class);

  public StyleBuilder put(StyleProperty property, String value) {
    properties.put(property, value);
    return this;
  }

  public StyleBuilder put(StyleProperty property, Optional<String> value) {
    value.ifPresent(present -> properties.put(property, present));
    return this;
  }

  public StyleBuilder put(StyleProperty property, double value) {
    return put(property, Decimal.text(value));
  }

  /** Only a number that is not the usual one. */
  public StyleBuilder putUnless(double usual, StyleProperty property, double value) {
    return value == usual ? this : put(property, value);
  }

  public Optional<String> get(StyleProperty property) {
    return Optional.ofNullable(properties.get(property));
  }

  public Style style() {
    return new Style(properties);
  }
}
