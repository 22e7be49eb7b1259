package io.streamboard.model.widget;

/** One settable look of a widget; each is a field of its own in conflicts and undo. */
public enum StyleProperty {
  /** Colour of the area: a palette name or {@code #rrggbb}. */
  FILL("fill"),
  /** Colour of the outline. */
  STROKE("stroke"),
  /** Colour of the text. */
  TEXT_COLOUR("textColour"),
  /** Height of the text in world units. */
  TEXT_SIZE("textSize");

  private final String wireName;

  StyleProperty(String wireName) {
    this.wireName = wireName;
  }

  public String wireName() {
    return wireName;
  }
}
