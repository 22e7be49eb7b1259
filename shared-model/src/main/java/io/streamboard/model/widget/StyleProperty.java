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
  TEXT_SIZE("textSize"),
  /** {@code normal} or {@code bold}. */
  TEXT_WEIGHT("textWeight"),
  /** {@code normal} or {@code italic}. */
  TEXT_SLANT("textSlant"),
  /** {@code left}, {@code center} or {@code right}. */
  TEXT_ALIGN("textAlign"),
  /** {@code none}, {@code bullet} or {@code number}: each line is an item. */
  TEXT_LIST("textList"),
  /** Width of outlines, connectors and ink in world units. */
  STROKE_WIDTH("strokeWidth"),
  /** {@code solid}, {@code dashed} or {@code dotted}. */
  STROKE_LINE("strokeLine"),
  /** From 0, not to be seen, to 1. */
  OPACITY("opacity"),
  /** Degrees clockwise about the middle of the box. */
  ROTATION("rotation"),
  /** The way of a connector: {@code straight}, {@code elbow} or {@code curve}. */
  ROUTE("route"),
  /**
   * The head at a connector's start: {@code none}, {@code arrow}, {@code triangle}, {@code dot}.
   */
  START_HEAD("startHead"),
  /** The head at a connector's end, as {@link #START_HEAD}. */
  END_HEAD("endHead"),
  /** Where a connector's label stands, from 0 at its start to 1 at its end. */
  LABEL_AT("labelAt");

  private final String wireName;

  StyleProperty(String wireName) {
    this.wireName = wireName;
  }

  public String wireName() {
    return wireName;
  }
}
