package io.streamboard.desktop.canvas;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The named colours of widgets, as {@code #rrggbb}, and the colours of people. Styles name a
 * palette colour or say {@code #rrggbb}; what is neither gets the default. Free of the scene graph.
 */
public final class Palette {

  /** Fill colours that a person may choose, in the order in which they are offered. */
  public static final List<String> FILLS =
      List.of(
          "yellow", "orange", "red", "pink", "violet", "blue", "teal", "green", "grey", "white");

  /** Dark text on every fill: the fills are light in the light and in the dark theme. */
  public static final String INK = "#1f2328";

  /**
   * The colours of people, see {@link PersonColours}. Strong enough for white text on them, light
   * enough to be seen as a line on a dark board, far from each other and from the blue of my own
   * selection.
   */
  public static final List<String> PEOPLE =
      List.of(
          "#e61914", "#aa4123", "#9b6e00", "#5a6914", "#0a8700", "#41826e", "#006987", "#7837fa",
          "#a505d2", "#d20aaa", "#be0a5f", "#785f6e");

  private static final Map<String, String> COLOURS = colours();

  private Palette() {}

  private static Map<String, String> colours() {
    Map<String, String> made = new LinkedHashMap<>();
    made.put("yellow", "#fff2a8");
    made.put("orange", "#ffd8a8");
    made.put("red", "#ffc9c9");
    made.put("pink", "#fcc9e5");
    made.put("violet", "#e0d0fc");
    made.put("blue", "#c5e1fb");
    made.put("teal", "#b8eee4");
    made.put("green", "#cdeeb5");
    made.put("grey", "#e3e6ea");
    made.put("white", "#ffffff");
    made.put("ink", INK);
    return Map.copyOf(made);
  }

  /** The colour of a style value as {@code #rrggbb}; empty when it names none. */
  public static Optional<String> colour(String value) {
    if (value.matches("#[0-9a-fA-F]{6}")) {
      return Optional.of(value);
    }
    return Optional.ofNullable(COLOURS.get(value));
  }
}
