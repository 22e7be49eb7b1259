package io.streamboard.model.operation;

import io.streamboard.model.widget.StyleProperty;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The separately settable parts of a widget. Two people who change different fields do not
 * conflict.
 */
public enum Field {
  POSITION("position"),
  SIZE("size"),
  Z("z"),
  FILL(StyleProperty.FILL),
  STROKE(StyleProperty.STROKE),
  TEXT_COLOUR(StyleProperty.TEXT_COLOUR),
  TEXT_SIZE(StyleProperty.TEXT_SIZE),
  TEXT_WEIGHT(StyleProperty.TEXT_WEIGHT),
  TEXT_SLANT(StyleProperty.TEXT_SLANT),
  TEXT_ALIGN(StyleProperty.TEXT_ALIGN),
  TEXT_LIST(StyleProperty.TEXT_LIST),
  STROKE_WIDTH(StyleProperty.STROKE_WIDTH),
  STROKE_LINE(StyleProperty.STROKE_LINE),
  OPACITY(StyleProperty.OPACITY),
  ROTATION(StyleProperty.ROTATION),
  ROUTE(StyleProperty.ROUTE),
  START_HEAD(StyleProperty.START_HEAD),
  END_HEAD(StyleProperty.END_HEAD),
  LABEL_AT(StyleProperty.LABEL_AT),
  TEXT("text"),
  LOCK("lock"),
  /** What holds the widget. */
  HOLDER("holder"),
  GROUP("group"),
  /** A connector's start. */
  FROM("from"),
  /** A connector's end. */
  TO("to"),
  /** Whether a thread is settled. */
  RESOLVED("resolved"),
  ALIVE("alive");

  private static final Map<StyleProperty, Field> LOOKS = new EnumMap<>(StyleProperty.class);

  static {
    for (Field field : values()) {
      field.property.ifPresent(property -> LOOKS.put(property, field));
    }
  }

  private final String wireName;
  private final Optional<StyleProperty> property;

  Field(String wireName) {
    this.wireName = wireName;
    this.property = Optional.empty();
  }

  Field(StyleProperty property) {
    this.wireName = "style." + property.wireName();
    this.property = Optional.of(property);
  }

  public String wireName() {
    return wireName;
  }

  /** The property of the style that it is; empty for all that is no look. */
  public Optional<StyleProperty> property() {
    return property;
  }

  public static Field of(StyleProperty property) {
    return Objects.requireNonNull(LOOKS.get(property));
  }
}
