package io.streamboard.desktop.canvas;

import io.streamboard.model.id.PersonId;
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

  private static final Map<String, String> COLOURS = colours();

  /**
   * Strong enough for white text on them (at least 4.5:1), and none is the blue of my own
   * selection.
   */
  private static final List<String> PEOPLE =
      List.of("#bc4c00", "#8250df", "#1a7f37", "#bf3989", "#0a7075", "#9a6700", "#cf222e");

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

  /** The same colour for the same person in everybody's window. */
  public static String person(PersonId person) {
    int spread = person.value().hashCode() * 0x9E3779B9;
    return PEOPLE.get(Math.floorMod(spread >>> 16, PEOPLE.size()));
  }
}
