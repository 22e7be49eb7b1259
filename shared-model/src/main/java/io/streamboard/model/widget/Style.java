package io.streamboard.model.widget;

import io.streamboard.model.limit.Limits;
import io.streamboard.model.limit.Require;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * The set properties of a widget's look. An absent property has the client's default. Values:
 * letters, digits, {@code # . -}.
 */
public record Style(Map<StyleProperty, String> properties) {
  public static final Style DEFAULT = new Style(Map.of());

  public Style {
    EnumMap<StyleProperty, String> copy = new EnumMap<>(StyleProperty.class);
    copy.putAll(properties);
    copy.values().forEach(Style::check);
    properties = Collections.unmodifiableMap(copy);
  }

  public static Style of(StyleProperty property, String value) {
    return new Style(Map.of(property, value));
  }

  public Optional<String> get(StyleProperty property) {
    return Optional.ofNullable(properties.get(property));
  }

  /** This style with the other's properties set over it. */
  public Style with(Style other) {
    EnumMap<StyleProperty, String> merged = new EnumMap<>(StyleProperty.class);
    merged.putAll(properties);
    merged.putAll(other.properties);
    return new Style(merged);
  }

  public Style without(StyleProperty property) {
    EnumMap<StyleProperty, String> rest = new EnumMap<>(StyleProperty.class);
    rest.putAll(properties);
    rest.remove(property);
    return new Style(rest);
  }

  private static void check(String value) {
    Require.that(
        !value.isEmpty() && value.length() <= Limits.STYLE_VALUE_LENGTH,
        "style",
        "1 to 64 characters");
    Require.that(
        Require.onlyOf(
            value,
            c -> (c < 128 && Character.isLetterOrDigit(c)) || c == '#' || c == '.' || c == '-'),
        "style",
        "only letters, digits, '#', '.', '-'");
  }
}
