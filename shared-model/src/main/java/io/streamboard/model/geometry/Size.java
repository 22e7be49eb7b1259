package io.streamboard.model.geometry;

/** Width and height in world units, 1 to 100,000. Rounded to thousandths. */
public record Size(double width, double height) {
  public Size {
    width = WorldUnits.length("width", width);
    height = WorldUnits.length("height", height);
  }
}
