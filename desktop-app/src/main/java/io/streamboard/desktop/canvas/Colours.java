package io.streamboard.desktop.canvas;

import java.util.HashMap;
import java.util.Map;
import javafx.scene.paint.Color;

/** Colours by their {@code #rrggbb}, each made once. */
final class Colours {

  private static final int MOST = 4_096;
  private static final Map<String, Color> MADE = new HashMap<>();

  private Colours() {}

  static Color of(String colour) {
    Color made = MADE.get(colour);
    if (made == null) {
      if (MADE.size() >= MOST) {
        MADE.clear();
      }
      made = Color.web(colour);
      MADE.put(colour, made);
    }
    return made;
  }

  /** The same colour, through which so much of what lies behind is seen. */
  static Color seenThrough(Color colour, double opacity) {
    return opacity >= 1
        ? colour
        : Color.color(colour.getRed(), colour.getGreen(), colour.getBlue(), opacity);
  }

  /** A little darker, for edges. */
  static Color edge(Color fill) {
    return fill.deriveColor(0, 1.1, 0.86, 1);
  }
}
