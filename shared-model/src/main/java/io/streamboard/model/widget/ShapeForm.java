package io.streamboard.model.widget;

/** The outline of a shape. The wire name is the constant's name in lower case. */
public enum ShapeForm {
  RECTANGLE,
  ROUNDED,
  ELLIPSE,
  DIAMOND,
  TRIANGLE,
  STAR,
  /** A speech bubble, its tip at the bottom left. */
  BUBBLE,
  CYLINDER
}
