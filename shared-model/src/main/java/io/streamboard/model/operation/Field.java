package io.streamboard.model.operation;

import io.streamboard.model.widget.StyleProperty;

/**
 * The separately settable parts of a widget. Two people who change different fields do not
 * conflict.
 */
public enum Field {
  POSITION("position"),
  SIZE("size"),
  Z("z"),
  FILL("style.fill"),
  STROKE("style.stroke"),
  TEXT_COLOUR("style.textColour"),
  TEXT_SIZE("style.textSize"),
  TEXT("text"),
  LOCK("lock"),
  ALIVE("alive");

  private final String wireName;

  Field(String wireName) {
    this.wireName = wireName;
  }

  public String wireName() {
    return wireName;
  }

  public static Field of(StyleProperty property) {
    return switch (property) {
      case FILL -> FILL;
      case STROKE -> STROKE;
      case TEXT_COLOUR -> TEXT_COLOUR;
      case TEXT_SIZE -> TEXT_SIZE;
    };
  }
}
